package org.bigmooc.domain.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bigmooc.domain.testing.Eventually.await;
import static org.bigmooc.domain.testing.Eventually.eventually;
import static org.bigmooc.domain.testing.Eventually.inParallel;
import static org.bigmooc.domain.testing.Samples.enrol;
import static org.bigmooc.domain.testing.Samples.interaction;
import static org.bigmooc.domain.testing.Samples.view;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.testing.Eventually;
import org.junit.jupiter.api.Test;

/** What every {@link InteractionLog} does. */
public abstract class InteractionLogContract {

    private final List<Interaction> handled = new CopyOnWriteArrayList<>();

    /** The log under test; empty and without a subscriber at the beginning of each test. */
    protected abstract InteractionLog log();

    /** Closes the log, with no subscriber left, and opens it again upon what it kept. */
    protected abstract InteractionLog reopen();

    private static List<Interaction> ofLearner(String learner, List<Interaction> all) {
        return all.stream().filter(one -> one.learner().value().equals(learner)).toList();
    }

    private void handleUntil(InteractionLog log, Runnable assertion) {
        try (Subscription subscription = log.subscribe(handled::addAll)) {
            eventually(assertion);
            eventually(() -> assertThat(subscription.lag()).isZero());
        }
    }

    /** Takes what is handed over, and drops a learner whom the log says to forget. */
    private InteractionHandler forgetting() {
        return new InteractionHandler() {
            @Override
            public void handle(List<Interaction> batch) {
                handled.addAll(batch);
            }

            @Override
            public void forget(LearnerId learner) {
                handled.removeIf(one -> one.learner().equals(learner));
            }
        };
    }

    @Test
    void handsOverWhatWasAppendedBeforeAndAfterSomeoneSubscribed() {
        log().append(List.of(enrol("U_1", "C_1", 1)));
        try (Subscription subscription = log().subscribe(handled::addAll)) {
            log().append(List.of(enrol("U_1", "C_2", 2)));

            eventually(() -> assertThat(handled).containsExactly(enrol("U_1", "C_1", 1), enrol("U_1", "C_2", 2)));
            eventually(() -> assertThat(subscription.lag()).isZero());
        }
    }

    @Test
    void keepsEveryPropertyOfAnInteraction() {
        List<Interaction> odd = new ArrayList<>();
        for (InteractionKind kind : InteractionKind.values()) {
            odd.add(interaction("U_'\";--%_\\", "C_<b>😀đ数", kind, 3));
        }
        odd.add(new Interaction(
                new EventId("e".repeat(128)),
                new LearnerId("u".repeat(128)),
                new CourseId("c".repeat(128)),
                InteractionKind.VIEW,
                odd.getFirst().at().minusSeconds(1_000_000_000)));

        log().append(odd);

        handleUntil(log(), () -> assertThat(handled).containsExactlyInAnyOrderElementsOf(odd));
    }

    @Test
    void keepsEveryAcknowledgedInteractionWhenReopened() {
        List<Interaction> acknowledged = IntStream.range(0, 200)
                .mapToObj(i -> enrol("U_" + i % 7, "C_" + i, i))
                .toList();
        acknowledged.forEach(one -> log().append(List.of(one)));

        InteractionLog reopened = reopen();

        handleUntil(reopened, () -> assertThat(handled).containsExactlyInAnyOrderElementsOf(acknowledged));
        assertThat(ofLearner("U_3", handled)).isEqualTo(ofLearner("U_3", acknowledged));
    }

    @Test
    void doesNotHandOverAgainWhatWasHandled() {
        log().append(List.of(enrol("U_1", "C_1", 1)));
        handleUntil(log(), () -> assertThat(handled).hasSize(1));
        InteractionLog reopened = reopen();
        reopened.append(List.of(enrol("U_1", "C_2", 2)));

        handleUntil(reopened, () -> assertThat(handled).hasSizeGreaterThanOrEqualTo(2));

        assertThat(handled).containsExactly(enrol("U_1", "C_1", 1), enrol("U_1", "C_2", 2));
    }

    @Test
    void skipsAnEventIdThatTheLearnersLogHolds() {
        Interaction first = enrol("U_1", "C_1", 1);
        Interaction sameEvent =
                new Interaction(first.event(), first.learner(), new CourseId("C_2"), InteractionKind.VIEW, first.at());
        Interaction last = enrol("U_1", "C_3", 3);

        assertThat(log().append(List.of(first))).containsExactly(first);
        assertThat(log().append(List.of(first))).isEmpty();
        assertThat(log().append(List.of(sameEvent, last))).containsExactly(last);

        handleUntil(log(), () -> assertThat(handled).hasSizeGreaterThanOrEqualTo(2));
        assertThat(handled).containsExactly(first, last);
    }

