package org.bigmooc.domain.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.bigmooc.domain.testing.Eventually.inParallel;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.bigmooc.domain.testing.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link CourseSearch} does. */
public abstract class CourseSearchContract {

    private static final List<Course> COURSES = List.of(
            course(
                    "calculus",
                    "Calculus I",
                    "Giải tích I",
                    "Limits and derivatives.",
                    "Giới hạn và đạo hàm.",
                    "Mathematics"),
            course(
                    "algebra",
                    "Linear Algebra",
                    "Đại số tuyến tính",
                    "Vectors; no calculus needed.",
                    "Véc-tơ.",
                    "Mathematics"),
            course("structures", "数据结构", "Cấu trúc dữ liệu", "数组、链表和树。", "Mảng, cây và đồ thị.", "Computer Science"),
            course("networks", "计算机网络", "Mạng máy tính", "从物理层到应用层。", "Từ tầng vật lý.", "Computer Science"),
            course("painting", "Oil Painting", "Hội họa sơn dầu", "Colour and light.", "Màu sắc và ánh sáng.", "Art"),
            course("marketing", "Marketing Basics", "Tiếp thị căn bản", "Brands.", "Thương hiệu.", "Business", "Art"),
            course("secret", "Secret Calculus", "Giải tích bí mật", "Hidden.", "Ẩn.", "Mathematics")
                    .withHidden(true));

    /** The search under test; nothing is indexed at the beginning of each test. */
    protected abstract CourseSearch search();

    private static Course course(
            String id, String original, String vietnamese, String about, String aboutVietnamese, String... fields) {
        return Samples.course(
                id, new LocalizedText(original, vietnamese), new LocalizedText(about, aboutVietnamese), fields);
    }

    @BeforeEach
    void indexTheCourses() {
        search().index(new Catalogue(COURSES));
    }

    private SearchResult find(String text) {
        return search().search(new SearchQuery(text, Optional.empty(), new PageRequest(0, 20)));
    }

    private List<String> found(String text) {
        return find(text).page().items().stream().map(CourseId::value).toList();
    }

