package org.bigmooc.domain.recommendation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bigmooc.domain.catalogue.CourseCatalogue;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.history.LearningHistory;

/** The recommenders in the order they are asked: the served model, then what is counted live, then the newest courses. Thread-safe. */
public final class FallbackChain {

    /** What the first recommender that could tell answered. */
    public record Answer(Source source, List<ScoredCourse> courses) {}

    private static final System.Logger LOG = System.getLogger(FallbackChain.class.getName());

    private final LiveRecommenders live;
    private final Recommender newest;
    private volatile Optional<Recommender> model = Optional.empty();
    private volatile Optional<Recommender> trending = Optional.empty();

    /** Begins without a model. */
    public FallbackChain(LiveRecommenders live, CourseCatalogue catalogue) {
        this.live = live;
        this.newest = new NewestCourses(catalogue);
    }

    /** Serves this model from the next question on; a question under way is finished with the old one. */
    public void serve(Optional<Recommender> recommender) {
        model = recommender;
    }

    /** Asks this recommender for what is trending before the one that counts in this process, which answers where this one cannot tell. */
    public void preferTrending(Recommender recommender) {
        trending = Optional.of(recommender);
    }

    /** The version of the served model, if there is one. */
    public Optional<String> servedVersion() {
        return model.map(recommender -> recommender.source().version());
    }

    /** The served model, if there is one. */
    Optional<Recommender> served() {
        return model;
    }

    /** Asks one recommender after the other until one answers; a recommender that fails is passed over. */
    public Answer ask(Function<Recommender, List<ScoredCourse>> question) {
        for (Recommender recommender : inOrder()) {
            List<ScoredCourse> answer = orElse(List.of(), recommender, question);
            if (!answer.isEmpty()) {
                return new Answer(recommender.source(), answer);
            }
        }
        return new Answer(newest.source(), List.of());
    }

    /** How the first recommender that can rank this course scores it; empty if none can. */
    public Optional<ExplainedScore> explain(LearningHistory history, CourseId course) {
        for (Recommender recommender : inOrder()) {
            Optional<ExplainedScore> score = orElse(Optional.empty(), recommender, one -> one.explain(history, course));
            if (score.isPresent()) {
                return score;
            }
        }
        return Optional.empty();
    }

    private static <T> T orElse(T otherwise, Recommender recommender, Function<Recommender, T> question) {
        try {
            return question.apply(recommender);
        } catch (RuntimeException failure) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Recommender " + recommender.source() + " failed; the next one is asked.",
                    failure);
            return otherwise;
        }
    }

    private List<Recommender> inOrder() {
        List<Recommender> all = new ArrayList<>();
        model.ifPresent(all::add);
        for (Recommender recommender : live.inOrder()) {
            if (recommender.source().step() == Source.Step.TRENDING) {
                trending.ifPresent(all::add);
            }
            all.add(recommender);
        }
        all.add(newest);
        return all;
    }
}