    @Test
    void skipsAnEventIdThatIsRepeatedWithinOneAppend() {
        Interaction one = enrol("U_1", "C_1", 1);

        assertThat(log().append(List.of(one, enrol("U_1", "C_1", 1), view("U_1", "C_2", 2))))
                .containsExactly(one, view("U_1", "C_2", 2));

        handleUntil(log(), () -> assertThat(handled).containsExactly(one, view("U_1", "C_2", 2)));
    }

    @Test
    void skipsAnEventIdThatWasHandledBeforeItWasReopened() {
        Interaction first = enrol("U_1", "C_1", 1);
        log().append(List.of(first));
        handleUntil(log(), () -> assertThat(handled).hasSize(1));
        InteractionLog reopened = reopen();

        reopened.append(List.of(first));
        reopened.append(List.of(view("U_1", "C_2", 2)));

        handleUntil(reopened, () -> assertThat(handled).hasSizeGreaterThanOrEqualTo(2));
        assertThat(handled).containsExactly(first, view("U_1", "C_2", 2));
    }

    @Test
    void takesTheSameEventIdOfAnotherLearnerForAnotherEvent() {
        Interaction one = enrol("U_1", "C_1", 1);
        Interaction other = new Interaction(one.event(), new LearnerId("U_2"), one.course(), one.kind(), one.at());

        log().append(List.of(one));
        log().append(List.of(other));

        handleUntil(log(), () -> assertThat(handled).containsExactlyInAnyOrder(one, other));
    }

    @Test
    void appendsNothingWhenNothingIsGiven() {
        assertThat(log().append(List.of())).isEmpty();

        log().append(List.of(enrol("U_1", "C_1", 1)));

        handleUntil(log(), () -> assertThat(handled).containsExactly(enrol("U_1", "C_1", 1)));
    }

    @Test
    void keepsEachLearnersOrder() {
        List<Interaction> all = IntStream.range(0, 600)
                .mapToObj(i -> interaction(
                        "U_" + i * 31 % 5,
                        "C_" + i,
                        i % 2 == 0 ? InteractionKind.VIEW : InteractionKind.ENROL,
                        1_000 - i))
                .toList();
        try (Subscription subscription = log().subscribe(handled::addAll)) {
            for (int from = 0; from < all.size(); from += 6) {
                log().append(all.subList(from, from + 6));
            }

            eventually(() -> assertThat(handled).hasSize(all.size()));
            eventually(() -> assertThat(subscription.lag()).isZero());
        }
        for (int learner = 0; learner < 5; learner++) {
            assertThat(ofLearner("U_" + learner, handled)).isEqualTo(ofLearner("U_" + learner, all));
        }
    }

    @Test
    void handsABatchOverAgainAfterTheHandlerFailed() {
        List<Interaction> all =
                IntStream.range(0, 20).mapToObj(i -> enrol("U_1", "C_" + i, i)).toList();
        AtomicInteger failures = new AtomicInteger();
        log().append(all);

        InteractionHandler failsTwice = batch -> {
            if (failures.getAndIncrement() < 2) {
                throw new IllegalStateException("a handler that fails");
            }
            handled.addAll(batch);
        };
        try (Subscription subscription = log().subscribe(failsTwice)) {
            eventually(() -> assertThat(handled).isEqualTo(all));
            eventually(() -> assertThat(subscription.lag()).isZero());
        }
        assertThat(failures).hasValueGreaterThanOrEqualTo(3);
    }

    @Test
    void handsOverAtTheNextSubscriptionWhatTheHandlerNeverTook() {
        CountDownLatch failed = new CountDownLatch(1);
        log().append(List.of(enrol("U_1", "C_1", 1), view("U_1", "C_2", 2)));
        Subscription failing = log().subscribe(batch -> {
            failed.countDown();
            throw new IllegalStateException("a handler that always fails");
        });
        await(failed);
        failing.close();

        InteractionLog reopened = reopen();

        handleUntil(reopened, () -> assertThat(handled).containsExactly(enrol("U_1", "C_1", 1), view("U_1", "C_2", 2)));
    }

    @Test
    void callsNoHandlerAfterItsSubscriptionWasClosed() {
        log().append(List.of(enrol("U_1", "C_1", 1)));
        handleUntil(log(), () -> assertThat(handled).hasSize(1));

        log().append(List.of(enrol("U_1", "C_2", 2)));

        List<Interaction> toTheNext = new CopyOnWriteArrayList<>();
        try (Subscription next = log().subscribe(toTheNext::addAll)) {
            eventually(() -> assertThat(toTheNext).containsExactly(enrol("U_1", "C_2", 2)));
            assertThat(next).isNotNull();
        }
        assertThat(handled).containsExactly(enrol("U_1", "C_1", 1));
    }

