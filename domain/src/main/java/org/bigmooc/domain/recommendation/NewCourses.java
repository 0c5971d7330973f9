package org.bigmooc.domain.recommendation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bigmooc.domain.catalogue.Catalogue;
import org.bigmooc.domain.catalogue.CatalogueFacts;
import org.bigmooc.domain.catalogue.Course;
import org.bigmooc.domain.catalogue.CourseCatalogue;
import org.bigmooc.domain.catalogue.CourseId;

/**
 * Use case: courses that came after the model in service was trained are recommended all the same, beside those that they are like: by what
 * is known of them at once, and by what their first learners took where nothing is known of them.
 */
public final class NewCourses {

    /** With less, more new courses are found, and each costs the known ones more; docs/models.md has the figures. */
    private static final double LEAST_LIKENESS = 0.6;

    private static final int KIN = 3;

    private final CourseCatalogue catalogue;
    private final CatalogueFacts facts;
    private final LiveRecommenders live;
    private volatile Optional<ModelWithNewCourses> served = Optional.empty();
    private Optional<ModelWithNewCourses> looked = Optional.empty();
    private Catalogue known = new Catalogue(List.of());

    /** Finds what is new in {@code catalogue}. */
    public NewCourses(CourseCatalogue catalogue, CatalogueFacts facts, LiveRecommenders live) {
        this.catalogue = catalogue;
        this.facts = facts;
        this.live = live;
    }

    /** The model that is to be served, with the courses that neither it nor the one before knows; the next {@link #refresh} finds the others. */
    public Recommender beside(Recommender model) {
        ModelWithNewCourses both = new ModelWithNewCourses(model);
        served.ifPresent(before -> both.replaceKin(before.kin()));
        served = Optional.of(both);
        return both;
    }

    /**
     * Looks what came since; quick where nothing came. Called by one thread.
     *
     * @throws org.bigmooc.domain.fault.Unavailable if the store is away; what was found before stays
     */
    public void refresh() {
        served.ifPresent(model -> refresh(model, catalogue.current()));
    }

    private void refresh(ModelWithNewCourses model, Catalogue current) {
        List<CourseId> fresh = current.visible().stream()
                .map(Course::id)
                .filter(course -> !model.knows(course))
                .toList();
        boolean same = current == known && looked.equals(Optional.of(model));
        if (!fresh.isEmpty() || !model.kin().isEmpty()) {
            model.replaceKin(same ? withLearners(model, fresh) : kin(model, fresh, current));
        }
        known = current;
        looked = Optional.of(model);
    }

    private Map<CourseId, List<CourseId>> kin(ModelWithNewCourses model, List<CourseId> fresh, Catalogue current) {
        CourseLikeness likeness = new CourseLikeness(current, facts);
        Map<CourseId, List<CourseId>> kin = new HashMap<>();
        fresh.forEach(course -> {
            List<CourseId> alike = likeness.mostAlike(course, model::knows, LEAST_LIKENESS, KIN);
            kin.put(course, alike.isEmpty() ? byLearners(model, course) : alike);
        });
        return kin;
    }

    /** Who has no kin yet may have some by now. */
    private Map<CourseId, List<CourseId>> withLearners(ModelWithNewCourses model, List<CourseId> fresh) {
        Map<CourseId, List<CourseId>> kin = new HashMap<>(model.kin());
        kin.keySet().retainAll(fresh);
        kin.replaceAll((course, alike) -> alike.isEmpty() ? byLearners(model, course) : alike);
        return kin;
    }

    private List<CourseId> byLearners(ModelWithNewCourses model, CourseId course) {
        return live.inOrder().getFirst().similar(course, model::knows, KIN).stream()
                .map(ScoredCourse::course)
                .toList();
    }
}
