package org.bigmooc.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bigmooc.domain.testing.Samples.START;

import org.junit.jupiter.api.Test;

/** What every {@link ApiKeys} does. */
public abstract class ApiKeysContract {

    /** The keys under test; none at the beginning of each test. */
    protected abstract ApiKeys keys();

    /** Closes the keys and opens them again upon what they kept. */
    protected abstract ApiKeys reopen();

    private static ApiKey key(String name, String hash) {
        return new ApiKey(name, hash, START);
    }

    @Test
    void knowNoKeyAtFirst() {
        assertThat(keys().all()).isEmpty();
        assertThat(keys().find("ab12")).isEmpty();
    }

    @Test
    void findAKeyByItsHash() {
        keys().save(key("platform'\"", "ab12"));

        assertThat(keys().find("ab12")).contains(key("platform'\"", "ab12"));
        assertThat(keys().find("ab1")).isEmpty();
        assertThat(keys().find("AB12")).isEmpty();
    }

    @Test
    void listAllKeysByName() {
        keys().save(key("web", "1"));
        keys().save(key("app", "2"));

        assertThat(keys().all()).containsExactly(key("app", "2"), key("web", "1"));
    }

    @Test
    void replaceAKeyOfTheSameName() {
        keys().save(key("web", "old"));

        keys().save(key("web", "new"));

        assertThat(keys().find("old")).isEmpty();
        assertThat(keys().find("new")).isPresent();
        assertThat(keys().all()).hasSize(1);
    }

    @Test
    void revokeAKeyAndSayWhetherThereWasOne() {
        keys().save(key("web", "1"));
        keys().save(key("app", "2"));

        assertThat(keys().remove("web")).isTrue();
        assertThat(keys().remove("web")).isFalse();
        assertThat(keys().find("1")).isEmpty();
        assertThat(keys().find("2")).isPresent();
    }

    @Test
    void areThereAfterReopening() {
        keys().save(key("web", "1"));
        keys().save(key("app", "2"));
        keys().remove("app");

        assertThat(reopen().all()).containsExactly(key("web", "1"));
    }
}
