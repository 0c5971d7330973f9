package org.bigmooc.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bigmooc.domain.fault.Overloaded;
import org.bigmooc.domain.fault.Unavailable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestApiIT {

    private static final String PROBLEM = "application/problem+json";
    private static final String INTERACTIONS = "/api/v1/interactions";

    private final TestSite site = TestSite.start();
    private final ApiClient api = new ApiClient(site);

    @BeforeAll
    void enrol() {
        site.enrol(TestSite.AN, Instant.parse("2026-02-01T00:00:00Z"), "C_101", "C_110");
    }

    @AfterAll
    void stop() {
        api.close();
        site.close();
    }

    @Test
    void asksForAnApiKeyAndSaysHow() {
        try (ApiClient stranger = new ApiClient(site, "")) {
            ApiClient.Answer answer = stranger.get("/api/v1/courses");

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.mediaType()).isEqualTo(PROBLEM);
            assertThat(answer.code()).isEqualTo("missing-api-key");
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bm_wrong", "x"})
    void refusesAWrongApiKey(String key) {
        try (ApiClient stranger = new ApiClient(site, key)) {
            ApiClient.Answer answer = stranger.get("/api/v1/learners/U_1/recommendations");

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.code()).isEqualTo("invalid-api-key");
            assertThat(answer.header("WWW-Authenticate")).contains("invalid_token");
        }
    }

    @Test
    void answersRecommendationsWithSourceRankAndReason() {
        JsonNode answer =
                api.get("/api/v1/learners/U_1/recommendations?limit=3").json();

        assertThat(answer.at("/learner").asText()).isEqualTo("U_1");
        assertThat(answer.at("/source/step").asText()).isEqualTo("model");
        assertThat(answer.at("/items").size()).isEqualTo(3);
        assertThat(answer.at("/items/0/rank").asInt()).isEqualTo(1);
        assertThat(answer.at("/items/0/reason/because").asText()).isEqualTo("C_110");
        assertThat(answer.at("/items/0/reason/taken").asBoolean()).isTrue();
    }

    @Test
    void recommendsOnlyCoursesOfTheFieldThatIsAskedFor() {
        String field = api.get("/api/v1/learners/U_1/recommendations?limit=50")
                .json()
                .at("/items")
                .get(0)
                .at("/course/fields/0")
                .asText();

        JsonNode items = api.get("/api/v1/learners/U_1/recommendations?field="
                        + URLEncoder.encode(field, StandardCharsets.UTF_8))
                .json()
                .at("/items");

        assertThat(items.size()).isPositive();
        assertThat(items)
                .allSatisfy(
                        item -> assertThat(item.at("/course/fields").toString()).contains(field));
        assertThat(api.get("/api/v1/learners/U_1/recommendations?field=None")
                        .json()
                        .at("/items")
                        .size())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/learners/nobody/recommendations, 404, unknown-learner",
        "/api/v1/learners/U_1/recommendations?limit=0, 400, invalid-limit",
        "/api/v1/learners/U_1/recommendations?limit=51, 400, invalid-limit",
        "/api/v1/learners/U_1/recommendations?limit=many, 400, invalid-limit",
        "/api/v1/learners/U_1/enrolments?page=-1, 400, invalid-page",
        "/api/v1/learners/U_1/enrolments?size=101, 400, invalid-page-size",
        "/api/v1/courses?page=99999999999, 400, invalid-page",
        "/api/v1/courses/C_none, 404, unknown-course",
        "/api/v1/courses/C_none/similar, 404, unknown-course",
        "/api/v1/courses/C_101/similar?limit=0, 400, invalid-limit",
        "/api/v1/none, 404, unknown-path",
        "/recommendations/nobody, 404, unknown-learner",
    })
    void tellsWhatIsWrongWithARequestAsAProblem(String path, int status, String code) {
        ApiClient.Answer answer = api.get(path);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.mediaType()).isEqualTo(PROBLEM);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
    }

    @Test
    void keepsTheGoodInteractionsAndListsTheOthersWithTheirReasons() {
        ApiClient.Answer answer = api.post(INTERACTIONS, """
                [{"learner":"U_2","course":"C_101","kind":"view","eventId":"first"},
                 {"learner":"U_2","course":"C_none","kind":"view"},
                 {"learner":7,"course":"C_101","kind":"view"},
                 "text", null,
                 {"learner":"U_2","course":"C_101"},
                 {"learner":"U_2","course":"C_101","kind":"eat"},
                 {"learner":"U_2","course":"C_101","kind":"view","at":"yesterday"},
                 {"learner":"U_2","course":"C_101","kind":"view","more":1},
                 {"learner":"nobody","course":"C_101","kind":"view"},
                 {"learner":"U_2","course":"C_102","kind":"enrol","eventId":"last","at":"2026-01-31T15:00:00+07:00"}]
                """);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/accepted").toString())
                .isEqualTo("[{\"index\":0,\"eventId\":\"first\"},{\"index\":10,\"eventId\":\"last\"}]");
        assertThat(answer.json().at("/rejected").valueStream())
                .extracting(one ->
                        one.path("index").asInt() + " " + one.path("code").asText())
                .containsExactly(
                        "1 unknown-course",
                        "2 invalid-type",
                        "3 invalid-interaction",
                        "4 invalid-interaction",
                        "5 missing-field",
                        "6 unknown-kind",
                        "7 invalid-instant",
                        "8 unknown-field",
                        "9 unknown-learner");
    }

    @Test
    void answersTheNextRecommendationsWithTheInteractionKnown() {
        api.post(INTERACTIONS, "{\"learner\":\"U_2\",\"course\":\"C_105\",\"kind\":\"enrol\"}");

        JsonNode answer =
                api.get("/api/v1/learners/U_2/recommendations?limit=50").json();

        assertThat(answer.at("/items").valueStream())
                .extracting(item -> item.at("/course/id").asText())
                .isNotEmpty()
                .doesNotContain("C_105");
    }

    @Test
    void answersOneProblemIfNothingWasAccepted() {
        ApiClient.Answer answer = api.post(INTERACTIONS, "{\"learner\":\"U_2\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("nothing-accepted");
        assertThat(answer.json().at("/rejected/0/field").asText()).isEqualTo("course");
    }

    @Test
    void refusesEmptyAndOverlongBatches() {
        String item = "{\"learner\":\"U_2\",\"course\":\"C_101\",\"kind\":\"view\"}";
        String tooMany = IntStream.range(0, 1_001).mapToObj(i -> item).collect(Collectors.joining(",", "[", "]"));

        assertThat(List.of(api.post(INTERACTIONS, "[]"), api.post(INTERACTIONS, tooMany)))
                .allSatisfy(answer -> assertThat(answer.code()).isEqualTo("invalid-batch"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no json", "{\"learner\":", "{} {}", "{\"a\":1,\"a\":2}", "[1,]", "\u0000"})
    void refusesWhatIsNotJson(String body) {
        ApiClient.Answer answer = api.post(INTERACTIONS, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("malformed-json");
    }

    @Test
    void refusesDeeplyNestedJson() {
        assertThat(api.post(INTERACTIONS, "[".repeat(100_000)).code()).isEqualTo("malformed-json");
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        byte[] latin = "{\"learner\":\"Bình\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(api.send("POST", INTERACTIONS, "application/json", latin).code())
                .isEqualTo("malformed-utf8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text/plain", "application/xml", "application/x-www-form-urlencoded", "rubbish"})
    void refusesOtherMediaTypes(String type) {
        ApiClient.Answer answer = api.send("POST", INTERACTIONS, type, "{}".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.code()).isEqualTo("unsupported-media-type");
    }

    @Test
    void namesTheMethodsThatAnAddressAllows() {
        ApiClient.Answer answer = api.send("PUT", "/api/v1/courses", "", new byte[0]);

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.code()).isEqualTo("method-not-allowed");
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD");
    }

    @Test
    void tellsOverloadFromAbsenceAndWhenToComeBack() {
        String view = "{\"learner\":\"U_2\",\"course\":\"C_101\",\"kind\":\"view\"}";
        try {
            site.log.fail(Optional.of(new Overloaded("Full.")));
            ApiClient.Answer overloaded = api.post(INTERACTIONS, view);
            site.log.fail(Optional.of(new Unavailable("Away.")));
            ApiClient.Answer unavailable = api.post(INTERACTIONS, view);

            assertThat(overloaded.status()).isEqualTo(429);
            assertThat(overloaded.header("Retry-After")).isNotEmpty();
            assertThat(unavailable.status()).isEqualTo(503);
            assertThat(unavailable.header("Retry-After")).isNotEmpty();
        } finally {
            site.log.fail(Optional.empty());
        }
    }

    @Test
    void showsAnIncidentNumberAndNothingElseOfABug() {
        try {
            site.log.fail(Optional.of(new IllegalStateException("secret detail")));
            ApiClient.Answer answer =
                    api.post(INTERACTIONS, "{\"learner\":\"U_2\",\"course\":\"C_101\",\"kind\":\"view\"}");

            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.code()).isEqualTo("internal-error");
            assertThat(answer.text()).doesNotContain("secret").containsPattern("incident [0-9a-f]{8}");
        } finally {
            site.log.fail(Optional.empty());
        }
    }

    @Test
    void findsCoursesByWordsAndField() {
        JsonNode found = api.get("/api/v1/courses?query=giai%20tich&size=2").json();
        JsonNode ofField = api.get("/api/v1/courses?field=Physics&size=100").json();

        assertThat(found.at("/items/0/nameVietnamese").asText()).contains("Giải tích");
        assertThat(found.at("/items").size()).isLessThanOrEqualTo(2);
        assertThat(ofField.at("/items").valueStream())
                .isNotEmpty()
                .allSatisfy(
                        course -> assertThat(course.path("fields").toString()).contains("Physics"));
    }

    @Test
    void servesTheRoutesOfTheOriginalSystemInTheirForm() {
        ApiClient.Answer produced = api.post("/produce", "{\"user_id\":\"U_1\",\"course_id\":\"C_130\"}");
        JsonNode recommended = api.get("/recommendations/U_1").json();

        assertThat(produced.text()).isEqualTo("{\"status\":\"ok\"}");
        assertThat(recommended.properties()).hasSize(1);
        assertThat(recommended.path("recommendedCourses").size()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "[]", "{\"user_id\":{},\"course_id\":1}", "{\"user_id\":\"U_1\",\"course_id\":\"none\"}"})
    void refusesAnOriginalInteractionThatCannotBeRecorded(String body) {
        assertThat(api.post("/produce", body).status()).isEqualTo(422);
    }

    @Test
    void forgetsALearner() {
        site.addLearner(new org.bigmooc.domain.learner.LearnerId("U_gone"), "Gone");

        assertThat(api.delete("/api/v1/learners/U_gone").status()).isEqualTo(204);
        assertThat(api.delete("/api/v1/learners/U_gone").status()).isEqualTo(204);
        assertThat(api.get("/api/v1/learners/U_gone/enrolments").status()).isEqualTo(404);
    }
}
