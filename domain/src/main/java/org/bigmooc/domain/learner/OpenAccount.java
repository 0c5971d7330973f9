package org.bigmooc.domain.learner;

import java.util.List;
import org.bigmooc.domain.fault.InvalidInput;

/** Use case: an operator gives a learner a password, and thereby an account. */
public final class OpenAccount {

    /** The shortest password, in characters. */
    public static final int SHORTEST_PASSWORD = 8;

    private final Learners learners;
    private final Credentials credentials;
    private final PasswordHashing hashing;

    /** Keeps accounts in these ports. */
    public OpenAccount(Learners learners, Credentials credentials, PasswordHashing hashing) {
        this.learners = learners;
        this.credentials = credentials;
        this.hashing = hashing;
    }

    /**
     * Creates the account or changes its password; an unknown learner becomes known.
     *
     * @throws InvalidInput if the password is too short or absurdly long
     */
    public void open(LearnerId learner, char[] password) {
        if (password.length < SHORTEST_PASSWORD || password.length > 1_000) {
            throw new InvalidInput(
                    "invalid-password", "password", "A password has " + SHORTEST_PASSWORD + " to 1000 characters.");
        }
        if (learners.find(learner).isEmpty()) {
            learners.save(List.of(Learner.known(learner)));
        }
        credentials.save(learner, hashing.hash(password));
    }
}
