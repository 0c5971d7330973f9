package org.bigmooc.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bigmooc.domain.interaction.Interaction;
import org.bigmooc.domain.interaction.Subscription;
import org.bigmooc.domain.learner.Gender;
import org.bigmooc.domain.learner.Learner;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.learner.LearnerTraces;
import org.bigmooc.domain.learner.PasswordHash;
import org.bigmooc.domain.learner.Session;
import org.bigmooc.domain.testing.Eventually;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErasureIT {

    private static final String ERASED = "U_erased_for_good";

    @TempDir
    Path folder;

    @Test
    void leavesNoByteOfTheLearnerInAnyFile() throws IOException {
        try (OpenPlugin plugin = new OpenPlugin(folder)) {
            IntStream.range(0, 50).forEach(i -> leaveTraces(plugin, "U_other" + i));
            leaveTraces(plugin, ERASED);
            IntStream.range(50, 100).forEach(i -> leaveTraces(plugin, "U_other" + i));
            assertThat(filesWith(ERASED)).isNotEmpty();

            traces(plugin).forEach(trace -> trace.erase(new LearnerId(ERASED)));

            assertThat(filesWith(ERASED)).isEmpty();
            assertThat(filesWith("U_other99")).isNotEmpty();
        }
        assertThat(filesWith(ERASED)).isEmpty();
    }

    @Test
    void handsNothingOfTheLearnerOverOnceItReturned() {
        List<Interaction> handled = new ArrayList<>();
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        try (OpenPlugin plugin = new OpenPlugin(folder);
                Subscription subscription = plugin.log().interactions().subscribe(batch -> {
                    busy.countDown();
                    Eventually.await(release);
                    handled.addAll(batch);
                })) {
            plugin.log().interactions().append(Samples.interactions(ERASED, 0, 1));
            Eventually.await(busy);
            plugin.log().interactions().append(Samples.interactions(ERASED, 1, 5));
            Thread releasing = Thread.ofVirtual().unstarted(release::countDown);
            releasing.start();

            plugin.log().interactions().erase(new LearnerId(ERASED));
            int handledByThen = handled.size();
            plugin.log().interactions().append(Samples.interactions("U_other", 0, 1));
            Eventually.eventually(() -> assertThat(subscription.lag()).isZero());

            assertThat(handled.subList(handledByThen, handled.size()))
                    .containsExactlyElementsOf(Samples.interactions("U_other", 0, 1));
        }
    }

    private static void leaveTraces(OpenPlugin plugin, String id) {
        LearnerId learner = new LearnerId(id);
        plugin.log().interactions().append(Samples.interactions(id, 0, 20));
        plugin.store().histories().extend(Samples.interactions(id, 0, 20));
        plugin.store().histories().extend(Samples.interactions(id, 5, 10));
        plugin.store().learners().save(List.of(new Learner(learner, id, Gender.FEMALE, OptionalInt.of(1990), "")));
        plugin.store().credentials().save(learner, new PasswordHash("old hash of " + id));
        plugin.store().credentials().save(learner, new PasswordHash("hash of " + id));
        plugin.store().sessions().save(new Session("token of " + id, learner, Samples.NOW));
        plugin.store().recommendations().save(Samples.recommendations(id, "C_1"));
    }

    private static List<LearnerTraces> traces(OpenPlugin plugin) {
        return List.of(
                plugin.log().interactions(),
                plugin.store().histories(),
                plugin.store().recommendations(),
                plugin.store().sessions(),
                plugin.store().credentials(),
                plugin.store().learners());
    }

    private List<String> filesWith(String word) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> contains(file, word))
                    .map(Path::toString)
                    .toList();
        }
    }

    private static boolean contains(Path file, String word) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(word);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
