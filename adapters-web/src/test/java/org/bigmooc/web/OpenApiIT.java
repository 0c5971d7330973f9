package org.bigmooc.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bigmooc.domain.catalogue.Concept;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.catalogue.CourseLink;
import org.bigmooc.web.http.Route;
import org.bigmooc.web.rest.RestApi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds the API's description against what the server does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String REASONS = "/api/v1/learners/{id}/recommendations/{course}/reasons";
    private static final String LOCATION = "https://bigmooc.example/openapi";

    private final TestSite site = TestSite.start();
    private final ApiClient api = new ApiClient(site);
    private final String document = api.get("/openapi").text();
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(LOCATION, document)));

    OpenApiIT() {
        site.enrol(TestSite.AN, Instant.parse("2026-02-01T00:00:00Z"), "C_101");
        site.addFacts(
                new Concept("K_1", "limit"),
                new CourseLink(new CourseId("C_101"), CourseLink.Kind.CONCEPT, "K_1"),
                new CourseLink(new CourseId("C_102"), CourseLink.Kind.CONCEPT, "K_1"));
        site.learnersTake(6, "C_101", "C_102");
    }

    @AfterAll
    void stop() {
        api.close();
        site.close();
    }

    @Test
    void describesExactlyTheRoutesThatAreServed() {
        Set<String> served = new RestApi(WebSite.restPorts(site.ports))
                .routes().routes().stream()
                        .filter(route -> !route.path().equals("/openapi"))
                        .map(OpenApiIT::name)
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(described()).isEqualTo(served);
    }

    @Test
    void describesOnlyWhatAnswers() {
        for (String operation : described()) {
            String[] parts = operation.split(" ", 2);
            String path = parts[1].replaceAll("\\{[^}]*}", "U_none");

            ApiClient.Answer answer =
                    api.send(parts[0], path, "application/json", "{}".getBytes(StandardCharsets.UTF_8));

            assertThat(answer.status()).as(operation).isNotIn(405, 500);
            assertThat(answer.status() == 404 ? answer.code() : "")
                    .as(operation)
                    .isNotEqualTo("unknown-path");
        }
    }

    static Stream<Arguments> answers() {
        String view = "{\"learner\":\"U_1\",\"course\":\"C_101\",\"kind\":\"view\"}";
        return Stream.of(
                Arguments.of("POST", "/api/v1/interactions", "/api/v1/interactions", "[" + view + ",{}]", "200"),
                Arguments.of("POST", "/api/v1/interactions", "/api/v1/interactions", "[{}]", "422"),
                Arguments.of("POST", "/api/v1/interactions", "/api/v1/interactions", "no", "400"),
                Arguments.of(
                        "GET",
                        "/api/v1/learners/{id}/recommendations",
                        "/api/v1/learners/U_1/recommendations",
                        "",
                        "200"),
                Arguments.of(
                        "GET",
                        "/api/v1/learners/{id}/recommendations",
                        "/api/v1/learners/none/recommendations",
                        "",
                        "404"),
                Arguments.of("GET", REASONS, "/api/v1/learners/U_1/recommendations/C_102/reasons", "", "200"),
                Arguments.of("GET", REASONS, "/api/v1/learners/U_1/recommendations/C_101/reasons", "", "400"),
                Arguments.of("GET", REASONS, "/api/v1/learners/U_1/recommendations/none/reasons", "", "404"),
                Arguments.of("GET", "/api/v1/learners/{id}/enrolments", "/api/v1/learners/U_1/enrolments", "", "200"),
                Arguments.of("GET", "/api/v1/courses", "/api/v1/courses?query=giai&size=3", "", "200"),
                Arguments.of("GET", "/api/v1/courses", "/api/v1/courses?page=x", "", "400"),
                Arguments.of("GET", "/api/v1/courses/{id}", "/api/v1/courses/C_101", "", "200"),
                Arguments.of("GET", "/api/v1/courses/{id}", "/api/v1/courses/none", "", "404"),
                Arguments.of("GET", "/api/v1/courses/{id}/similar", "/api/v1/courses/C_101/similar", "", "200"),
                Arguments.of("POST", "/produce", "/produce", "{\"user_id\":\"U_1\",\"course_id\":\"C_101\"}", "200"),
                Arguments.of("GET", "/recommendations/{user_id}", "/recommendations/U_1", "", "200"));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void answersAsItsSchemaSays(String method, String path, String address, String body, String status) {
        ApiClient.Answer answer = api.send(method, address, "application/json", body.getBytes(StandardCharsets.UTF_8));

        assertThat(String.valueOf(answer.status())).isEqualTo(status);
        assertThat(violations(method, path, status, answer)).isEmpty();
    }

    @Test
    void givesExamplesThatFollowTheirSchemas() {
        JsonNode tree = JSON.readTree(document);
        tree.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    JsonNode answer =
                            operation.getValue().path("responses").path("200").path("content");
                    JsonNode example = answer.path("application/json").path("example");
                    String pointer = pointer(path.getKey(), operation.getKey(), "200", "application/json");
                    if (!example.isMissingNode()) {
                        assertThat(schema(pointer).validate(example))
                                .as(pointer)
                                .isEmpty();
                    }
                }));
        assertThat(tree.path("openapi").asString()).startsWith("3.1");
    }

    private List<?> violations(String method, String path, String status, ApiClient.Answer answer) {
        JsonNode tree = JSON.readTree(document);
        JsonNode described = tree.path("paths")
                .path(path)
                .path(method.toLowerCase(Locale.ROOT))
                .path("responses")
                .path(status);
        String reference = described.path("$ref").asString("");
        String pointer = reference.isEmpty()
                ? pointer(path, method.toLowerCase(Locale.ROOT), status, answer.mediaType())
                : reference.substring(1) + "/content/" + escape(answer.mediaType()) + "/schema";
        return schema(pointer).validate(JSON.readTree(answer.text()));
    }

    private Schema schema(String pointer) {
        return registry.getSchema(SchemaLocation.of(LOCATION + "#" + pointer));
    }

    private static String pointer(String path, String method, String status, String type) {
        return "/paths/" + escape(path) + "/" + method + "/responses/" + status + "/content/" + escape(type)
                + "/schema";
    }

    private static String escape(String token) {
        return token.replace("~", "~0").replace("/", "~1");
    }

    private Set<String> described() {
        Set<String> operations = new TreeSet<>();
        JSON.readTree(document)
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method ->
                                operations.add(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return operations;
    }

    private static String name(Route route) {
        return route.method().text() + " " + route.path();
    }
}
