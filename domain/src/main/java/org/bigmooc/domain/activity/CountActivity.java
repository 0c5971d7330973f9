package org.bigmooc.domain.activity;

import java.util.concurrent.atomic.AtomicLong;
import org.bigmooc.domain.catalogue.Catalogue;
import org.bigmooc.domain.catalogue.CourseCatalogue;
import org.bigmooc.domain.fault.InvalidInput;

/** Takes what a stream counts into the store. Used by one stream. */
public final class CountActivity {

    private final CourseActivity activity;
    private final CourseCatalogue courses;
    private final boolean anew;
    private final AtomicLong counted = new AtomicLong();
    private final AtomicLong passedOver = new AtomicLong();

    /**
     * Counts into this store.
     *
     * @param anew whether what another stream counted may be replaced
     */
    public CountActivity(CourseActivity activity, CourseCatalogue courses, boolean anew) {
        this.activity = activity;
        this.courses = courses;
        this.anew = anew;
    }

    /**
     * Adds a batch, once; events of courses that the catalogue does not have are passed over.
     *
     * @throws InvalidInput if the store holds what another stream counted
     */
    public void add(CountedBatch batch) {
        requireSame(batch.stream());
        Catalogue catalogue = courses.current();
        CountedBatch known = batch.of(course -> catalogue.find(course).isPresent());
        activity.add(known);
        counted.addAndGet(known.events());
        passedOver.addAndGet(batch.events() - known.events());
    }

    private void requireSame(String stream) {
        activity.position()
                .filter(position -> !anew && !position.stream().equals(stream))
                .ifPresent(position -> {
                    throw new InvalidInput(
                            "another-checkpoint",
                            "checkpoint",
                            "The store holds what a stream with another checkpoint counted, last at " + position.at()
                                    + ". Go on with that checkpoint, or say --anew to forget those counts.");
                });
    }

    /** Events that were counted. */
    public long counted() {
        return counted.get();
    }

    /** Events of unknown courses. */
    public long passedOver() {
        return passedOver.get();
    }
}
