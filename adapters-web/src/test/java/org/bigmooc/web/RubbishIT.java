package org.bigmooc.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no well-meaning client sends. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RubbishIT {

    private static final int TEN_MEGABYTES = 10_000_000;

    private final TestSite site = TestSite.start();
    private final ApiClient api = new ApiClient(site);
    private final Browser browser = Browser.signedIn(site, "U_1");

    @AfterAll
    void stop() {
        browser.close();
        api.close();
        site.close();
    }

    @Test
    void refusesAnOverlongBodyByItsAnnouncedLength() throws IOException {
        String answer = raw("POST /api/v1/interactions HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + site.apiKey
                + "\r\nContent-Type: application/json\r\nContent-Length: " + TEN_MEGABYTES + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413").contains("application/problem+json", "body-too-large", "nosniff");
    }

    @Test
    void refusesAnOverlongBodyThatIsReallySent() {
        ApiClient.Answer answer = api.send("POST", "/api/v1/interactions", "application/json", new byte[TEN_MEGABYTES]);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("body-too-large");
    }

    @Test
    void refusesAnOverlongBodyOfUnknownLength() {
        HttpRequest request = browser.request("/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new java.io.ByteArrayInputStream(new byte[TEN_MEGABYTES])))
                .build();

        assertThat(browser.send(request).statusCode()).isEqualTo(413);
    }

    @Test
    void refusesAHugeHeader() throws IOException {
        String answer = raw("GET / HTTP/1.1\r\nHost: x\r\nX-Big: " + "a".repeat(100_000) + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("malformed-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/../../../../etc/passwd",
                "/assets/..%2f..%2fetc%2fpasswd",
                "/assets/%2e%2e/%2e%2e/etc/passwd",
                "/assets/site.css",
                "/assets/",
                "/assets/messages_en.properties",
            })
    void servesNoFileButItsOwn(String path) throws IOException {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 404").doesNotContain("root:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /courses/%zz HTTP/1.1",
                "GET /courses?page=%zz HTTP/1.1",
                "GET /courses?query=%C3%28 HTTP/1.1",
                "GET /courses/%00 HTTP/1.1",
                "GET /courses/%0d%0aX:y HTTP/1.1",
                "GET /sign-in?next=%0d%0aX:y HTTP/1.1",
                "FOO /courses HTTP/1.1",
                "GET http://[::1 HTTP/1.1",
                "rubbish",
                "GET / HTTP/9.9",
                "POST /sign-in HTTP/1.1",
            })
    void survivesBrokenRequestsWithoutABugReport(String line) throws IOException {
        String answer = raw(line + "\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answer).doesNotStartWith("HTTP/1.1 5").doesNotContain("internal-error", "Exception");
        assertThat(answer).doesNotContain("\r\nX:y");
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"token", "%zz=%zz", "&&&&", "token=%ff%fe", "=", "\u0000"})
    void refusesBrokenForms(String body) {
        HttpResponse<String> answer = browser.send(browser.request("/courses/C_101/enrol")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());

        assertThat(answer.statusCode()).isIn(400, 403);
    }

    @Test
    void takesABodyThatBreaksOffForTheClientsFault() throws IOException {
        raw("POST /api/v1/interactions HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + site.apiKey
                + "\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n[{");

        assertThat(browser.get("/observe/metrics").body()).doesNotContain("status=\"500\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void closesTheConnectionWhenTheClientAsksForIt(String method) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), site.port())) {
            socket.setSoTimeout(10_000);
            String request = method + " /sign-in HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));

            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer)
                    .startsWith("HTTP/1.1 200")
                    .satisfies(all -> assertThat(all.contains("</html>")).isEqualTo(method.equals("GET")));
        }
    }

    @Test
    void countsUnknownMethodsAndPathsUnderOneName() throws IOException {
        raw("BLARG1 /one HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        raw("BLARG2 /two HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(browser.get("/observe/metrics").body())
                .contains("route=\"unknown\"")
                .doesNotContain("BLARG", "/one", "/two");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), site.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
