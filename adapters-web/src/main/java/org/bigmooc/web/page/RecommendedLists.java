package org.bigmooc.web.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bigmooc.domain.catalogue.BrowseCourses;
import org.bigmooc.domain.catalogue.Course;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.catalogue.Field;
import org.bigmooc.domain.catalogue.Page;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.recommendation.Reason;
import org.bigmooc.domain.recommendation.RecommendCourses;
import org.bigmooc.domain.recommendation.RecommendRequest;
import org.bigmooc.domain.recommendation.Recommendation;
import org.bigmooc.domain.recommendation.Recommendations;

/** Makes the lists of recommended courses. */
final class RecommendedLists {

    private static final int LEAST_STRENGTH = 8;

    private final RecommendCourses recommend;
    private final BrowseCourses browse;

    RecommendedLists(RecommendCourses recommend, BrowseCourses browse) {
        this.recommend = recommend;
        this.browse = browse;
    }

    /** The learner's recommendations as they are now. */
    RecommendedList of(LearnerId learner, RecommendedQuery query, Texts texts) {
        Recommendations all = recommend.recommend(new RecommendRequest(learner, RecommendRequest.MAX_LIMIT));
        List<Recommendation> wanted =
                all.items().stream().filter(item -> isWanted(item, query)).toList();
        Strength strength = Strength.of(all.items());
        Page<RecommendedCard> page = Page.of(wanted, query.page()).map(item -> card(item, strength, texts));
        Map<Field, Integer> fields =
                FieldFilter.count(all.items().stream().flatMap(item -> browse.find(item.course()).stream()));
        return new RecommendedList(
                page,
                all.source().step().slug(),
                all.source().version(),
                all.storeAway(),
                FieldFilter.of("/", "", fields, query.field()),
                query.liveAddress());
    }

    private boolean isWanted(Recommendation item, RecommendedQuery query) {
        Optional<Course> course = browse.find(item.course());
        return course.isPresent()
                && !query.except().equals(Optional.of(item.course()))
                && query.field().stream().allMatch(course.get().fields()::contains);
    }

    private RecommendedCard card(Recommendation item, Strength strength, Texts texts) {
        return new RecommendedCard(
                course(item.course(), texts),
                strength.of(item.score()),
                item.reason()
                        .map(reason -> new RecommendedCard.Because(course(reason.because(), texts), prefix(reason))));
    }

    private static String prefix(Reason reason) {
        return switch (reason) {
            case Reason.History history -> history.taken() ? "recommended.tookPrefix" : "recommended.viewedPrefix";
            case Reason.Prerequisite unused -> "recommended.beforePrefix";
        };
    }

    private CourseCard course(CourseId id, Texts texts) {
        return browse.find(id)
                .map(course -> CourseCard.of(course, texts))
                .orElseGet(() -> CourseCard.unknown(id, texts));
    }

    private record Strength(double least, double most) {

        static Strength of(List<Recommendation> items) {
            return new Strength(
                    items.stream().mapToDouble(Recommendation::score).min().orElse(0),
                    items.stream().mapToDouble(Recommendation::score).max().orElse(0));
        }

        int of(double score) {
            double share = most > least ? (score - least) / (most - least) : 1;
            return (int) Math.round(LEAST_STRENGTH + share * (100 - LEAST_STRENGTH));
        }
    }
}
