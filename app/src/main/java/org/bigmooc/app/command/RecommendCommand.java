package org.bigmooc.app.command;

import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.bigmooc.app.assembly.Ports;
import org.bigmooc.app.configuration.Configuration;
import org.bigmooc.domain.catalogue.Catalogue;
import org.bigmooc.domain.catalogue.Course;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.fault.NotFound;
import org.bigmooc.domain.history.CurrentHistories;
import org.bigmooc.domain.interaction.PendingInteractions;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.recommendation.FallbackChain;
import org.bigmooc.domain.recommendation.NewCourses;
import org.bigmooc.domain.recommendation.OnlineMeasurements;
import org.bigmooc.domain.recommendation.Reason;
import org.bigmooc.domain.recommendation.RecommendCourses;
import org.bigmooc.domain.recommendation.RecommendRequest;
import org.bigmooc.domain.recommendation.Recommendation;
import org.bigmooc.domain.recommendation.Recommendations;
import org.bigmooc.domain.recommendation.Recommender;
import org.bigmooc.domain.training.FollowRegistry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code recommend --learner ID}: what would this learner be shown now, and why. */
@Command(name = "recommend", description = "Prints what a learner would be recommended now, and why.")
final class RecommendCommand implements Callable<Integer> {

    private final Clock clock;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(names = "--learner", required = true, paramLabel = "ID", description = "The learner's id.")
    private String learner = "";

    @Option(
            names = "--limit",
            defaultValue = "10",
            description = "How many courses, up to 50 (default: ${DEFAULT-VALUE}).")
    private int limit;

    RecommendCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        RecommendRequest request = new RecommendRequest(new LearnerId(learner), limit);
        Configuration configuration = common.configuration();
        try (Ports ports = common.ports(configuration, clock)) {
            if (ports.store().learners().find(request.learner()).isEmpty()) {
                throw new NotFound("unknown-learner", "There is no learner " + learner + ".");
            }
            FallbackChain chain =
                    new FallbackChain(ports.engine().live(), ports.store().courses());
            NewCourses newCourses = new NewCourses(
                    ports.store().courses(),
                    ports.store().facts(),
                    ports.engine().live());
            UnaryOperator<Recommender> serving =
                    configuration.recommendations().newCourses() ? newCourses::beside : UnaryOperator.identity();
            new FollowRegistry(ports.registry(), chain, serving).follow();
            newCourses.refresh();
            if (chain.servedVersion().isEmpty()) {
                ports.engine().live().count(ports.store().histories());
            }
            CurrentHistories histories = new CurrentHistories(ports.store().histories(), new PendingInteractions(1));
            Recommendations answer = new RecommendCourses(
                            histories,
                            ports.store().courses(),
                            chain,
                            ports.store().recommendations(),
                            OnlineMeasurements.NONE,
                            clock)
                    .within(configuration.recommendations().eligibility())
                    .recommend(request);
            common.answer(answer, text(answer, ports.store().courses().current()));
        }
        return ExitCode.OK;
    }

    private static String text(Recommendations answer, Catalogue catalogue) {
        return "From: " + answer.source().step().slug() + " (" + answer.source().version() + ")\n"
                + answer.items().stream().map(item -> line(item, catalogue)).collect(Collectors.joining("\n"));
    }

    private static String line(Recommendation item, Catalogue catalogue) {
        String reason = item.reason()
                .map(why -> switch (why) {
                    case Reason.History history -> " because of " + name(history.because(), catalogue);
                    case Reason.Prerequisite before -> " to be taken before " + name(before.because(), catalogue);
                })
                .orElse("");
        return String.format(
                Locale.ROOT, "%2d. %8.4f  %s%s", item.rank(), item.score(), name(item.course(), catalogue), reason);
    }

    private static String name(CourseId id, Catalogue catalogue) {
        return id
                + catalogue
                        .find(id)
                        .map(Course::name)
                        .map(name -> " " + name.inVietnamese())
                        .orElse("");
    }
}
