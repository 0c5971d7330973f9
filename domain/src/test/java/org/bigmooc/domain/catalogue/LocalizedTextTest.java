package org.bigmooc.domain.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LocalizedTextTest {

    @Test
    void givesTheLanguageAskedFor() {
        LocalizedText both = new LocalizedText(" Calculus ", "\tGiải tích\n");

        assertThat(both.inOriginal()).isEqualTo("Calculus");
        assertThat(both.inVietnamese()).isEqualTo("Giải tích");
    }

    @Test
    void givesTheOtherLanguageWhereOneIsMissing() {
        assertThat(new LocalizedText("Calculus", " ").inVietnamese()).isEqualTo("Calculus");
        assertThat(new LocalizedText("", "Giải tích").inOriginal()).isEqualTo("Giải tích");
    }

    @Test
    void isEmptyOnlyWithoutAnyText() {
        assertThat(new LocalizedText(" ", "\n").isEmpty()).isTrue();
        assertThat(new LocalizedText("", "x").isEmpty()).isFalse();
        assertThat(new LocalizedText("x", "").isEmpty()).isFalse();
    }
}
