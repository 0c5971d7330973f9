package org.bigmooc.app.assembly;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.SecureString;
import com.password4j.types.Argon2;
import org.bigmooc.domain.learner.PasswordHash;
import org.bigmooc.domain.learner.PasswordHashing;

/** Argon2id with 19 MiB, two passes and one lane: the OWASP Password Storage Cheat Sheet's first choice. */
public final class Argon2Passwords implements PasswordHashing {

    private static final Argon2Function FUNCTION = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

    @Override
    public PasswordHash hash(char[] password) {
        return new PasswordHash(Password.hash(new SecureString(password))
                .addRandomSalt(16)
                .with(FUNCTION)
                .getResult());
    }

    @Override
    public boolean matches(char[] password, PasswordHash hash) {
        return Password.check(new SecureString(password), hash.value())
                .with(Argon2Function.getInstanceFromHash(hash.value()));
    }
}
