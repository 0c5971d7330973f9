package org.bigmooc.app.command;

import java.time.Clock;
import java.util.List;
import org.bigmooc.app.assembly.Ports;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.catalogue.CurateCourses;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code courses hide|show}: which courses learners can see. */
@Command(
        name = "courses",
        synopsisSubcommandLabel = "(hide | show)",
        description = "Hides courses from every list, search and recommendation, or shows them again.")
final class CoursesCommand {

    private final Clock clock;

    CoursesCommand(Clock clock) {
        this.clock = clock;
    }

    @Command(name = "hide", description = "Hides courses.")
    int hide(@Mixin CommonOptions common, @Parameters(paramLabel = "ID", arity = "1..*") List<String> ids) {
        return set(common, ids, true);
    }

    @Command(name = "show", description = "Shows hidden courses again.")
    int show(@Mixin CommonOptions common, @Parameters(paramLabel = "ID", arity = "1..*") List<String> ids) {
        return set(common, ids, false);
    }

    private int set(CommonOptions common, List<String> ids, boolean hidden) {
        try (Ports ports = common.ports(clock)) {
            CurateCourses curate = new CurateCourses(ports.store().courses());
            ids.forEach(id -> curate.setHidden(new CourseId(id), hidden));
            common.answer(ids, ids.size() + (hidden ? " hidden." : " shown."));
        }
        return ExitCode.OK;
    }
}
