package org.bigmooc.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bigmooc.domain.testing.Eventually.eventually;

import java.nio.file.Path;
import java.time.Duration;
import org.bigmooc.domain.interaction.Subscription;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.learner.Session;
import org.bigmooc.domain.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HousekeepingIT {

    private final TestClock clock = new TestClock();

    private Database database;
    private SqliteInteractionLog log;

    @BeforeEach
    void open(@TempDir Path folder) {
        database =
                Database.open(folder.resolve(DatabaseFile.NAME), SqliteSettings.DEFAULTS, clock, Migrations.shipped());
        log = new SqliteInteractionLog(database);
    }

    @AfterEach
    void close() {
        log.close();
        database.close();
    }

    @Test
    void dropsExpiredSessionsAndKeepsTheOthers() {
        SqliteSessions sessions = new SqliteSessions(database);
        LearnerId learner = new LearnerId("U_1");
        sessions.save(new Session("expired", learner, clock.instant().plusSeconds(60)));
        sessions.save(new Session("valid", learner, clock.instant().plusSeconds(600)));
        clock.advance(Duration.ofMinutes(2));

        database.prune();

        assertThat(sessions.find("expired")).isEmpty();
        assertThat(sessions.find("valid")).isPresent();
    }

    @Test
    void dropsInteractionsThatWereHandledLongAgoInSteps() {
        log.append(Samples.interactions("U_1", 0, 2_500));
        handleAll();
        clock.advance(SqliteSettings.DEFAULTS.retention().plusDays(1));
        log.append(Samples.interactions("U_1", 2_500, 2_510));
        handleAll();

        database.prune();

        assertThat(count()).isEqualTo(10);
    }

    @Test
    void keepsInteractionsThatNobodyHandled() {
        log.append(Samples.interactions("U_1", 0, 10));
        handleAll();
        log.append(Samples.interactions("U_1", 10, 15));
        clock.advance(SqliteSettings.DEFAULTS.retention().plusDays(1));

        database.prune();

        assertThat(count()).isEqualTo(5);
    }

    @Test
    void handsOverWhatComesAfterEverythingWasDropped() {
        log.append(Samples.interactions("U_1", 0, 10));
        handleAll();
        clock.advance(SqliteSettings.DEFAULTS.retention().plusDays(1));
        database.prune();
        log.append(Samples.interactions("U_1", 10, 11));

        try (Subscription subscription = log.subscribe(batch -> {})) {
            assertThat(subscription.lag()).isLessThanOrEqualTo(1);
            eventually(() -> assertThat(subscription.lag()).isZero());
        }
    }

    private void handleAll() {
        try (Subscription subscription = log.subscribe(batch -> {})) {
            eventually(() -> assertThat(subscription.lag()).isZero());
        }
    }

    private long count() {
        return database.<Long>read(connection -> connection.number("SELECT count(*) FROM interaction"));
    }
}
