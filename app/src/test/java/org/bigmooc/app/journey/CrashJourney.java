package org.bigmooc.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashJourney {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int WRITERS = 4;
    private static final int KILLS = 3;
    private static final int ACKNOWLEDGED_BETWEEN_KILLS = 300;

    @TempDir
    private Path folder = Path.of(".");

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicBoolean finished = new AtomicBoolean();
    private volatile URI address = URI.create("http://127.0.0.1:1");
    private volatile CountDownLatch enough = new CountDownLatch(ACKNOWLEDGED_BETWEEN_KILLS);

    @Test
    void everyAcknowledgedInteractionIsThereOnceHoweverOftenTheServiceIsKilled() throws Exception {
        Program program = new Program(folder.resolve("data"));
        assertThat(program.run("import", "--from", "../data/sample").exitCode()).isZero();
        String key = program.run("keys", "issue", "journey").out().strip();

        List<Thread> writers = new ArrayList<>();
        for (int kill = 0; kill <= KILLS; kill++) {
            try (Program.Service service = program.start("serve")) {
                address = service.address();
                if (kill == 0) {
                    startWriters(writers, key);
                }
                enough.await(2, TimeUnit.MINUTES);
                assertThat(enough.getCount())
                        .as("acknowledgements still missing")
                        .isZero();
                enough = new CountDownLatch(ACKNOWLEDGED_BETWEEN_KILLS);
                if (kill < KILLS) {
                    service.kill();
                } else {
                    finished.set(true);
                    for (Thread writer : writers) {
                        writer.join();
                    }
                    assertThat(service.stop()).as("exit code after SIGTERM").isZero();
                }
            }
        }

        assertThat(timesInTheLog()).hasSizeGreaterThanOrEqualTo(KILLS * ACKNOWLEDGED_BETWEEN_KILLS);
        assertThat(timesInTheLog().keySet()).containsAll(acknowledged);
        assertThat(timesInTheLog().values()).containsOnly(1);
        assertThat(neverApplied())
                .as("acknowledged, but not in the learner's history")
                .isEmpty();
    }

    private void startWriters(List<Thread> writers, String key) {
        for (int i = 0; i < WRITERS; i++) {
            writers.add(Thread.ofVirtual().start(() -> write(key)));
        }
    }

    /** Sends one interaction after the other; one of unknown outcome is sent again with the same id until it is acknowledged. */
    private void write(String key) {
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            while (!finished.get()) {
                int number = numbers.incrementAndGet();
                while (!finished.get() && !acknowledged(client, key, number)) {
                    Thread.onSpinWait();
                }
            }
        }
    }

    private boolean acknowledged(HttpClient client, String key, int number) {
        String event = "event-" + number;
        String body = JSON.createObjectNode()
                .put("learner", learner(number))
                .put("course", course(number))
                .put("kind", "view")
                .put("eventId", event)
                .toString();
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/api/v1/interactions"))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(5))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode accepted = JSON.readTree(response.body()).path("accepted");
            if (response.statusCode() == 200 && accepted.size() == 1) {
                acknowledged.add(event);
                enough.countDown();
                return true;
            }
            return false;
        } catch (IOException killed) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static String learner(int number) {
        return "U_" + (1 + number % 50);
    }

    private static String course(int number) {
        return "C_" + (600_001 + number / 50 % 300);
    }

    private Map<String, Integer> timesInTheLog() throws SQLException {
        Map<String, Integer> times = new HashMap<>();
        query(
                "SELECT event, count(*) FROM interaction GROUP BY event",
                row -> times.put(row.getString(1), row.getInt(2)));
        return times;
    }

    private List<String> neverApplied() throws SQLException {
        List<String> missing = new ArrayList<>();
        query(
                "SELECT event FROM interaction i WHERE NOT EXISTS (SELECT 1 FROM history h WHERE h.learner = i.learner"
                        + " AND h.course = i.course AND h.kind = i.kind AND h.last >= i.at AND h.first <= i.at)",
                row -> missing.add(row.getString(1)));
        return missing;
    }

    @FunctionalInterface
    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private void query(String sql, Row reader) throws SQLException {
        String file = "jdbc:sqlite:" + folder.resolve("data/bigmooc.db");
        try (Connection connection = DriverManager.getConnection(file);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }
}
