package org.bigmooc.app.dataset.generate;

import java.util.List;

/** The first edition of a course has its plain name; the further ones say for whom or in what form it is taught. */
final class Edition {

    private static final List<Bilingual> FORMS = List.of(
            new Bilingual("Practice Sessions", "Buổi thực hành"),
            new Bilingual("Intensive Class", "Lớp cấp tốc"),
            new Bilingual("Case Studies", "Nghiên cứu tình huống"),
            new Bilingual("Exam Review", "Ôn tập và luyện thi"),
            new Bilingual("Project Studio", "Học qua dự án"),
            new Bilingual("Honours Class", "Lớp tài năng"),
            new Bilingual("Evening Class", "Lớp buổi tối"),
            new Bilingual("Seminar", "Chuyên đề"),
            new Bilingual("Summer School", "Học kỳ hè"),
            new Bilingual("For Teachers", "Dành cho giáo viên"));

    private Edition() {}

    /** The name of a subject in this edition; the first is 0. */
    static Bilingual name(Bilingual subject, int edition) {
        if (edition == 0) {
            return subject;
        }
        Bilingual form = FORMS.get((edition - 1) % FORMS.size());
        int cohort = 1 + (edition - 1) / FORMS.size();
        String number = cohort == 1 ? "" : " " + cohort;
        return new Bilingual(
                subject.english() + ": " + form.english() + number,
                subject.vietnamese() + ": " + form.vietnamese() + number);
    }
}