    private List<String> suggested(String typed) {
        return search().suggest(typed, 10).stream().map(CourseId::value).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "calculus, calculus",
        "CALCULUS, calculus",
        "linear algebra, algebra",
        "algebra linear, algebra",
        "giải tích, calculus",
        "Giải Tích I, calculus",
        "painting, painting",
        "dữ liệu, structures"
    })
    void findsACourseByWordsOfEitherName(String words, String course) {
        assertThat(found(words)).first().isEqualTo(course);
    }

    @ParameterizedTest
    @CsvSource({
        "giai tich, calculus",
        "GIAI TICH, calculus",
        "dai so tuyen tinh, algebra",
        "đai so tuyến tinh, algebra",
        "cau truc du lieu, structures",
        "mang may tinh, networks",
        "hoi hoa son dau, painting",
        "dao ham, calculus"
    })
    void needsNoAccents(String words, String course) {
        assertThat(found(words)).first().isEqualTo(course);
    }

    @Test
    void findsAccentsHoweverTheyAreEncoded() {
        assertThat(found(Normalizer.normalize("Giải tích", Normalizer.Form.NFD)))
                .first()
                .isEqualTo("calculus");
        assertThat(found(Normalizer.normalize("Giải tích", Normalizer.Form.NFC)))
                .first()
                .isEqualTo("calculus");
    }

    @ParameterizedTest
    @CsvSource({
        "数据结构, structures",
        "数据, structures",
        "结构, structures",
        "网络, networks",
        "计算机, networks",
        "链表, structures"
    })
    void findsChineseWords(String words, String course) {
        assertThat(found(words)).first().isEqualTo(course);
    }

    @ParameterizedTest
    @CsvSource({
        "calculas, calculus",
        "calclus, calculus",
        "caalculus, calculus",
        "paintign, painting",
        "marketng, marketing"
    })
    void forgivesOneTypo(String words, String course) {
        assertThat(found(words)).contains(course);
    }

    @ParameterizedTest
    @ValueSource(strings = {"derivatives", "đạo hàm", "dao ham"})
    void findsWordsOfTheDescriptions(String words) {
        assertThat(found(words)).contains("calculus");
    }

    @Test
    void putsAMatchingNameAboveAMatchingDescription() {
        assertThat(found("calculus")).startsWith("calculus").contains("algebra");
    }

    @Test
    void putsACourseWithAllWordsAboveOneWithSome() {
        search().index(new Catalogue(List.of(
                course("basics", "Marketing Basics", "", "", ""),
                course("digital", "Digital Marketing", "", "", ""),
                course("media", "Digital Media", "", "", ""))));

        assertThat(found("digital marketing")).first().isEqualTo("digital");
    }

    @Test
    void neverFindsAHiddenCourse() {
        assertThat(found("secret calculus")).doesNotContain("secret");
        assertThat(found("giai tich bi mat")).doesNotContain("secret");
        assertThat(suggested("secret")).isEmpty();
        assertThat(find("calculus").fields()).containsEntry(new Field("Mathematics"), 2);
    }

    @Test
    void findsNothingWhereNothingMatches() {
        SearchResult nothing = find("zzzzqqqq");

        assertThat(nothing.page().items()).isEmpty();
        assertThat(nothing.page().total()).isZero();
        assertThat(nothing.fields()).isEmpty();
    }

    @Test
    void findsNothingBeforeCoursesAreIndexed() {
        search().index(new Catalogue(List.of()));

        assertThat(found("calculus")).isEmpty();
        assertThat(suggested("cal")).isEmpty();
    }

    @Test
    void keepsToTheFieldAskedForAndCountsAllFieldsAllTheSame() {
        search().index(new Catalogue(List.of(
                course("a", "Modern Art", "", "", "", "Art"),
                course("b", "Modern Design", "", "", "", "Art", "Design"),
                course("c", "Modern Physics", "", "", "", "Physics"))));

        SearchResult art =
                search().search(new SearchQuery("modern", Optional.of(new Field("Art")), new PageRequest(0, 1)));

        assertThat(art.page().total()).isEqualTo(2);
        assertThat(art.page().items()).hasSize(1);
        assertThat(art.fields())
                .containsOnly(
                        java.util.Map.entry(new Field("Art"), 2),
                        java.util.Map.entry(new Field("Design"), 1),
                        java.util.Map.entry(new Field("Physics"), 1));
    }

    @Test
    void cutsAllMatchesIntoPages() {
        List<Course> many = IntStream.range(0, 95)
                .mapToObj(i -> course("h" + i, "History part " + i, "", "", ""))
                .toList();
        search().index(new Catalogue(many));
        Set<CourseId> seen = new HashSet<>();

        for (int number = 0; number < 10; number++) {
            Page<CourseId> page = search().search(
                            new SearchQuery("history", Optional.empty(), new PageRequest(number, 10)))
                    .page();
            assertThat(page.total()).isEqualTo(95);
            assertThat(page.items()).hasSize(number < 9 ? 10 : 5);
            seen.addAll(page.items());
        }

        assertThat(seen).hasSize(95);
        assertThat(search().search(new SearchQuery("history", Optional.empty(), new PageRequest(1_000, 100)))
                        .page()
                        .items())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "calc, calculus",
        "giai t, calculus",
        "giải tí, calculus",
        "alg, algebra",
        "tuyen, algebra",
        "dai s, algebra",
        "đạ, algebra",
        "数据, structures",
        "pai, painting",
        "C, calculus"
    })
    void suggestsNamesThatBeginOrHoldAWordThatBeginsWithWhatWasTyped(String typed, String course) {
        assertThat(suggested(typed)).contains(course);
    }

    @Test
    void suggestsNoMoreThanAskedForAndEachOnce() {
        List<Course> many = new ArrayList<>();
        IntStream.range(0, 40).forEach(i -> many.add(course("h" + i, "History history " + i, "History", "", "")));
        search().index(new Catalogue(many));

        assertThat(search().suggest("hist", 7)).hasSize(7).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"(*?:~",
                "calculus AND (",
                "\"unclosed",
                "*",
                "?",
                "a:b",
                "[1 TO",
                "{x",
                "~2",
                "^9",
                "\\",
                "/re(/",
                "+-!&&||",
                "<script>alert(1)</script>",
                "'; DROP TABLE courses;--",
                "😀",
                "\u200b",
                "\u0301",
                "đ",
                "的",
                "。"
            })
    void isNeverUpsetByWhatIsTyped(String typed) {
        assertThatCode(() -> find(typed)).doesNotThrowAnyException();
        assertThatCode(() -> suggested(typed)).doesNotThrowAnyException();
    }

    @Test
    void takesTheLongestQuery() {
        String manyWords = "calculus giải ".repeat(SearchQuery.MAX_LENGTH).substring(0, SearchQuery.MAX_LENGTH);
        String oneWord = "x".repeat(SearchQuery.MAX_LENGTH);

        assertThat(found(manyWords)).contains("calculus");
        assertThat(found(oneWord)).isEmpty();
        assertThatCode(() -> suggested(oneWord)).doesNotThrowAnyException();
    }

    @Test
    void findsExactlyWhatWasIndexedLast() {
        search().index(new Catalogue(List.of(course("new", "Astronomy", "Thiên văn học", "", ""))));

        assertThat(found("astronomy")).containsExactly("new");
        assertThat(found("calculus")).isEmpty();
        assertThat(suggested("calc")).isEmpty();
    }

    @Test
    void givesTheSameAnswerToTheSameQuery() {
        assertThat(find("tinh")).isEqualTo(find("tinh"));
    }

    @Test
    void answersWhileCoursesAreIndexed() {
        inParallel(4, thread -> {
            for (int i = 0; i < 20; i++) {
                if (thread == 0) {
                    search().index(new Catalogue(COURSES));
                } else {
                    assertThat(found("Calculus".toLowerCase(Locale.ROOT)))
                            .first()
                            .isEqualTo("calculus");
                }
            }
        });
    }
}
