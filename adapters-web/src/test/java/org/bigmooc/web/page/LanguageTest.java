package org.bigmooc.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vi|VIETNAMESE",
                "vi-VN,vi;q=0.9|VIETNAMESE",
                "en-GB,vi;q=0.5|ENGLISH",
                "fr,vi;q=0.2|VIETNAMESE",
                "fr|ENGLISH",
                "*|ENGLISH",
                "''|ENGLISH",
                ";;;q=|ENGLISH",
                "vi;q=0.1,en;q=0.8|ENGLISH",
            })
    void isTheBestThatTheBrowserAccepts(String header, Language expected) {
        assertThat(Language.accepted(header)).isEqualTo(expected);
    }
}
