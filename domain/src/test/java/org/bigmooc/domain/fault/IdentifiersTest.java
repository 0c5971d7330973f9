package org.bigmooc.domain.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    @Property
    void takesAnyShortVisibleText(@ForAll @AlphaChars @NumericChars @StringLength(min = 1, max = 128) String id) {
        assertThat(Identifiers.require("course-id", id)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"C_584313", "课程", "Đ_1", "a'b\"c;--", "<b>", "😀", "../x"})
    void takesWhatIsOnlyOdd(String id) {
        assertThat(Identifiers.require("course-id", id)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a b",
                "a\tb",
                "a\n",
                "\u0000",
                "a\u00a0b",
                "a\u3000b",
                "\u200b",
                "\u202e",
                "\ud800",
                "\ufeff"
            })
    void refusesBlanksAndWhatCannotBeSeen(String id) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> Identifiers.require("course-id", id))
                .satisfies(wrong -> {
                    assertThat(wrong.code()).isEqualTo("invalid-course-id");
                    assertThat(wrong.field()).isEqualTo("course-id");
                });
    }

    @Property
    void refusesWhatIsTooLong(@ForAll @AlphaChars @StringLength(min = 129, max = 300) String id) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> Identifiers.require("course-id", id))
                .withMessageContaining("1 to 128 characters");
    }
}
