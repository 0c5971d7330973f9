package org.bigmooc.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bigmooc.domain.fault.BigMoocException;
import org.bigmooc.domain.fault.NotFound;
import org.bigmooc.domain.fault.Overloaded;
import org.bigmooc.domain.fault.Unavailable;
import org.bigmooc.domain.learner.LearnerId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupCommitIT {

    @TempDir
    Path folder;

    @Test
    void sharesOneTransactionAmongManyCallers() throws Exception {
        long callers = 64;
        int appends = 25;
        try (Database database = Samples.database(folder);
                SqliteInteractionLog log = new SqliteInteractionLog(database);
                var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            long before = database.commits();
            List<Future<?>> running = new ArrayList<>();
            for (int caller = 0; caller < callers; caller++) {
                String learner = "U_" + caller;
                running.add(executor.submit(() -> appendOneByOne(log, learner, appends)));
            }
            for (Future<?> one : running) {
                one.get();
            }

            assertThat(database.commits() - before).isLessThan(callers * appends / 4);
            assertThat(database.<Long>read(connection -> connection.number("SELECT count(*) FROM interaction")))
                    .isEqualTo(callers * appends);
        }
    }

    private static void appendOneByOne(SqliteInteractionLog log, String learner, int appends) {
        for (int i = 0; i < appends; i++) {
            log.append(Samples.interactions(learner, i, i + 1));
        }
    }

    @Test
    void undoesOnlyTheJobThatFails() {
        try (Database database = Samples.database(folder)) {
            CountDownLatch gate = hold(database);
            CompletableFuture<Integer> first = database.submit(Job.Durability.DURABLE, insert("U_1"));
            CompletableFuture<Integer> wrongSql = database.submit(Job.Durability.DURABLE, connection -> {
                insert("U_2").on(connection);
                return connection.update("INSERT INTO nowhere VALUES (1)");
            });
            CompletableFuture<Integer> wrongCode = database.submit(Job.Durability.DURABLE, connection -> {
                insert("U_3").on(connection);
                throw new NotFound("unknown-thing", "There is no such thing.");
            });
            CompletableFuture<Integer> last = database.submit(Job.Durability.RELAXED, insert("U_4"));
            gate.countDown();

            assertThat(Writer.await(first)).isEqualTo(1);
            assertThat(Writer.await(last)).isEqualTo(1);
            assertThatThrownBy(() -> Writer.await(wrongSql)).isInstanceOf(Unavailable.class);
            assertThatThrownBy(() -> Writer.await(wrongCode)).isInstanceOf(NotFound.class);
            assertThat(learners(database)).containsExactly("U_1", "U_4");
            assertThat(database.problem()).isEmpty();
        }
    }

    @Test
    void writesEachJobAloneWhenTheirCommonTransactionBreaks() {
        try (Database database = Samples.database(folder)) {
            CountDownLatch gate = hold(database);
            CompletableFuture<Integer> first = database.submit(Job.Durability.DURABLE, insert("U_1"));
            CompletableFuture<Integer> breaking =
                    database.submit(Job.Durability.DURABLE, connection -> connection.update("ROLLBACK"));
            CompletableFuture<Integer> last = database.submit(Job.Durability.DURABLE, insert("U_2"));
            gate.countDown();

            assertThat(Writer.await(first)).isEqualTo(1);
            assertThat(Writer.await(last)).isEqualTo(1);
            assertThatThrownBy(() -> Writer.await(breaking)).isInstanceOf(Unavailable.class);
            assertThat(learners(database)).containsExactly("U_1", "U_2");
        }
    }

    @Test
    void goesOnAfterAnErrorThatNobodyExpected() {
        try (Database database = Samples.database(folder)) {
            assertThatThrownBy(() -> database.write(connection -> {
                        insert("U_1").on(connection);
                        throw new AssertionError("a bug");
                    }))
                    .isInstanceOf(Unavailable.class);

            assertThat(database.write(insert("U_2"))).isEqualTo(1);
            assertThat(learners(database)).containsExactly("U_2");
        }
    }

    @Test
    void tellsCallersToComeBackWhenTheQueueIsFull() {
        SqliteSettings small = new SqliteSettings(4, 2, 2, Duration.ofSeconds(10), 4, Duration.ofDays(1));
        try (Database database = Samples.database(folder, small)) {
            CountDownLatch gate = hold(database);
            List<CompletableFuture<Integer>> taken = new ArrayList<>();
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 10; i++) {
                            taken.add(database.submit(Job.Durability.DURABLE, insert("U_" + i)));
                        }
                    })
                    .isInstanceOf(Overloaded.class);
            gate.countDown();
            taken.forEach(one -> assertThat(Writer.await(one)).isEqualTo(1));

            assertThat(learners(database)).hasSameSizeAs(taken);
        }
    }

    @Test
    void losesNothingAcknowledgedWhenTheDiskIsFullAndGoesOnWhenThereIsSpace() {
        try (Database database = Samples.database(folder);
                SqliteInteractionLog log = new SqliteInteractionLog(database)) {
            long pages = database.read(connection -> connection.number("PRAGMA page_count"));
            database.write(connection -> connection.number("PRAGMA max_page_count = " + (pages + 8)));
            int acknowledged = appendUntilFull(log);

            assertThat(acknowledged).isPositive();
            assertThat(count(database)).isEqualTo(acknowledged);

            database.write(connection -> connection.number("PRAGMA max_page_count = 1000000"));
            assertThat(log.append(Samples.interactions("U_1", acknowledged, acknowledged + 500)))
                    .hasSize(500);
            assertThat(database.problem()).isEmpty();
        }
        try (Database reopened = Samples.database(folder)) {
            assertThat(reopened.<String>read(connection -> connection
                            .first("PRAGMA integrity_check", row -> row.getString(1))
                            .orElse("")))
                    .isEqualTo("ok");
        }
    }

    private static int appendUntilFull(SqliteInteractionLog log) {
        for (int acknowledged = 0; acknowledged < 100_000; acknowledged++) {
            try {
                log.append(Samples.interactions("U_1", acknowledged, acknowledged + 1));
            } catch (Unavailable full) {
                assertThat(full).hasMessageContaining("full");
                return acknowledged;
            }
        }
        throw new AssertionError("The disk never was full.");
    }

    @Test
    void writesWhatWaitsBeforeItCloses() {
        List<CompletableFuture<Integer>> waiting = new ArrayList<>();
        try (Database database = Samples.database(folder)) {
            for (int i = 0; i < 100; i++) {
                waiting.add(database.submit(Job.Durability.RELAXED, insert("U_" + i)));
            }
        }
        assertThat(waiting).allSatisfy(one -> assertThat(one).isCompletedWithValue(1));
        try (Database reopened = Samples.database(folder)) {
            assertThat(learners(reopened)).hasSize(100);
        }
    }

    @Test
    void refusesWorkOnceItIsClosed() {
        Database database = Samples.database(folder);
        database.close();
        assertThatThrownBy(() -> database.write(insert("U_1"))).isInstanceOf(BigMoocException.class);
        assertThatThrownBy(() -> database.read(insert("U_1"))).isInstanceOf(Unavailable.class);
    }

    /** Keeps the writer busy, so that what comes next waits together. */
    private static CountDownLatch hold(Database database) {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch gate = new CountDownLatch(1);
        CompletableFuture<Boolean> unused = database.submit(Job.Durability.RELAXED, connection -> {
            started.countDown();
            awaitQuietly(gate);
            return true;
        });
        awaitQuietly(started);
        return gate;
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Work<Integer> insert(String learner) {
        return connection -> connection.update(
                "INSERT INTO credential (learner, hash) VALUES (?, 'x')", new LearnerId(learner).value());
    }

    private static List<String> learners(Database database) {
        return database.read(connection ->
                connection.list("SELECT learner FROM credential ORDER BY learner", row -> row.getString(1)));
    }

    private static long count(Database database) {
        return database.<Long>read(connection -> connection.number("SELECT count(*) FROM interaction"));
    }
}
