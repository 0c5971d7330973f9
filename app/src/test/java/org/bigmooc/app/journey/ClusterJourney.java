package org.bigmooc.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.bigmooc.testbed.CassandraCluster;
import org.bigmooc.testbed.KafkaCluster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** Two nodes on a real Kafka and a real Cassandra, and what happens to them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClusterJourney {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PASSWORD = "a long password for a journey";

    @TempDir
    private static Path folder = Path.of(".");

    private final AtomicInteger events = new AtomicInteger();
    private KafkaCluster kafka;
    private CassandraCluster cassandra;
    private Path config = Path.of(".");
    private String key = "";
    private Program.Service one;
    private Program.Service other;
    private Api toOne;
    private Api toOther;

    @BeforeAll
    void startServersAndLoadTheSample() throws Exception {
        kafka = KafkaCluster.start(folder.resolve("kafka"), 1);
        cassandra = CassandraCluster.start(folder.resolve("cassandra"), 1);
        config = Files.writeString(folder.resolve("cluster.yaml"), """
                store: cassandra
                log: kafka
                plugins:
                  cassandra: {contact-points: "%s", local-datacenter: %s}
                  kafka: {bootstrap-servers: "%s"}
                """.formatted(
                        cassandra.contactPoints(), CassandraCluster.DATACENTER, kafka.bootstrapServers()));
        Program program = node("tools");
        assertThat(program.run("import", "--from", "../data/sample", "--config", config.toString())
                        .exitCode())
                .isZero();
        key = program.run("keys", "issue", "journey", "--config", config.toString())
                .out()
                .strip();
        assertThat(program.runWithInput(
                                PASSWORD + "\n",
                                "accounts",
                                "add",
                                "--learner",
                                "U_1",
                                "--password",
                                "--config",
                                config.toString())
                        .exitCode())
                .isZero();
    }

    @AfterAll
    void stopServers() {
        kafka.close();
        cassandra.close();
    }

    @BeforeEach
    void startTwoNodes() throws Exception {
        one = start("one");
        other = start("other");
        toOne = new Api(one.address(), key);
        toOther = new Api(other.address(), key);
    }

    @AfterEach
    void stopTheNodes() {
        toOne.close();
        toOther.close();
        one.close();
        other.close();
    }

    private Program node(String name) {
        return new Program(folder.resolve(name));
    }

    private Program.Service start(String name) throws IOException, InterruptedException {
        return node(name).start("serve", "--config", config.toString());
    }

    @Test
    void aSessionOpensEveryNodeAndAPageOfOneShowsWhatAnotherRecorded() throws Exception {
        try (Browser browser = new Browser(one.address(), folder.resolve("profile"))) {
            browser.open("/sign-in");
            browser.see("#learner").sendKeys("U_1");
            browser.see("#password").sendKeys(PASSWORD);
            browser.see("#password").submit();
            browser.see(".account .who");

            browser.open(other.address().resolve("/").toString());
            browser.see("[data-course]");
            List<String> before = browser.attributes("[data-course]", "data-course");
            assertThat(toOne.acknowledges("U_1", before.getFirst(), "enrol", nextEvent()))
                    .isTrue();

            browser.until(page -> page.findElements(By.cssSelector("[data-course='" + before.getFirst() + "']"))
                            .isEmpty()
                    ? true
                    : null);
            assertThat(browser.attributes("[data-course]", "data-course")).isNotEmpty();
        }
    }

    @Test
    void aModelThatOneNodeTrainedIsServedByAllWithoutADroppedRequest(TestReporter reporter) throws Exception {
        Collection<Integer> statuses = new ConcurrentLinkedQueue<>();
        AtomicBoolean finished = new AtomicBoolean();
        Thread reader = Thread.ofVirtual().start(() -> {
            while (!finished.get()) {
                statuses.add(statusOf(() -> toOther.recommendations("U_7").status()));
            }
        });

        Program.Outcome trained = node("one").run("train", "--model", "ease", "--config", config.toString());
        assertThat(trained.exitCode()).as(trained.err()).isZero();
        Duration took = await(
                () -> step(toOne, "U_7").equals("model") && step(toOther, "U_7").equals("model"));
        finished.set(true);
        reader.join();

        reporter.publishEntry("both nodes served the model after", took.toMillis() + " ms");
        assertThat(statuses).isNotEmpty().containsOnly(200);
    }

    @Test
    void everyAcknowledgedEnrolmentIsThereWhenANodeIsKilled(TestReporter reporter) throws Exception {
        List<String> courses = coursesNotTakenBy("U_9", 60);
        for (String course : courses.subList(0, 30)) {
            assertThat(toOne.acknowledges("U_9", course, "enrol", nextEvent())).isTrue();
        }
        one.kill();
        for (String course : courses.subList(30, 60)) {
            assertThat(toOther.acknowledges("U_9", course, "enrol", nextEvent()))
                    .isTrue();
        }

        Duration took = await(() -> toOther.enrolments("U_9").containsAll(courses));

        reporter.publishEntry("the other node had taken over after", took.toMillis() + " ms");
        assertThat(toOther.enrolments("U_9")).doesNotHaveDuplicates();
        assertThat(other.stop()).as("exit code after SIGTERM").isZero();
    }

    @Test
    void recommendationsAreAnsweredWhileCassandraIsAway(TestReporter reporter) throws Exception {
        Api.Answer known = toOne.recommendations("U_11");
        assertThat(known.body().path("storeAway").asBoolean()).isFalse();
        cassandra.kill(0);
        try {
            Api.Answer away = toOne.recommendations("U_11");
            assertThat(away.status()).isEqualTo(200);
            assertThat(away.body().path("storeAway").asBoolean()).isTrue();
            assertThat(away.body().path("items")).isNotEmpty();
            assertThat(toOne.get("/observe/health/ready").body().path("status").asText())
                    .isEqualTo("DEGRADED");
        } finally {
            cassandra.restart(0);
        }
        Duration took = await(() -> {
            Api.Answer back = toOne.recommendations("U_11");
            return back.status() == 200 && !back.body().path("storeAway").asBoolean();
        });
        reporter.publishEntry("the store was read again after", took.toMillis() + " ms");
    }

    @Test
    void nothingAcknowledgedIsLostWhenTheBrokerIsKilledAndRestarted(TestReporter reporter) throws Exception {
        List<String> courses = coursesNotTakenBy("U_13", 40);
        List<String> acknowledged = new ArrayList<>();
        for (String course : courses.subList(0, 20)) {
            if (toOne.acknowledges("U_13", course, "enrol", nextEvent())) {
                acknowledged.add(course);
            }
        }
        kafka.kill(0);
        assertThat(toOne.acknowledges("U_13", courses.get(20), "enrol", nextEvent()))
                .as("acknowledged without a broker")
                .isFalse();
        assertThat(toOne.recommendations("U_13").status()).isEqualTo(200);
        kafka.restart(0);
        String event = nextEvent();
        Duration took = await(() -> toOne.acknowledges("U_13", courses.get(21), "enrol", event));
        acknowledged.add(courses.get(21));

        await(() -> toOther.enrolments("U_13").containsAll(acknowledged));

        reporter.publishEntry("acknowledged again after", took.toMillis() + " ms");
        assertThat(toOther.enrolments("U_13")).doesNotHaveDuplicates();
    }

    private String nextEvent() {
        return "journey-" + events.incrementAndGet();
    }

    private List<String> coursesNotTakenBy(String learner, int count) throws IOException, InterruptedException {
        List<String> taken = toOne.enrolments(learner);
        List<String> free = new ArrayList<>();
        for (int number = 600_001; free.size() < count; number++) {
            String course = "C_" + number;
            if (!taken.contains(course)) {
                free.add(course);
            }
        }
        return free;
    }

    private static String step(Api api, String learner) throws IOException, InterruptedException {
        return api.recommendations(learner).body().path("source").path("step").asText();
    }

    private static int statusOf(Callable<Integer> request) {
        try {
            return request.call();
        } catch (Exception dropped) {
            return 0;
        }
    }

    /** Waits until it is so, and says how long that took. */
    private static Duration await(Callable<Boolean> condition) throws Exception {
        long start = System.nanoTime();
        while (!condition.call()) {
            assertThat(System.nanoTime() - start).as("nanoseconds waited").isLessThan(PATIENCE.toNanos());
            LockSupport.parkNanos(20_000_000);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
