package org.bigmooc.app.command;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bigmooc.app.assembly.Ports;
import org.bigmooc.domain.catalogue.Admission;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.catalogue.CurateCourses;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code courses hide|show|admit}: which courses learners can see, and when and after what they can enrol. */
@Command(
        name = "courses",
        synopsisSubcommandLabel = "(hide | show | admit)",
        description =
                "Hides courses from every list, search and recommendation, or shows them again; says when and after what one can enrol.")
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

    @Command(
            name = "admit",
            description =
                    "Says when, and after which other courses, one can enrol in a course; what is left out does not hold any more.")
    int admit(
            @Mixin CommonOptions common,
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--opens", paramLabel = "TIME", description = "Such as 2026-09-01T08:00:00Z.") @Nullable Instant opens,
            @Option(names = "--closes", paramLabel = "TIME", description = "From then on one cannot enrol.") @Nullable Instant closes,
            @Option(
                            names = "--requires",
                            paramLabel = "ID",
                            split = ",",
                            description = "Courses to be taken before, in their order, separated by commas.")
                    @Nullable List<String> requires) {
        try (Ports ports = common.ports(clock)) {
            List<CourseId> required = requires == null
                    ? List.of()
                    : requires.stream().map(CourseId::new).toList();
            Admission admission = new Admission(Optional.ofNullable(opens), Optional.ofNullable(closes), required);
            new CurateCourses(ports.store().courses()).setAdmission(new CourseId(id), admission);
            common.answer(admission, text(id, admission));
        }
        return ExitCode.OK;
    }

    private static String text(String id, Admission admission) {
        if (admission.equals(Admission.OPEN)) {
            return "Anybody can enrol in " + id + " at any time.";
        }
        return "One can enrol in " + id
                + admission.opens().map(opens -> " from " + opens).orElse("")
                + admission.closes().map(closes -> " until " + closes).orElse("")
                + (admission.required().isEmpty() ? "" : " after taking " + join(admission.required())) + ".";
    }

    private static String join(List<CourseId> courses) {
        return courses.stream().map(CourseId::value).collect(Collectors.joining(", "));
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
