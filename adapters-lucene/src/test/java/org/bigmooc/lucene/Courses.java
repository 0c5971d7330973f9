package org.bigmooc.lucene;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.bigmooc.domain.catalogue.Catalogue;
import org.bigmooc.domain.catalogue.Course;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.catalogue.Field;
import org.bigmooc.domain.catalogue.LocalizedText;

/** Courses to search among. */
final class Courses {

    static final Course CALCULUS = course(
            "C_1",
            "Calculus I",
            "Giải tích I",
            "Limits, derivatives and integrals.",
            "Giới hạn, đạo hàm và tích phân của hàm một biến.",
            "Mathematics");
    static final Course ALGEBRA = course(
            "C_2",
            "Linear Algebra",
            "Đại số tuyến tính",
            "Vectors, matrices and linear maps; some calculus helps.",
            "Vectơ, ma trận và ánh xạ tuyến tính.",
            "Mathematics");
    static final Course DATA_STRUCTURES =
            course("C_3", "数据结构", "Cấu trúc dữ liệu", "链表、树和图", "Danh sách, cây và đồ thị.", "Computer Science");
    static final Course DATA_ANALYSIS = course(
            "C_4",
            "Data Analysis with Python",
            "Phân tích dữ liệu với Python",
            "Tables, charts and tests.",
            "Bảng, biểu đồ và kiểm định.",
            "Computer Science",
            "Statistics");
    static final Course CPP = course(
            "C_5", "Programming in C++", "Lập trình C++", "Classes and memory.", "Lớp và bộ nhớ.", "Computer Science");
    static final Course C = course(
            "C_6", "Programming in C", "Lập trình C", "Pointers and arrays.", "Con trỏ và mảng.", "Computer Science");
    static final Course SELLING =
            course("C_7", "Selling", "Bán hàng", "How to sell.", "Kỹ năng của người bán.", "Business");
    static final Course TABLES =
            course("C_8", "Furniture", "Bàn ghế", "Tables and chairs.", "Thiết kế nội thất.", "Design");
    static final Course NAMELESS = course("C_9", "", "", "", "");

    private Courses() {}

    static Catalogue all() {
        return of(CALCULUS, ALGEBRA, DATA_STRUCTURES, DATA_ANALYSIS, CPP, C, SELLING, TABLES, NAMELESS);
    }

    static Catalogue of(Course... courses) {
        return new Catalogue(List.of(courses));
    }

    static Course named(String id, String original, String vietnamese) {
        return course(id, original, vietnamese, "", "");
    }

    static Course course(
            String id, String original, String vietnamese, String about, String aboutVietnamese, String... fields) {
        return new Course(
                new CourseId(id),
                new LocalizedText(original, vietnamese),
                new LocalizedText(about, aboutVietnamese),
                Arrays.stream(fields).map(Field::new).toList(),
                "",
                Instant.EPOCH,
                false);
    }

    static List<CourseId> ids(Course... courses) {
        return Stream.of(courses).map(Course::id).toList();
    }
}
