package org.bigmooc.app.dataset.generate;

import java.util.List;
import java.util.Map;

/** Writes what a course is about, in both languages: what it explains, what it builds on, and how one learns in it. */
final class Description {

    private static final List<Bilingual> OPENINGS = List.of(
            new Bilingual(
                    "This course gives you a firm grasp of %s, %s and %s.",
                    "Khóa học giúp bạn nắm vững kiến thức về %s, %s và %s."),
            new Bilingual(
                    "Step by step you will meet %s, %s and %s, in short lectures with worked examples.",
                    "Bạn lần lượt làm quen với %s, %s và %s qua các bài giảng ngắn và ví dụ có lời giải."),
            new Bilingual(
                    "What do %s, %s and %s have in common? The course answers with examples from everyday life.",
                    "Điều gì gắn kết %s, %s và %s? Khóa học trả lời bằng những ví dụ gần gũi với đời sống."),
            new Bilingual(
                    "By the end you can explain %s, %s and %s in your own words, and say where they matter.",
                    "Kết thúc khóa học, bạn có thể trình bày về %s, %s và %s, cũng như vai trò của chúng trong thực tế."));

    private static final Bilingual FOR_BEGINNERS = new Bilingual(
            "Nothing is taken for granted: everybody who is curious is welcome.",
            "Khóa học không đòi hỏi kiến thức nền, phù hợp với tất cả những ai ham học hỏi.");

    private static final Bilingual BUILDS_ON = new Bilingual(
            "It builds on the course “%s”, which you should have finished.",
            "Bạn nên hoàn thành khóa học “%s” trước khi ghi danh.");

    private static final Map<String, Bilingual> WAYS = Map.of(
            "Computing",
            new Bilingual(
                    "Every week has a programming exercise that is checked at once.",
                    "Mỗi tuần có một bài thực hành trên máy được chấm điểm ngay."),
            "Science",
            new Bilingual(
                    "Every week has exercises to calculate and a simulated experiment.",
                    "Mỗi tuần có bài tập tính toán và một thí nghiệm mô phỏng."),
            "Business",
            new Bilingual(
                    "Cases from Vietnamese companies tie theory to practice.",
                    "Các tình huống từ doanh nghiệp Việt Nam gắn lý thuyết với thực tiễn."),
            "Humanities",
            new Bilingual(
                    "You read sources, discuss them with others and write a short essay after each chapter.",
                    "Bạn đọc tư liệu, thảo luận cùng các học viên khác và viết bài thu hoạch sau mỗi chương."),
            "Applied",
            new Bilingual(
                    "The final project solves a real problem of your own town.",
                    "Dự án cuối khóa giải quyết một vấn đề có thật ở địa phương bạn."));

    private Description() {}

    /** What course {@code number} of an area is about; {@code before} holds the name of its prerequisite, if it has one. */
    static Bilingual of(int number, String area, List<Bilingual> concepts, List<Bilingual> before) {
        Bilingual opening = OPENINGS.get((number + number / Curriculum.FIELDS) % OPENINGS.size());
        Bilingual way = WAYS.getOrDefault(area, FOR_BEGINNERS);
        return new Bilingual(
                String.join(
                        " ",
                        opening.english()
                                .formatted(concepts.stream()
                                        .map(Bilingual::english)
                                        .toArray()),
                        base(before).english(),
                        way.english()),
                String.join(
                        " ",
                        opening.vietnamese()
                                .formatted(concepts.stream()
                                        .map(Bilingual::vietnamese)
                                        .toArray()),
                        base(before).vietnamese(),
                        way.vietnamese()));
    }

    private static Bilingual base(List<Bilingual> before) {
        return before.stream()
                .map(name -> new Bilingual(
                        BUILDS_ON.english().formatted(name.english()),
                        BUILDS_ON.vietnamese().formatted(name.vietnamese())))
                .findFirst()
                .orElse(FOR_BEGINNERS);
    }
}
