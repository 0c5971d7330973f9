package org.bigmooc.ml.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.evaluation.Interval;
import org.bigmooc.domain.evaluation.RankingMetrics;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.fault.NotFound;
import org.bigmooc.domain.fault.Unavailable;
import org.bigmooc.domain.recommendation.FakeRecommender;
import org.bigmooc.domain.recommendation.Recommender;
import org.bigmooc.domain.testing.Eventually;
import org.bigmooc.domain.testing.TestClock;
import org.bigmooc.domain.training.ModelCard;
import org.bigmooc.domain.training.ModelVersion;
import org.bigmooc.ml.testing.SmallData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskModelRegistryTest {

    private static final List<CourseId> COURSES = SmallData.courses(3);

    @TempDir
    private Path folder;

    private final TestClock clock = new TestClock();
    private DiskModelRegistry registry = registry(Path.of(""));

    @BeforeEach
    void open() {
        registry = registry(folder.resolve("models"));
    }

    private DiskModelRegistry registry(Path models) {
        return new DiskModelRegistry(models, DiskModelRegistryTest::load, clock);
    }

    private static Recommender load(ModelCard card, List<CourseId> courses, Path files) throws IOException {
        assertThat(courses).isEqualTo(COURSES);
        assertThat(Files.readString(files.resolve("weights"))).isEqualTo("weights of " + card.version());
        return FakeRecommender.model(card.version().id(), courses);
    }

    @Test
    void beginsWithNothing() {
        assertThat(registry.cards()).isEmpty();
        assertThat(registry.served()).isEmpty();
        assertThat(registry.current()).isEmpty();
    }

    @Test
    void keepsCardAndFilesOfWhatIsPublished() {
        ModelCard card = publish("ease");

        assertThat(card.version().id()).isEqualTo("ease-20260101-000000");
        assertThat(registry(folder.resolve("models")).cards()).containsExactly(card);
        assertThat(registry.card(card.version())).contains(card);
        assertThat(registry.load(card.version())).isNotNull();
    }

    @Test
    void listsTheNewestFirst() {
        ModelCard first = publish("sasrec");
        clock.advance(Duration.ofSeconds(1));
        ModelCard second = publish("ease");

        assertThat(registry.cards()).containsExactly(second, first);
    }

    @Test
    void givesDistinctVersionsToWhatIsPublishedAtTheSameMoment() {
        List<ModelVersion> versions = Collections.synchronizedList(new ArrayList<>());

        Eventually.inParallel(
                4,
                thread -> versions.add(
                        publish(registry(folder.resolve("models")), "ease").version()));

        assertThat(versions).doesNotHaveDuplicates().hasSize(4);
        assertThat(registry.cards()).extracting(ModelCard::version).containsExactlyInAnyOrderElementsOf(versions);
        versions.forEach(version -> assertThat(registry.load(version)).isNotNull());
    }

    @Test
    void publishesNothingWhenAModelCannotBeWritten() {
        assertThatThrownBy(() -> registry.publish("ease", this::card, COURSES, files -> {
                    Files.writeString(files.resolve("weights"), "half of ");
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("disk full");

        assertThat(registry.cards()).isEmpty();
    }

    @Test
    void ignoresWhatACrashLeftAndRemovesItWithTheNextPublishing() throws IOException {
        ModelCard card = publish("ease");
        Path leftover = folder.resolve("models/.unfinished-ease-20251231-235959");
        Files.createDirectories(leftover.resolve("model"));
        Files.writeString(leftover.resolve("model/weights"), "half of");

        assertThat(registry.cards()).containsExactly(card);
        publish("ease");
        assertThat(leftover).doesNotExist();
    }

    @Test
    void passesOverFoldersThatAreBroken() throws IOException {
        ModelCard good = publish("ease");
        clock.advance(Duration.ofSeconds(1));
        ModelCard bad = publish("ease");
        clock.advance(Duration.ofSeconds(1));
        ModelCard renamed = publish("ease");
        Path models = folder.resolve("models");
        Files.writeString(models.resolve(bad.version() + "/card.json"), "{\"version\": \"ease-");
        Files.move(models.resolve(renamed.version().id()), models.resolve("renamed"));
        Files.createDirectories(models.resolve("empty"));
        Files.writeString(models.resolve("a-file"), "");

        assertThat(registry.cards()).containsExactly(good);
        assertThatThrownBy(() -> registry.load(bad.version()))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining(bad.version().id());
    }

    @Test
    void refusesACardThatLacksAField() throws IOException {
        ModelCard card = publish("ease");
        Path file = folder.resolve("models/" + card.version() + "/card.json");
        Files.writeString(file, Files.readString(file).replace("\"dataHash\"", "\"renamed\""));

        assertThat(registry.cards()).isEmpty();
    }

    @Test
    void saysWhichVersionIsUnknown() {
        assertThatThrownBy(() -> registry.load(new ModelVersion("sasrec-1")))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("sasrec-1");
    }

    @Test
    void saysWhichModelCannotBeRead() throws IOException {
        ModelCard card = publish("ease");
        Files.delete(folder.resolve("models/" + card.version() + "/model/weights"));

        assertThatThrownBy(() -> registry.load(card.version()))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining(card.version().id());
    }

    @Test
    void remembersWhatIsServed() {
        List<ModelVersion> served = List.of(new ModelVersion("a-1"), new ModelVersion("b-2"), new ModelVersion("a-1"));

        serve(served.toArray(ModelVersion[]::new));

        assertThat(registry(folder.resolve("models")).served()).isEqualTo(served);
        assertThat(registry.current()).contains(new ModelVersion("a-1"));
    }

    @Test
    void neverServesTheSameTwiceInARow() {
        ModelVersion one = new ModelVersion("a-1");

        serve(one, one, new ModelVersion("b-2"), one);

        assertThat(registry.served()).containsExactly(one, new ModelVersion("b-2"), one);
    }

    @Test
    void refusesToReplaceAnotherListThanIsThere() {
        ModelVersion one = new ModelVersion("a-1");
        serve(one);

        boolean replaced = registry.replaceServed(List.of(), List.of(new ModelVersion("b-2")));

        assertThat(replaced).isFalse();
        assertThat(registry.served()).containsExactly(one);
    }

    @Test
    void losesNothingThatManyAddAtOnce() {
        Eventually.inParallel(4, thread -> {
            DiskModelRegistry mine = registry(folder.resolve("models"));
            for (int round = 0; round < 5; round++) {
                add(mine, new ModelVersion(thread + "-" + round));
            }
        });

        assertThat(registry.served()).hasSize(20).doesNotHaveDuplicates();
    }

    private static void add(DiskModelRegistry registry, ModelVersion version) {
        List<ModelVersion> seen;
        List<ModelVersion> extended;
        do {
            seen = registry.served();
            extended = new ArrayList<>(seen);
            extended.add(version);
        } while (!registry.replaceServed(seen, extended));
    }

    private void serve(ModelVersion... versions) {
        assertThat(registry.replaceServed(registry.served(), List.of(versions))).isTrue();
    }

    @Test
    void saysThatTheListOfServedVersionsIsDamaged() throws IOException {
        serve(new ModelVersion("a-1"));
        Files.writeString(folder.resolve("models/served.json"), "{\"versions\": [\"a");

        assertThatThrownBy(() -> registry.served())
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("served.json");
    }

    private ModelVersion publishLearned(ModelVersion from) {
        clock.advance(Duration.ofSeconds(1));
        OnlineOrigin origin = new OnlineOrigin(from, 100, new Interval(0.1, 0.05, 0.15));
        return registry.publishLearned(
                        origin, this::card, COURSES, files -> Files.writeString(files.resolve("weights"), "learned"))
                .version();
    }

    @Test
    void keepsTheLatestTwoVersionsThatLearnedOnAndThoseThatAreServed() {
        ModelVersion trained = publish("ease").version();
        ModelVersion served = publishLearned(trained);
        serve(trained, served);
        ModelVersion early = publishLearned(trained);
        ModelVersion late = publishLearned(trained);
        ModelVersion latest = publishLearned(trained);

        assertThat(registry.cards())
                .extracting(ModelCard::version)
                .containsExactlyInAnyOrder(trained, served, late, latest)
                .doesNotContain(early);
    }

    @Test
    void neverRemovesWhatItPublishesEvenIfTheClockWasSetBack() {
        ModelVersion trained = publish("ease").version();
        publishLearned(trained);
        publishLearned(trained);
        clock.advance(Duration.ofDays(-1));

        ModelVersion published = publishLearned(trained);

        assertThat(registry.card(published)).isPresent();
    }

    @Test
    void publishesBesideAVersionWhoseOriginIsDamaged() throws IOException {
        ModelVersion trained = publish("ease").version();
        ModelVersion damaged = publishLearned(trained);
        Files.writeString(folder.resolve("models").resolve(damaged.id()).resolve("online.json"), "{\"from\":\"../../x");

        ModelVersion published = publishLearned(trained);

        assertThat(registry.card(published)).isPresent();
    }

    @Test
    void passesAModelToAnotherRegistry() {
        ModelVersion version = publish("sasrec").version();
        DiskModelRegistry other = registry(folder.resolve("elsewhere"));

        other.add(version, registry.files(version));
        other.add(version, Map.of("card.json", new byte[0]));

        assertThat(other.card(version)).isEqualTo(registry.card(version)).isPresent();
        assertThat(other.load(version).source().version()).isEqualTo(version.id());
        assertThatThrownBy(() -> other.files(new ModelVersion("unknown"))).isInstanceOf(NotFound.class);
    }

    @Test
    void takesNoFileThatWouldLieOutsideOfTheModel() {
        ModelVersion version = new ModelVersion("sasrec-1");
        Map<String, byte[]> files = Map.of("../../outside", new byte[] {1});

        assertThatThrownBy(() -> registry.add(version, files)).isInstanceOf(InvalidInput.class);

        assertThat(registry.cards()).isEmpty();
        assertThat(folder.resolve("outside")).doesNotExist();
    }

    private ModelCard publish(String name) {
        return publish(registry, name);
    }

    private ModelCard publish(DiskModelRegistry to, String name) {
        List<ModelVersion> version = new ArrayList<>();
        return to.publish(
                name,
                given -> {
                    version.add(given);
                    return card(given);
                },
                COURSES,
                files -> Files.writeString(files.resolve("weights"), "weights of " + version.getFirst()));
    }

    private ModelCard card(ModelVersion version) {
        RankingMetrics metrics = RankingMetrics.of(new double[] {1, 2, 30.5});
        return new ModelCard(
                version,
                "ease",
                "abc",
                1,
                2,
                3,
                4,
                new TreeMap<>(Map.of("lambda", "100")),
                metrics,
                metrics,
                metrics,
                Duration.ofMillis(1234),
                Duration.ofNanos(5_600_000),
                clock.instant());
    }
}
