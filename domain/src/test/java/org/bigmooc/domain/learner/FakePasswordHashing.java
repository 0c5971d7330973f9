package org.bigmooc.domain.learner;

/** A hash that anyone can undo, and that is quick: for tests alone. */
public final class FakePasswordHashing implements PasswordHashing {

    @Override
    public PasswordHash hash(char[] password) {
        return new PasswordHash(
                "reversed:" + new StringBuilder().append(password).reverse());
    }

    @Override
    public boolean matches(char[] password, PasswordHash hash) {
        return hash(password).equals(hash);
    }
}
