package org.bigmooc.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bigmooc.domain.testing.Eventually;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveUpdatesIT {

    private TestSite site;
    private Browser browser;

    @BeforeEach
    void signIn() {
        site = TestSite.start();
        site.enrol(TestSite.AN, Instant.parse("2026-02-01T00:00:00Z"), "C_101");
        browser = Browser.signedIn(site, "U_1");
    }

    @AfterEach
    void stop() {
        browser.close();
        site.close();
    }

    @Test
    void sendsTheListAtOnceAndAgainWhenItChanges() throws InterruptedException {
        OpenPage page = new OpenPage(browser, "/events");
        String first = page.nextEvent();
        browser.get("/courses/C_150");
        String second = page.nextEvent();

        assertThat(first).contains("data-course=").doesNotContain("Because you looked at");
        assertThat(second).contains("Because you looked at");
    }

    @Test
    void changesEveryOpenPageOfThatLearnerAndOfNobodyElse() throws InterruptedException {
        try (Browser other = Browser.signedIn(site, "U_2")) {
            OpenPage first = new OpenPage(browser, "/events");
            OpenPage second = new OpenPage(browser, "/events?beside=C_150");
            OpenPage foreign = new OpenPage(other, "/events");
            Stream.of(first, second, foreign).forEach(OpenPage::nextEvent);
            browser.get("/courses/C_150");

            assertThat(first.nextEvent()).contains("data-course=\"C_151\"");
            assertThat(second.nextEvent()).doesNotContain("data-course=\"C_150\"");
            assertThat(foreign.noEventFor(500)).isTrue();
        }
    }

    @Test
    void endsWhenTheLearnerSignsOut() {
        OpenPage page = new OpenPage(browser, "/events");
        page.nextEvent();

        browser.submit("/", "/sign-out", Map.of());

        assertThat(page.ends()).isTrue();
    }

    @Test
    void endsWhenTheSiteStops() {
        OpenPage page = new OpenPage(browser, "/events");
        page.nextEvent();

        site.close();

        assertThat(page.ends()).isTrue();
    }

    @Test
    void refusesMorePagesThanALearnerMayHaveOpenAndFreesThePlaces() {
        OpenPage[] open = new OpenPage[3];
        for (int i = 0; i < open.length; i++) {
            open[i] = new OpenPage(browser, "/events");
            open[i].nextEvent();
        }

        assertThat(browser.get("/events").statusCode()).isEqualTo(429);
        Stream.of(open).forEach(OpenPage::leave);
        Eventually.eventually(() -> {
            OpenPage next = new OpenPage(browser, "/events");
            assertThat(next.status()).isEqualTo(200);
        });
    }

    @Test
    void letsAPageGoWhenItsListCannotBeReadAndServesItAgainLater() {
        OpenPage page = new OpenPage(browser, "/events");
        page.nextEvent();
        try {
            site.catalogue.setAway(true);
            site.ports.feed().publish(TestSite.AN);

            assertThat(page.ends()).isTrue();
        } finally {
            site.catalogue.setAway(false);
        }
        assertThat(new OpenPage(browser, "/events").nextEvent()).contains("data-course=");
    }

    @Test
    void isForSignedInLearnersOnly() {
        try (Browser stranger = new Browser(site)) {
            assertThat(stranger.get("/events").statusCode()).isEqualTo(403);
        }
    }

    /** A page that listens; lines are read by a thread of its own. */
    private static final class OpenPage {

        private final HttpResponse<Stream<String>> response;
        private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
        private final CountDownLatch ended = new CountDownLatch(1);

        OpenPage(Browser browser, String path) {
            response = browser.send(browser.request(path).GET().build(), HttpResponse.BodyHandlers.ofLines());
            Thread.ofVirtual().start(this::read);
        }

        private void read() {
            StringBuilder event = new StringBuilder();
            try {
                response.body().forEach(line -> {
                    if (line.startsWith("data:")) {
                        event.append(line.substring(5)).append('\n');
                    } else if (line.isEmpty() && !event.isEmpty()) {
                        events.add(event.toString());
                        event.setLength(0);
                    }
                });
            } catch (RuntimeException gone) {
                assertThat(gone).isNotNull();
            } finally {
                ended.countDown();
            }
        }

        int status() {
            return response.statusCode();
        }

        String nextEvent() {
            try {
                String event = events.poll(20, TimeUnit.SECONDS);
                assertThat(event).as("an event within 20 s").isNotNull();
                return event == null ? "" : event;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }

        boolean noEventFor(int millis) throws InterruptedException {
            return events.poll(millis, TimeUnit.MILLISECONDS) == null;
        }

        boolean ends() {
            Eventually.await(ended);
            return true;
        }

        void leave() {
            response.body().close();
        }
    }
}
