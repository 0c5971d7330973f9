package org.bigmooc.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bigmooc.domain.catalogue.LocalizedText;
import org.junit.jupiter.api.Test;

class ScriptsTest {

    @Test
    void tellsTheLanguageOfAText() {
        LocalizedText chinese = new LocalizedText("数据结构", "Cấu trúc dữ liệu");

        assertThat(Scripts.languageOf("数据结构", chinese)).isEqualTo("zh");
        assertThat(Scripts.languageOf("Cấu trúc dữ liệu", chinese)).isEqualTo("vi");
        assertThat(Scripts.languageOf("Data", new LocalizedText("Data", ""))).isEqualTo("en");
    }

    @Test
    void abbreviatesAField() {
        assertThat(Scripts.initials("Computer Science")).isEqualTo("CS");
        assertThat(Scripts.initials("Art and Design")).isEqualTo("AD");
        assertThat(Scripts.initials("Physics")).isEqualTo("Ph");
        assertThat(Scripts.initials("计算机科学")).isEqualTo("计");
    }

    @Property
    boolean neverFailsAndStaysShort(@ForAll String text) {
        return text.isEmpty()
                || Scripts.initials(text)
                                .codePointCount(0, Scripts.initials(text).length())
                        <= 8;
    }
}
