package org.bigmooc.web;

import java.util.Collection;
import org.bigmooc.domain.catalogue.Catalogue;
import org.bigmooc.domain.catalogue.Course;
import org.bigmooc.domain.catalogue.CourseCatalogue;
import org.bigmooc.domain.catalogue.FakeCourseCatalogue;
import org.bigmooc.domain.fault.Unavailable;

/** A catalogue that can be away for a while. */
final class BreakableCatalogue implements CourseCatalogue {

    private final FakeCourseCatalogue catalogue = new FakeCourseCatalogue();
    private volatile boolean away;

    void setAway(boolean value) {
        away = value;
    }

    @Override
    public Catalogue current() {
        if (away) {
            throw new Unavailable("The catalogue is away.");
        }
        return catalogue.current();
    }

    @Override
    public void save(Collection<Course> courses) {
        catalogue.save(courses);
    }
}
