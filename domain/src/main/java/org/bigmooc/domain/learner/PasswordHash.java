package org.bigmooc.domain.learner;

/** A password as it is kept: salted and hashed, in the notation of the function that made it. Never printed. */
public record PasswordHash(String value) {

    @Override
    public String toString() {
        return "PasswordHash[…]";
    }
}
