package org.bigmooc.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CourseTextTest {

    @Test
    void takesEveryVietnameseAccentOff() {
        assertThat(CourseText.words("Giải tích, Đại số TUYẾN TÍNH; được ưỡn ẵm", 100))
                .extracting(Word::folded)
                .containsExactly("giai", "tich", "dai", "so", "tuyen", "tinh", "duoc", "uon", "am");
    }

    @Test
    void keepsTheAccentsBesideThem() {
        assertThat(CourseText.words("Đường", 100)).containsExactly(new Word("đường", "duong"));
    }

    @Test
    void readsComposedAndDecomposedLettersAlike() {
        String text = "Giải tích và đại số tuyến tính";
        assertThat(CourseText.words(Normalizer.normalize(text, Normalizer.Form.NFD), 100))
                .isEqualTo(CourseText.words(text, 100));
    }

    @Test
    void pairsNeighbouringChineseCharacters() {
        assertThat(CourseText.words("数据结构 图", 100)).extracting(Word::folded).containsExactly("数据", "据结", "结构", "图");
    }

    @Test
    void tellsProgrammingLanguagesFromLetters() {
        assertThat(CourseText.words("C++, C# or c", 100))
                .extracting(Word::folded)
                .containsExactly("cplusplus", "csharp", "or", "c");
    }

    @Test
    void stopsAtTheLimit() {
        assertThat(CourseText.words("a b c d", 2)).hasSize(2);
    }

    @Property
    void cutsAnythingIntoWordsThatAreNotEmpty(@ForAll String text) {
        assertThat(CourseText.words(text, 100))
                .allSatisfy(word -> assertThat(word.folded()).isNotBlank());
    }
}
