package org.bigmooc.domain.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.fault.NotAllowed;
import org.bigmooc.domain.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInTest {

    private static final LearnerId LEARNER = new LearnerId("U_1");
    private static final LearnerId STRANGER = new LearnerId("U_2");
    private static final Duration LIFETIME = Duration.ofHours(8);

    private final TestClock clock = new TestClock();
    private final FakeLearners learners = new FakeLearners();
    private final FakeCredentials credentials = new FakeCredentials();
    private final FakePasswordHashing hashing = new FakePasswordHashing();
    private final FakeSessions store = new FakeSessions();
    private final LearnerSessions sessions = new LearnerSessions(store, LIFETIME, clock, new Random(1));
    private final OpenAccount opening = new OpenAccount(learners, credentials, hashing);
    private final SignIn signIn = new SignIn(credentials, hashing, sessions, new FailedAttempts(clock));

    @BeforeEach
    void openAnAccount() {
        opening.open(LEARNER, "correct horse".toCharArray());
    }

    private SignedIn signIn(LearnerId learner, String password) {
        return signIn.signIn(learner, password.toCharArray());
    }

    private String refusal(LearnerId learner, String password) {
        try {
            return "signed in as " + signIn(learner, password).learner();
        } catch (NotAllowed refused) {
            return refused.code();
        }
    }

    @Test
    void opensASessionForTheRightPassword() {
        SignedIn signedIn = signIn(LEARNER, "correct horse");

        assertThat(signedIn.learner()).isEqualTo(LEARNER);
        assertThat(signedIn.expiresAt()).isEqualTo(clock.instant().plus(LIFETIME));
        assertThat(sessions.resume(signedIn.token())).contains(LEARNER);
    }

    @Test
    void doesNotSayWhetherTheLearnerOrThePasswordIsWrong() {
        assertThat(refusal(LEARNER, "wrong")).isEqualTo("wrong-credentials");
        assertThat(refusal(STRANGER, "wrong")).isEqualTo("wrong-credentials");
        assertThat(refusal(STRANGER, "no account has this password")).isEqualTo("wrong-credentials");
    }

    @Test
    void pausesAfterFiveWrongPasswords() {
        for (int i = 0; i < 5; i++) {
            assertThat(refusal(LEARNER, "guess " + i)).isEqualTo("wrong-credentials");
        }

        assertThat(refusal(LEARNER, "correct horse")).isEqualTo("too-many-attempts");
        clock.advance(Duration.ofMinutes(5).plusMillis(1));
        assertThat(refusal(LEARNER, "correct horse")).isEqualTo("signed in as U_1");
    }

    @Test
    void pausesForStrangersAlike() {
        for (int i = 0; i < 5; i++) {
            assertThat(refusal(STRANGER, "guess " + i)).isEqualTo("wrong-credentials");
        }

        assertThat(refusal(STRANGER, "guess")).isEqualTo("too-many-attempts");
        assertThat(refusal(LEARNER, "correct horse")).isEqualTo("signed in as U_1");
    }

    @Test
    void forgetsWrongPasswordsAfterARightOne() {
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 4; i++) {
                assertThat(refusal(LEARNER, "guess " + i)).isEqualTo("wrong-credentials");
            }
            assertThat(refusal(LEARNER, "correct horse")).isEqualTo("signed in as U_1");
        }
    }

    @Test
    void remembersABoundedNumberOfLearners() {
        FailedAttempts failures = new FailedAttempts(clock);
        for (int i = 0; i < 5; i++) {
            failures.failed(LEARNER);
        }
        assertThat(failures.mayTry(LEARNER)).isFalse();

        for (int i = 0; i < 10_000; i++) {
            failures.failed(new LearnerId("U_other_" + i));
        }

        assertThat(failures.mayTry(LEARNER)).isTrue();
    }

    @Test
    void keepsASessionUntilItExpires() {
        String token = signIn(LEARNER, "correct horse").token();

        clock.advance(LIFETIME.minusMillis(1));
        assertThat(sessions.resume(token)).contains(LEARNER);
        clock.advance(Duration.ofMillis(1));
        assertThat(sessions.resume(token)).isEmpty();
    }

    @Test
    void endsASession() {
        String token = signIn(LEARNER, "correct horse").token();

        sessions.end(token);
        sessions.end(token);

        assertThat(sessions.resume(token)).isEmpty();
        assertThat(sessions.resume("")).isEmpty();
    }

    @Test
    void givesEachSessionATokenOfItsOwnWhichTheStoreDoesNotKnow() {
        Set<String> tokens = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            tokens.add(sessions.begin(LEARNER).token());
        }

        assertThat(tokens).hasSize(100).allSatisfy(token -> {
            assertThat(token).hasSizeGreaterThanOrEqualTo(43);
            assertThat(store.find(token)).isEmpty();
        });
    }

    @Test
    void printsNoSecret() {
        SignedIn signedIn = signIn(LEARNER, "correct horse");

        assertThat(signedIn.toString()).doesNotContain(signedIn.token());
        assertThat(hashing.hash("correct horse".toCharArray()).toString()).doesNotContain("esroh");
    }

    @Test
    void makesTheLearnerOfANewAccountKnown() {
        opening.open(STRANGER, "another password".toCharArray());

        assertThat(learners.find(STRANGER)).contains(Learner.known(STRANGER));
        assertThat(refusal(STRANGER, "another password")).isEqualTo("signed in as U_2");
    }

    @Test
    void refusesPasswordsThatAreTooShortOrAbsurd() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> opening.open(LEARNER, "seven77".toCharArray()))
                .satisfies(wrong -> assertThat(wrong.code()).isEqualTo("invalid-password"));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> opening.open(LEARNER, new char[1_001]));
    }
}
