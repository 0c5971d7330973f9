package org.bigmooc.app.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.OptionalInt;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.catalogue.Field;
import org.bigmooc.domain.learner.Gender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ReadingValuesTest {

    @ParameterizedTest
    @CsvSource({
        "2019-01-31 23:59:59, 2019-01-31T23:59:59Z",
        "2019-01-31T23:59:59, 2019-01-31T23:59:59Z",
        "2019-01-31 23:59:59.123456, 2019-01-31T23:59:59.123456Z",
        "2019-01-31 23:59:59+08:00, 2019-01-31T15:59:59Z",
        "2019-01-31T23:59:59Z, 2019-01-31T23:59:59Z",
        "2019-01-31 23:59, 2019-01-31T23:59:00Z",
        "2019-01-31, 2019-01-31T00:00:00Z"
    })
    void readsTimes(String text, Instant time) {
        assertThat(Times.parse(text)).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "2019",
                "2019-02-30",
                "2019-13-01",
                "0000-00-00 00:00:00",
                "1969-12-31",
                "2200-01-01",
                "2019-01-31 25:00:00",
                "+999999999-01-01"
            })
    void refusesWhatIsNoDate(String text) {
        assertThatThrownBy(() -> Times.parse(text)).isInstanceOf(UnusableLine.class);
    }

    @ParameterizedTest
    @CsvSource({
        "Khai thác dữ liệu, VIETNAMESE",
        "Giải tích, VIETNAMESE",
        "đại cương, VIETNAMESE",
        "Học phần nhập môn về 微积分, VIETNAMESE",
        "微积分, ORIGINAL",
        "微积分 (Giải), ORIGINAL",
        "データ構造, ORIGINAL",
        "Calculus, ORIGINAL",
        "Économie générale à côté, ORIGINAL",
        "'', ORIGINAL"
    })
    void tellsVietnameseFromOtherLanguages(String text, Language language) {
        assertThat(Language.of(text)).isEqualTo(language);
    }

    @Test
    void tellsVietnameseWhoseMarksStandApart() {
        assertThat(Language.of("Gia\u0309i ti\u0301ch")).isEqualTo(Language.VIETNAMESE);
    }

    @Test
    void judgesANameByTheDescriptionBesideIt() {
        assertThat(Language.of("Kinh doanh", "Môn học về quản trị kinh doanh.")).isEqualTo(Language.VIETNAMESE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[\"Luật\", \"Y\"]", "['Luật', 'Y']", "Luật;Y", " Luật | Y ", "Luật;Y;Luật;"})
    void readsFieldsHoweverTheyAreListed(String cell) {
        assertThat(FieldNames.of(cell)).containsExactly(new Field("Luật"), new Field("Y"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "[]", ";"})
    void readsThatThereAreNoFields(String cell) {
        assertThat(FieldNames.of(cell)).isEmpty();
    }

    @Test
    void putsTheLettersBeforeACourseNumber() {
        assertThat(Ids.course("597214")).isEqualTo(new CourseId("C_597214"));
        assertThat(Ids.course("C_597214")).isEqualTo(new CourseId("C_597214"));
        assertThat(Ids.course(" CS-101 ")).isEqualTo(new CourseId("CS-101"));
    }

    @Test
    void makesAConceptsNameAnIdentifier() {
        assertThat(Ids.concept("K_Visual C++_computer  science")).isEqualTo("K_Visual_C++_computer_science");
    }

    @Test
    void readsGenderAndYearAsFarAsTheyMakeSense() {
        assertThat(People.gender("1")).isEqualTo(Gender.MALE);
        assertThat(People.gender("2.0")).isEqualTo(Gender.FEMALE);
        assertThat(People.gender("7")).isEqualTo(Gender.UNKNOWN);
        assertThat(People.yearOfBirth("1990")).isEqualTo(OptionalInt.of(1990));
        assertThat(People.yearOfBirth("1990.0")).isEqualTo(OptionalInt.of(1990));
        assertThat(People.yearOfBirth("1990-05")).isEqualTo(OptionalInt.of(1990));
        assertThat(People.yearOfBirth("20000")).isEmpty();
        assertThat(People.yearOfBirth("0001")).isEmpty();
        assertThat(People.yearOfBirth("")).isEmpty();
    }
}
