package org.bigmooc.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bigmooc.domain.catalogue.Course;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.catalogue.Field;
import org.bigmooc.domain.catalogue.LocalizedText;

/** A small catalogue that looks like a real one. */
final class SampleCourses {

    private static final String[][] FIELDS = {
        {"Mathematics", "Calculus", "Giải tích", "Linear algebra", "Đại số tuyến tính", "Probability", "Xác suất"},
        {"Computer Science", "Algorithms", "Thuật toán", "Databases", "Cơ sở dữ liệu", "Networks", "Mạng máy tính"},
        {"Physics", "Mechanics", "Cơ học", "Optics", "Quang học", "Thermodynamics", "Nhiệt động lực học"},
        {"Economics", "Microeconomics", "Kinh tế vi mô", "Finance", "Tài chính", "Marketing", "Tiếp thị"},
        {
            "History",
            "Vietnam since 1945",
            "Việt Nam từ 1945",
            "Ancient Rome",
            "La Mã cổ đại",
            "Silk Road",
            "Con đường tơ lụa"
        },
        {"Medicine", "Anatomy", "Giải phẫu học", "Nutrition", "Dinh dưỡng", "Public health", "Y tế công cộng"},
        {"Art and Design", "Typography", "Nghệ thuật chữ", "Film", "Điện ảnh", "Watercolour", "Màu nước"},
    };
    private static final String[][] LEVELS = {
        {"Introduction to %s", "%s nhập môn"}, {"%s in practice", "%s thực hành"}, {"Advanced %s", "%s nâng cao"},
    };

    private SampleCourses() {}

    static List<Course> all() {
        List<Course> courses = new ArrayList<>();
        for (String[] field : FIELDS) {
            for (int topic = 1; topic < field.length; topic += 2) {
                for (String[] level : LEVELS) {
                    courses.add(course(courses.size() + 1, field[0], level, field[topic], field[topic + 1]));
                }
            }
        }
        courses.add(plain("C_900", new LocalizedText("数据结构与算法", "Cấu trúc dữ liệu và giải thuật"), "Computer Science"));
        courses.add(plain("C_901", LocalizedText.EMPTY, "Physics"));
        return courses;
    }

    private static Course course(int number, String field, String[] level, String topic, String topicVietnamese) {
        LocalizedText name = new LocalizedText(level[0].formatted(topic), level[1].formatted(topicVietnamese));
        LocalizedText about = new LocalizedText(
                "Begins with the ideas behind " + topic + ", then works through examples that you can try yourself.\n"
                        + "Each week has short films, exercises with hints, and a small project at the end.",
                "Bắt đầu từ những ý tưởng của " + topicVietnamese + ", rồi cùng giải các ví dụ để bạn tự thử.\n"
                        + "Mỗi tuần có các đoạn phim ngắn, bài tập có gợi ý và một dự án nhỏ ở cuối khóa.");
        return new Course(
                new CourseId("C_" + (100 + number)),
                name,
                about,
                List.of(new Field(field)),
                level[0].startsWith("Advanced") ? "Introduction to " + topic : "",
                Instant.parse("2026-01-01T00:00:00Z").plusSeconds(number),
                false);
    }

    private static Course plain(String id, LocalizedText name, String field) {
        return new Course(
                new CourseId(id),
                name,
                LocalizedText.EMPTY,
                List.of(new Field(field)),
                "",
                Instant.parse("2026-01-02T00:00:00Z"),
                false);
    }
}
