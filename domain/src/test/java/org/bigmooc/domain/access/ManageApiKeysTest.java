package org.bigmooc.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Random;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.testing.Samples;
import org.bigmooc.domain.testing.TestClock;
import org.junit.jupiter.api.Test;

class ManageApiKeysTest {

    private final FakeApiKeys store = new FakeApiKeys();
    private final TestClock clock = new TestClock();
    private final ManageApiKeys keys = new ManageApiKeys(store, clock, new Random(1));

    @Test
    void issuesAKeyThatIsValidFromThenOn() {
        String key = keys.issue("platform");

        assertThat(key).startsWith("bm_").hasSizeGreaterThanOrEqualTo(46);
        assertThat(keys.check(key)).contains("platform");
        assertThat(keys.check(key + "x")).isEmpty();
        assertThat(keys.check("")).isEmpty();
    }

    @Test
    void keepsNothingThatOpensTheApi() {
        String key = keys.issue("platform");

        assertThat(store.all()).hasSize(1).allSatisfy(kept -> {
            assertThat(kept.hash()).hasSize(64).doesNotContain(key);
            assertThat(kept.createdAt()).isEqualTo(Samples.START);
            assertThat(keys.check(kept.hash())).isEmpty();
        });
    }

    @Test
    void replacesTheKeyOfAName() {
        String old = keys.issue("platform");
        String fresh = keys.issue("platform");

        assertThat(fresh).isNotEqualTo(old);
        assertThat(keys.check(old)).isEmpty();
        assertThat(keys.check(fresh)).contains("platform");
        assertThat(keys.all()).hasSize(1);
    }

    @Test
    void revokesAKey() {
        String key = keys.issue("platform");

        assertThat(keys.revoke("platform")).isTrue();
        assertThat(keys.revoke("platform")).isFalse();
        assertThat(keys.check(key)).isEmpty();
    }

    @Test
    void refusesARevokedKeyThatWasInUseAfterASecondAtTheLatest() {
        String key = keys.issue("platform");
        assertThat(keys.check(key)).contains("platform");

        assertThat(keys.revoke("platform")).isTrue();
        clock.advance(Duration.ofSeconds(1));

        assertThat(keys.check(key)).isEmpty();
    }

    @Test
    void refusesANameThatCannotBeRead() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> keys.issue("my key"))
                .satisfies(wrong -> assertThat(wrong.code()).isEqualTo("invalid-key-name"));
    }
}
