package org.bigmooc.domain.learner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What every {@link Credentials} does. */
public abstract class CredentialsContract {

    private static final LearnerId LEARNER = new LearnerId("U_1");
    private static final PasswordHash HASH = new PasswordHash("$argon2id$v=19$m=15360,t=2,p=1$c2FsdA$aGFzaA+/=='\"");

    /** The credentials under test; none at the beginning of each test. */
    protected abstract Credentials credentials();

    /** Closes the credentials and opens them again upon what they kept. */
    protected abstract Credentials reopen();

    @Test
    void areEmptyAtFirst() {
        assertThat(credentials().isEmpty()).isTrue();
        assertThat(credentials().find(LEARNER)).isEmpty();
    }

    @Test
    void keepThePasswordOfALearner() {
        credentials().save(LEARNER, HASH);

        assertThat(credentials().find(LEARNER)).contains(HASH);
        assertThat(credentials().find(new LearnerId("U_2"))).isEmpty();
        assertThat(credentials().isEmpty()).isFalse();
    }

    @Test
    void replaceThePasswordOfALearner() {
        credentials().save(LEARNER, HASH);

        credentials().save(LEARNER, new PasswordHash("new"));

        assertThat(credentials().find(LEARNER)).contains(new PasswordHash("new"));
    }

    @Test
    void forgetALearnerAndNoOther() {
        credentials().save(LEARNER, HASH);
        credentials().save(new LearnerId("U_2"), HASH);

        credentials().erase(LEARNER);
        credentials().erase(new LearnerId("U_unknown"));

        assertThat(credentials().find(LEARNER)).isEmpty();
        assertThat(credentials().find(new LearnerId("U_2"))).contains(HASH);
    }

    @Test
    void areEmptyAgainWhenTheLastLearnerIsForgotten() {
        credentials().save(LEARNER, HASH);

        credentials().erase(LEARNER);

        assertThat(credentials().isEmpty()).isTrue();
    }

    @Test
    void areThereAfterReopening() {
        credentials().save(LEARNER, HASH);

        assertThat(reopen().find(LEARNER)).contains(HASH);
    }
}
