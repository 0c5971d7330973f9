package org.bigmooc.app.dataset.generate;

import java.util.List;

/** A course as the files tell of it. */
record SampleCourse(
        String id,
        Bilingual name,
        Bilingual about,
        String field,
        String prerequisites,
        List<String> concepts,
        SampleSchool school,
        List<SampleTeacher> teachers) {}
