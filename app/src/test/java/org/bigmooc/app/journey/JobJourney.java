package org.bigmooc.app.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bigmooc.domain.testing.Eventually.eventually;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jobs, as an operator meets them: in the configuration, on the page, and on the command line. */
class JobJourney {

    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]*)\"");
    private static final Pattern RUN = Pattern.compile("/operate/runs/model-[a-z0-9-]+");

    @TempDir
    Path folder;

    /** An operator's browser. */
    private static final class Operator implements AutoCloseable {

        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        private final URI site;
        private final String authorization;

        Operator(URI site, String key) {
            this.site = site;
            this.authorization =
                    "Basic " + Base64.getEncoder().encodeToString(("operator:" + key).getBytes(StandardCharsets.UTF_8));
        }

        String open(String address) {
            return send(request(address).GET());
        }

        void start(String job) {
            Matcher token = TOKEN.matcher(open("/operate"));
            assertThat(token.find()).isTrue();
            send(request("/operate/jobs/" + job)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("token=" + token.group(1))));
        }

        private HttpRequest.Builder request(String address) {
            return HttpRequest.newBuilder(site.resolve(address)).header("Authorization", authorization);
        }

        private String send(HttpRequest.Builder request) {
            return client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
                    .join()
                    .body();
        }

        @Override
        public void close() {
            client.close();
        }
    }

    @Test
    void aJobRunsWhenItIsDueAndWhenAnOperatorWantsIt() throws Exception {
        Program program = new Program(folder.resolve("data"));
        Path config = Files.writeString(folder.resolve("jobs.yaml"), """
                jobs:
                  model: {run: train --model transitions, every: 24h}
                  idle: {run: prepare}
                """);
        assertThat(program.run("import", "--from", "../data/sample").exitCode()).isZero();
        String key = program.run("keys", "issue", "operator").out().strip();

        try (Program.Service service = program.start("serve", "--config", config.toString());
                Operator operator = new Operator(service.address(), key)) {
            eventually(() -> assertThat(operator.open("/operate")).containsOnlyOnce("data-state=\"succeeded\""));
            operator.start("model");
            eventually(() -> assertThat(operator.open("/operate").split("data-state=\"succeeded\"", -1))
                    .hasSize(3));

            Matcher run = RUN.matcher(operator.open("/operate"));
            assertThat(run.find()).isTrue();
            assertThat(operator.open(run.group())).contains("validation", "train --model transitions");

            try (Program.Service repeating =
                    program.startEndless("train", "--model", "sasrec", "--every", "24h", "--job", "nightly")) {
                eventually(() -> assertThat(operator.open("/operate"))
                        .contains("Other runs", "/operate/runs/nightly-", "data-state=\"running\""));
                assertThat(repeating.stop()).as(repeating.printed()).isZero();
                assertThat(repeating.printed()).contains("Job nightly, every 24h: due now", "has begun", "was stopped");
            }
            assertThat(operator.open("/operate")).contains("data-state=\"stopped\"");
            assertThat(service.printed()).doesNotContain("WARN", "ERROR", key);
        }
        assertThat(program.run("models", "list").out()).contains("* transitions-");
    }

    @Test
    void aJobThatCannotBeRunIsToldWhenTheServiceStarts() throws Exception {
        Program program = new Program(folder.resolve("data"));
        Path config = Files.writeString(folder.resolve("jobs.yaml"), "jobs: {lists: {run: score-all --with-raisins}}");
        assertThat(program.run("keys", "issue", "operator").exitCode()).isZero();

        Program.Outcome refused = program.run("serve", "--config", config.toString());

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("jobs.lists.run", "--with-raisins");
    }
}
