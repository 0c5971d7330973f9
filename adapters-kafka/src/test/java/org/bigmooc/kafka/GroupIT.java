package org.bigmooc.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bigmooc.domain.testing.Eventually.eventually;
import static org.bigmooc.domain.testing.Samples.enrol;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bigmooc.domain.interaction.Interaction;
import org.bigmooc.domain.interaction.Subscription;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.testbed.KafkaCluster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Several nodes in one group. */
@ExtendWith(Brokers.class)
class GroupIT {

    private static final int LEARNERS = 20;
    private static final int AT_ONCE = 20;

    private static List<Interaction> interactions(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> enrol("U_" + i % LEARNERS, "C_" + i, i))
                .toList();
    }

    private static void append(TestLog node, List<Interaction> all) {
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            assertThat(node.log().append(all.subList(from, from + AT_ONCE))).hasSize(AT_ONCE);
        }
    }

    private static void assertEachLearnersOrder(List<Interaction> handled, List<Interaction> appended) {
        for (int i = 0; i < LEARNERS; i++) {
            LearnerId learner = new LearnerId("U_" + i);
            assertThat(handled.stream()
                            .filter(one -> one.learner().equals(learner))
                            .distinct()
                            .toList())
                    .isEqualTo(appended.stream()
                            .filter(one -> one.learner().equals(learner))
                            .toList());
        }
    }

    @Test
    void keepsEverythingInOrderWhileNodesJoinAndLeave(KafkaCluster cluster) {
        List<Interaction> all = interactions(0, 1_500);
        List<Interaction> handled = new CopyOnWriteArrayList<>();
        try (TestLog first = TestLog.on(cluster.bootstrapServers());
                TestLog second = first.secondNode()) {
            Subscription leaving = first.log().subscribe(new Recording(handled));
            append(first, all.subList(0, 500));
            try (Subscription staying = second.log().subscribe(new Recording(handled))) {
                append(first, all.subList(500, 1_000));
                leaving.close();
                append(first, all.subList(1_000, 1_500));

                eventually(() -> assertThat(new HashSet<>(handled)).hasSize(all.size()));
                eventually(() -> assertThat(staying.lag()).isZero());
            }
        }
        assertEachLearnersOrder(handled, all);
        assertThat(handled).doesNotHaveDuplicates();
    }

    @Test
    void tellsANodeWhatAnotherOneHandledForIt(KafkaCluster cluster) {
        List<Interaction> all = interactions(0, 200);
        Recording here = new Recording();
        Recording there = new Recording();
        try (TestLog first = TestLog.on(cluster.bootstrapServers());
                TestLog second = first.secondNode();
                Subscription one = first.log().subscribe(here);
                Subscription other = second.log().subscribe(there)) {
            eventually(() -> assertThat(second.gauge("rebalances")).isPositive());

            append(first, all);

            eventually(() -> {
                Set<Interaction> known = new HashSet<>(here.handled());
                known.addAll(here.elsewhere());
                assertThat(known).containsAll(all);
            });
            eventually(() -> assertThat(one.lag() + other.lag()).isZero());
        }
        assertThat(there.handled()).isNotEmpty();
        assertThat(here.elsewhere()).containsAll(there.handled());
        assertThat(there.elsewhere()).isEmpty();
    }

    @Test
    void handsOverOnceWhatTwoNodesAppended(KafkaCluster cluster) {
        Interaction same = enrol("U_1", "C_1", 1);
        Recording here = new Recording();
        try (TestLog first = TestLog.on(cluster.bootstrapServers());
                TestLog second = first.secondNode()) {
            second.log().append(List.of(same));
            try (Subscription subscription = first.log().subscribe(here)) {
                eventually(() -> assertThat(here.handled()).containsExactly(same));

                first.log().append(List.of(same));

                eventually(() -> assertThat(here.elsewhere()).contains(same));
                eventually(() -> assertThat(subscription.lag()).isZero());
            }
            assertThat(here.handled()).containsExactly(same);
            assertThat(first.gauge("duplicates")).isEqualTo(1);
        }
    }

    @Test
    void keepsItsLearnersWhileTheHandlerTakesLongerThanThePollInterval(KafkaCluster cluster) {
        List<Interaction> handled = new ArrayList<>();
        CountDownLatch never = new CountDownLatch(1);
        try (TestLog log =
                TestLog.on(cluster.bootstrapServers(), Map.of("max-poll-interval-ms", "2000", "partitions", "1"))) {
            log.log().append(interactions(0, 1));
            try (Subscription subscription = log.log().subscribe(batch -> {
                assertThat(isOpenAfter(never, 5)).isFalse();
                handled.addAll(batch);
            })) {
                eventually(() -> assertThat(subscription.lag()).isZero());
            }
            assertThat(handled).isEqualTo(interactions(0, 1));
            assertThat(log.gauge("rebalances")).isEqualTo(1);
        }
    }

    private static boolean isOpenAfter(CountDownLatch latch, int seconds) {
        try {
            return latch.await(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void tellsTheHandlerToForgetALearnerAfterWhatTheLearnerDid(KafkaCluster cluster) {
        LearnerId erased = new LearnerId("U_1");
        Recording recording = new Recording();
        try (TestLog log = TestLog.on(cluster.bootstrapServers());
                Subscription subscription = log.log().subscribe(recording)) {
            log.log().append(List.of(enrol("U_1", "C_1", 1), enrol("U_2", "C_1", 1)));
            eventually(() -> assertThat(recording.handled()).hasSize(2));

            log.log().erase(erased);
            log.log().append(List.of(enrol("U_1", "C_1", 1)));

            eventually(() -> assertThat(recording.forgotten()).contains(erased));
            eventually(() -> assertThat(recording.handled())
                    .containsExactlyInAnyOrder(enrol("U_2", "C_1", 1), enrol("U_1", "C_1", 1)));
            eventually(() -> assertThat(subscription.lag()).isZero());
        }
    }
}
