package org.bigmooc.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bigmooc.lucene.Courses.ALGEBRA;
import static org.bigmooc.lucene.Courses.C;
import static org.bigmooc.lucene.Courses.CALCULUS;
import static org.bigmooc.lucene.Courses.CPP;
import static org.bigmooc.lucene.Courses.DATA_ANALYSIS;
import static org.bigmooc.lucene.Courses.DATA_STRUCTURES;
import static org.bigmooc.lucene.Courses.NAMELESS;
import static org.bigmooc.lucene.Courses.SELLING;
import static org.bigmooc.lucene.Courses.TABLES;
import static org.bigmooc.lucene.Courses.ids;
import static org.bigmooc.lucene.Courses.named;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import org.bigmooc.domain.catalogue.Catalogue;
import org.bigmooc.domain.catalogue.Course;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.catalogue.Field;
import org.bigmooc.domain.catalogue.PageRequest;
import org.bigmooc.domain.catalogue.SearchQuery;
import org.bigmooc.domain.catalogue.SearchResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LuceneCourseSearchTest {

    private final LuceneCourseSearch search = indexed(Courses.all());

    @ParameterizedTest
    @ValueSource(strings = {"giải tích", "giai tich", "GIAI TICH", "Giải Tích I", "calculus", "calculas", "clculus"})
    void findsTheSameCourseFirstHoweverItIsTyped(String text) {
        assertThat(find(text)).startsWith(CALCULUS.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"đại số", "dai so", "Dại Sô", "tuyen tinh", "algebra linear", "algbera", "matrices"})
    void foldsTheVietnameseD(String text) {
        assertThat(find(text)).startsWith(ALGEBRA.id());
    }

    @Test
    void findsDecomposedLetters() {
        assertThat(find(Normalizer.normalize("đại số tuyến tính", Normalizer.Form.NFD)))
                .startsWith(ALGEBRA.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"数据结构", "数据", "结构", "链表", "树", "数"})
    void findsChineseWordsAndSingleCharacters(String text) {
        assertThat(find(text)).containsExactly(DATA_STRUCTURES.id());
    }

    @Test
    void findsByDescriptionBelowByName() {
        assertThat(find("calculus")).containsExactly(CALCULUS.id(), ALGEBRA.id());
    }

    @Test
    void wantsAllWordsWhereACourseHasThem() {
        assertThat(find("giai tich")).isEqualTo(ids(CALCULUS));
        assertThat(find("phân tích dữ liệu")).isEqualTo(ids(DATA_ANALYSIS));
    }

    @Test
    void isContentWithHalfOfTheWordsWhereNoCourseHasAll() {
        assertThat(find("giai tich du lieu"))
                .startsWith(DATA_ANALYSIS.id())
                .contains(CALCULUS.id(), DATA_STRUCTURES.id());
        assertThat(find("giai tich du lieu")).hasSize(3);
    }

    @Test
    void putsWordsSideBySideAboveTheSameWordsApart() {
        Course together = named("C_2", "Introduction to modern machine learning", "");
        Course apart = named("C_1", "Machine tools: learning by doing", "");
        assertThat(indexed(Courses.of(apart, together))
                        .search(query("machine learning"))
                        .page()
                        .items())
                .isEqualTo(ids(together, apart));
    }

    @Test
    void putsTheCourseOfThatVeryNameFirst() {
        Course exact = named("C_2", "Statistics", "");
        Course longer = named("C_1", "Statistics statistics", "");
        assertThat(indexed(Courses.of(longer, exact))
                        .search(query("statistics"))
                        .page()
                        .items())
                .isEqualTo(ids(exact, longer));
    }

    @Test
    void prefersTheSameAccents() {
        assertThat(find("bán")).isEqualTo(ids(SELLING, TABLES));
        assertThat(find("bàn")).isEqualTo(ids(TABLES, SELLING));
    }

    @Test
    void tellsLanguagesWithSignsApart() {
        assertThat(find("c++")).isEqualTo(ids(CPP));
        assertThat(find("lập trình c")).startsWith(C.id());
    }

    @ParameterizedTest
    @CsvSource({"C_9", "c_9"})
    void findsACourseByItsId(String text) {
        assertThat(find(text)).containsExactly(NAMELESS.id());
    }

    @Test
    void doesNotForgiveTyposInVeryShortWords() {
        assertThat(find("bxn")).isEmpty();
    }

    @Test
    void forgivesNoTypoInAWordThatANameHas() {
        Course sets = named("C_1", "Sets", "");
        Course seta = named("C_2", "Seta", "");
        assertThat(indexed(Courses.of(sets, seta)).search(query("sets")).page().items())
                .isEqualTo(ids(sets));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"(*?:~", "AND OR NOT", "name:", "[a TO", "a\\", "^2 ~1 && || !", "*", "?", "{", "'"})
    void takesNothingForSyntax(String text) {
        assertThat(find(text)).doesNotContain(NAMELESS.id());
        assertThat(search.suggest(text, 5)).hasSizeLessThanOrEqualTo(5);
    }

    @Property(tries = 200)
    void answersAnyText(@ForAll @NotBlank @StringLength(max = 100) String text) {
        if (!text.isBlank() && !text.strip().isEmpty()) {
            assertThat(find(text)).hasSizeLessThanOrEqualTo(9);
        }
    }

    @Test
    void answersTheLongestQuery() {
        String text = IntStream.range(0, 100)
                .mapToObj(i -> "wor" + (char) ('a' + i % 26))
                .reduce("", (a, b) -> a + " " + b);
        assertThat(find(text)).isEmpty();
    }

    @Test
    void countsTheFieldsOfAllMatches() {
        SearchResult result = search.search(new SearchQuery("lập trình", Optional.empty(), new PageRequest(0, 1)));
        assertThat(result.page().items()).hasSize(1);
        assertThat(result.page().total()).isEqualTo(2);
        assertThat(result.fields()).isEqualTo(Map.of(new Field("Computer Science"), 2));
    }

    @Test
    void keepsToAFieldAndStillCountsTheOthers() {
        Field statistics = new Field("Statistics");
        SearchResult result =
                search.search(new SearchQuery("dữ liệu", Optional.of(statistics), new PageRequest(0, 10)));
        assertThat(result.page().items()).isEqualTo(ids(DATA_ANALYSIS));
        assertThat(result.page().total()).isEqualTo(1);
        assertThat(result.fields()).isEqualTo(Map.of(statistics, 1, new Field("Computer Science"), 2));
    }

    @Test
    void findsNothingInAFieldThatNobodyTeaches() {
        SearchResult result =
                search.search(new SearchQuery("dữ liệu", Optional.of(new Field("Law")), new PageRequest(0, 10)));
        assertThat(result.page().items()).isEmpty();
        assertThat(result.fields()).containsEntry(new Field("Statistics"), 1);
    }

    @Test
    void pagesThroughAllMatchesOnce() {
        List<Course> courses = IntStream.range(0, 25)
                .mapToObj(i -> named("C_%02d".formatted(i), "Logic", ""))
                .toList();
        LuceneCourseSearch many = indexed(new Catalogue(courses));
        List<CourseId> seen = new ArrayList<>();
        for (int page = 0; page < 4; page++) {
            SearchResult result = many.search(new SearchQuery("logic", Optional.empty(), new PageRequest(page, 10)));
            assertThat(result.page().total()).isEqualTo(25);
            seen.addAll(result.page().items());
        }
        assertThat(seen).isEqualTo(courses.stream().map(Course::id).toList());
    }

    @Test
    void answersTheLastPageImaginable() {
        SearchQuery query = new SearchQuery("calculus", Optional.empty(), new PageRequest(1_000_000, 100));
        assertThat(search.search(query).page().items()).isEmpty();
        assertThat(search.search(query).page().total()).isEqualTo(2);
    }

    @Test
    void neverFindsHiddenCourses() {
        search.index(Courses.of(CALCULUS.withHidden(true), ALGEBRA));
        assertThat(find("calculus")).isEqualTo(ids(ALGEBRA));
        assertThat(find("C_1")).isEmpty();
        assertThat(search.suggest("calc", 5)).isEmpty();
    }

    @Test
    void forgetsTheCoursesOfBefore() {
        search.index(Courses.of(SELLING));
        assertThat(find("calculus")).isEmpty();
        assertThat(find("bán hàng")).isEqualTo(ids(SELLING));
    }

    @ParameterizedTest
    @ValueSource(strings = {"g", "gi", "giải t", "giai tic", "tich i", "GIAI TICH I"})
    void suggestsWhileTheNameIsTyped(String typed) {
        assertThat(search.suggest(typed, 5)).contains(CALCULUS.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"数", "数据", "数据结", "结构"})
    void suggestsChineseNames(String typed) {
        assertThat(search.suggest(typed, 5)).isEqualTo(ids(DATA_STRUCTURES));
    }

    @Test
    void suggestsNamesThatBeginSoBeforeThoseThatHoldTheWord() {
        assertThat(search.suggest("d", 9)).isEqualTo(ids(DATA_ANALYSIS, ALGEBRA, DATA_STRUCTURES));
        assertThat(search.suggest("đ", 9)).isEqualTo(ids(ALGEBRA, DATA_ANALYSIS, DATA_STRUCTURES));
        assertThat(search.suggest("du", 9)).containsExactlyInAnyOrder(DATA_STRUCTURES.id(), DATA_ANALYSIS.id());
        assertThat(search.suggest("d", 1)).hasSize(1);
    }

    @Test
    void suggestsNothingForNoWordAndForNoRoom() {
        assertThat(search.suggest("\"*", 5)).isEmpty();
        assertThat(search.suggest("d", 0)).isEmpty();
    }

    @Test
    void searchesGoOnWhileTheIndexIsReplaced() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService readers = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> answers = IntStream.range(0, 2)
                    .mapToObj(i -> readers.submit(() -> alwaysFindsCalculus(done)))
                    .toList();
            IntStream.range(0, 50).forEach(i -> search.index(Courses.all()));
            done.set(true);
            for (Future<Boolean> answer : answers) {
                assertThat(answer.get()).isTrue();
            }
        }
    }

    private boolean alwaysFindsCalculus(AtomicBoolean done) {
        boolean found = true;
        while (!done.get()) {
            found &= find("giai tich").contains(CALCULUS.id());
        }
        return found;
    }

    private List<CourseId> find(String text) {
        return search.search(query(text)).page().items();
    }

    private static SearchQuery query(String text) {
        return new SearchQuery(text, Optional.empty(), new PageRequest(0, 100));
    }

    private static LuceneCourseSearch indexed(Catalogue catalogue) {
        LuceneCourseSearch search = new LuceneCourseSearch();
        search.index(catalogue);
        return search;
    }
}
