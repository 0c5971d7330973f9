package org.bigmooc.domain.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bigmooc.domain.testing.Eventually.inParallel;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every {@link Sessions} does. */
public abstract class SessionsContract {

    private static final Instant LONG_AFTER = Instant.parse("2100-01-01T00:00:00.456Z");
    private static final LearnerId LEARNER = new LearnerId("U_1");

    /** The sessions under test; none at the beginning of each test. */
    protected abstract Sessions sessions();

    /** Closes the sessions and opens them again upon what they kept. */
    protected abstract Sessions reopen();

    private static Session session(String tokenHash, LearnerId learner) {
        return new Session(tokenHash, learner, LONG_AFTER);
    }

    @Test
    void knowNoStranger() {
        assertThat(sessions().find("ab12")).isEmpty();
    }

    @Test
    void keepASession() {
        sessions().save(session("ab12", LEARNER));

        assertThat(sessions().find("ab12")).contains(session("ab12", LEARNER));
        assertThat(sessions().find("AB12")).isEmpty();
        assertThat(sessions().find("ab1")).isEmpty();
    }

    @Test
    void replaceASessionOfTheSameToken() {
        sessions().save(session("ab12", LEARNER));
        Session extended = new Session("ab12", LEARNER, LONG_AFTER.plusSeconds(60));

        sessions().save(extended);

        assertThat(sessions().find("ab12")).contains(extended);
    }

    @Test
    void endASessionAndNoOther() {
        sessions().save(session("one", LEARNER));
        sessions().save(session("two", LEARNER));

        sessions().remove("one");
        sessions().remove("unknown");

        assertThat(sessions().find("one")).isEmpty();
        assertThat(sessions().find("two")).isPresent();
    }

    @Test
    void forgetEverySessionOfALearnerAndNoOther() {
        sessions().save(session("one", LEARNER));
        sessions().save(session("two", LEARNER));
        sessions().save(session("other", new LearnerId("U_2")));

        sessions().erase(LEARNER);
        sessions().erase(new LearnerId("U_unknown"));

        assertThat(sessions().find("one")).isEmpty();
        assertThat(sessions().find("two")).isEmpty();
        assertThat(sessions().find("other")).isPresent();
    }

    @Test
    void areThereAfterReopening() {
        sessions().save(session("kept", LEARNER));
        sessions().save(session("ended", LEARNER));
        sessions().remove("ended");

        Sessions reopened = reopen();

        assertThat(reopened.find("kept")).contains(session("kept", LEARNER));
        assertThat(reopened.find("ended")).isEmpty();
    }

    @Test
    void mayBeBegunByManyAtOnce() {
        inParallel(8, thread -> {
            for (int i = 0; i < 20; i++) {
                String token = thread + "-" + i;
                sessions().save(session(token, LEARNER));
                assertThat(sessions().find(token)).isPresent();
            }
        });
    }
}