    @Test
    void mayBeUnsubscribedTwice() {
        Subscription subscription = log().subscribe(handled::addAll);

        subscription.close();
        subscription.close();

        log().append(List.of(enrol("U_1", "C_1", 1)));
        assertThat(handled).isEmpty();
    }

    @Test
    void tellsHowManyWereNotHandledYet() {
        CountDownLatch release = new CountDownLatch(1);
        try (Subscription subscription = log().subscribe(batch -> {
            Eventually.await(release);
            handled.addAll(batch);
        })) {
            log().append(List.of(enrol("U_1", "C_1", 1)));
            log().append(List.of(enrol("U_1", "C_2", 2), enrol("U_2", "C_1", 3)));
            eventually(() -> assertThat(subscription.lag()).isEqualTo(3));

            release.countDown();

            eventually(() -> assertThat(subscription.lag()).isZero());
            assertThat(handled).hasSize(3);
        }
    }

    @Test
    void takesAppendsWhileTheHandlerIsBusy() {
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        log().append(List.of(enrol("U_1", "C_1", 1)));
        try (Subscription subscription = log().subscribe(batch -> {
            busy.countDown();
            Eventually.await(release);
            handled.addAll(batch);
        })) {
            await(busy);

            assertThat(log().append(List.of(enrol("U_1", "C_2", 2)))).hasSize(1);

            release.countDown();
            eventually(() -> assertThat(handled).hasSize(2));
            assertThat(subscription).isNotNull();
        }
    }

    @Test
    void forgetsALearnerAndNoOther() {
        log().append(List.of(enrol("U_1", "C_1", 1), enrol("U_2", "C_1", 1), enrol("U_1", "C_2", 2)));

        log().erase(new LearnerId("U_1"));
        log().erase(new LearnerId("U_unknown"));
        log().append(List.of(enrol("U_2", "C_2", 2)));

        try (Subscription subscription = reopen().subscribe(forgetting())) {
            eventually(() -> assertThat(handled).contains(enrol("U_2", "C_2", 2)));
            eventually(() -> assertThat(subscription.lag()).isZero());
        }
        assertThat(handled).containsExactly(enrol("U_2", "C_1", 1), enrol("U_2", "C_2", 2));
    }

    @Test
    void takesWhatALearnerDoesAfterBeingForgotten() {
        log().append(List.of(enrol("U_1", "C_1", 1)));
        log().erase(new LearnerId("U_1"));

        log().append(List.of(enrol("U_1", "C_2", 2)));

        try (Subscription subscription = log().subscribe(forgetting())) {
            eventually(() -> assertThat(handled).contains(enrol("U_1", "C_2", 2)));
            eventually(() -> assertThat(subscription.lag()).isZero());
        }
        assertThat(handled).containsExactly(enrol("U_1", "C_2", 2));
    }

    @Test
    void keepsEverythingOfManyCallersOnceAndInOrder() {
        int callers = 16;
        int appends = 40;
        try (Subscription subscription = log().subscribe(handled::addAll)) {
            inParallel(
                    callers,
                    caller -> IntStream.range(0, appends)
                            .forEach(i -> log().append(List.of(
                                    enrol("U_" + caller, "C_" + i, i), view("U_all", "C_" + caller, i)))));

            eventually(() -> assertThat(handled).hasSize(callers * appends * 2));
            eventually(() -> assertThat(subscription.lag()).isZero());
        }
        assertThat(handled).doesNotHaveDuplicates();
        for (int caller = 0; caller < callers; caller++) {
            assertThat(ofLearner("U_" + caller, handled))
                    .extracting(Interaction::course)
                    .isEqualTo(IntStream.range(0, appends)
                            .mapToObj(i -> new CourseId("C_" + i))
                            .toList());
        }
    }

    @Test
    void takesOneEventOnceThoughManyCallersSendItAtOnce() {
        AtomicInteger taken = new AtomicInteger();

        inParallel(
                8,
                caller -> taken.addAndGet(
                        log().append(List.of(enrol("U_1", "C_1", 1))).size()));

        assertThat(taken).hasValue(1);
        handleUntil(log(), () -> assertThat(handled).containsExactly(enrol("U_1", "C_1", 1)));
    }

    @Test
    void takesABigBatchAtOnce() {
        List<Interaction> many = IntStream.range(0, 5_000)
                .mapToObj(i -> enrol("U_" + i % 100, "C_" + i, i))
                .toList();

        assertThat(log().append(many)).hasSize(5_000);

        handleUntil(log(), () -> assertThat(handled).hasSize(5_000));
    }
}
