package org.bigmooc.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormTokenTest {

    @Test
    void belongsToOneSecret() {
        String token = FormToken.of("secret-of-one-visitor");

        assertThat(FormToken.matches("secret-of-one-visitor", token)).isTrue();
        assertThat(FormToken.matches("secret-of-another", token)).isFalse();
        assertThat(FormToken.matches("secret-of-one-visitor", "")).isFalse();
        assertThat(FormToken.matches("secret-of-one-visitor", "ü")).isFalse();
    }

    @Test
    void doesNotShowTheSecret() {
        assertThat(FormToken.of("secret-of-one-visitor"))
                .doesNotContain("secret")
                .hasSize(43);
    }
}
