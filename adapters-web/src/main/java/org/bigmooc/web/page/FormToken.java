package org.bigmooc.web.page;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The token in every form that another site cannot guess. It is an HMAC keyed by the secret in the visitor's HttpOnly cookie, so any node
 * can check it, and a new session means a new token.
 */
final class FormToken {

    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] PURPOSE = "form".getBytes(StandardCharsets.US_ASCII);

    private FormToken() {}

    static String of(String cookieSecret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(cookieSecret.getBytes(StandardCharsets.US_ASCII), ALGORITHM));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(PURPOSE));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError("Every JDK has HmacSHA256.", impossible);
        }
    }

    static boolean matches(String cookieSecret, String sent) {
        return MessageDigest.isEqual(
                of(cookieSecret).getBytes(StandardCharsets.US_ASCII), sent.getBytes(StandardCharsets.UTF_8));
    }
}
