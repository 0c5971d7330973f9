package org.bigmooc.domain.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.bigmooc.domain.fault.Identifiers;
import org.bigmooc.domain.fault.LastKnown;

/** Use case: issue, check and revoke the keys of the REST API. Thread-safe. */
public final class ManageApiKeys {

    private static final String PREFIX = "bm_";
    private static final int KEY_BYTES = 32;
    private static final int REMEMBERED = 1_000;

    /** How long a key that was valid is not looked up again. */
    private static final Duration TRUSTED = Duration.ofSeconds(1);

    private record Checked(ApiKey key, Instant at) {}

    private final ApiKeys keys;
    private final LastKnown<String, Checked> lastKnown = new LastKnown<>(REMEMBERED);
    private final Clock clock;
    private final RandomGenerator random;

    /** Keeps hashes in {@code keys}; {@code random} must be cryptographically strong. */
    public ManageApiKeys(ApiKeys keys, Clock clock, RandomGenerator random) {
        this.keys = keys;
        this.clock = clock;
        this.random = random;
    }

    /** Issues a key under a name, in place of an older one of that name. The key is returned once and kept only as a hash. */
    public String issue(String name) {
        Identifiers.require("key-name", name);
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        String key = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        keys.save(new ApiKey(name, hash(key), clock.instant()));
        return key;
    }

    /** The name of the key, if it is valid, or was within the last second; while the store is away, if it was valid when it was last seen here. */
    public Optional<String> check(String key) {
        String hash = hash(key);
        Instant now = clock.instant();
        return lastKnown
                .recall(hash)
                .filter(checked -> now.isBefore(checked.at().plus(TRUSTED)))
                .or(() -> lastKnown.ask(hash, asked -> keys.find(asked).map(found -> new Checked(found, now))))
                .map(checked -> checked.key().name());
    }

    /** Every key that is valid now. */
    public List<ApiKey> all() {
        return keys.all();
    }

    /** Revokes a key; says whether there was one. */
    public boolean revoke(String name) {
        return keys.remove(name);
    }

    private static String hash(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("Every JDK has SHA-256.", impossible);
        }
    }
}
