package org.bigmooc.kafka;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.bigmooc.domain.fault.BigMoocException;
import org.bigmooc.domain.fault.Overloaded;
import org.bigmooc.domain.fault.Unavailable;
import org.bigmooc.domain.interaction.Interaction;
import org.bigmooc.domain.interaction.InteractionHandler;
import org.bigmooc.domain.interaction.InteractionLog;
import org.bigmooc.domain.interaction.Subscription;
import org.bigmooc.domain.learner.LearnerId;

/** Appends to the topic and waits until enough replicas have it. */
final class KafkaInteractionLog implements InteractionLog, AutoCloseable {

    private static final String FAILED =
            "Interactions may or may not have been recorded; send them again with the same event ids.";
    private static final int RECENT_PER_PERMIT = 2;
    private static final int SPARE_MILLIS = 3_000;

    private final KafkaSettings settings;
    private final Producer<byte[], byte[]> producer;
    private final Subscribing subscribing;
    private final OwnAppends own;
    private final Counters counters;
    private final Faults faults;
    private final Semaphore permits;
    private final RecentAppends recent;
    private volatile Optional<Unavailable> problem = Optional.empty();
    private volatile Optional<Subscription> subscription = Optional.empty();

    /** Starts a subscription. */
    interface Subscribing {

        Subscription to(InteractionHandler handler);
    }

    KafkaInteractionLog(
            KafkaSettings settings,
            Producer<byte[], byte[]> producer,
            Subscribing subscribing,
            OwnAppends own,
            Counters counters) {
        this.settings = settings;
        this.producer = producer;
        this.subscribing = subscribing;
        this.own = own;
        this.counters = counters;
        this.faults = new Faults(settings.bootstrapServers());
        this.permits = new Semaphore(settings.maxInFlight());
        this.recent = new RecentAppends(settings.maxInFlight() * RECENT_PER_PERMIT);
    }

    @Override
    public List<Interaction> append(List<Interaction> interactions) {
        AppendCall call = new AppendCall();
        RecentAppends.Admission admission = recent.admit(interactions, call);
        try {
            send(admission.fresh(), call);
            await(call);
            admission.earlier().forEach(this::await);
            counters.appended.add(admission.fresh().size());
            return admission.fresh();
        } catch (BigMoocException failure) {
            recent.forget(admission.fresh(), call);
            call.fail(failure);
            counters.appendErrors.increment();
            throw failure;
        }
    }

    private void send(List<Interaction> fresh, AppendCall call) {
        if (!permits.tryAcquire(fresh.size())) {
            throw new Overloaded("More than " + settings.maxInFlight()
                    + " interactions are on their way to the log. Send them again a little later, or fewer at once.");
        }
        call.expect(fresh.size());
        for (int i = 0; i < fresh.size(); i++) {
            if (call.isFailed() || !send(fresh.get(i), call)) {
                permits.release(fresh.size() - i);
                return;
            }
        }
    }

    /** Returns whether the producer took it, and will tell what became of it. */
    private boolean send(Interaction one, AppendCall call) {
        try {
            var _ = producer.send(InteractionCodec.encode(settings.interactionTopic(), one), (place, failure) -> {
                permits.release();
                if (failure == null) {
                    if (subscription.isPresent()) {
                        own.add(place.partition(), place.offset(), one);
                    }
                    call.acknowledge();
                } else {
                    call.fail(failure);
                }
            });
            return true;
        } catch (RuntimeException failure) {
            call.fail(failure);
            return false;
        }
    }

    private void await(AppendCall call) {
        try {
            call.await(settings.deliveryTimeout().toMillis() + SPARE_MILLIS);
            problem = Optional.empty();
        } catch (ExecutionException | TimeoutException failure) {
            throw unavailable(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw unavailable(interrupted);
        }
    }

    private BigMoocException unavailable(Exception failure) {
        if (failure.getCause() instanceof BigMoocException known) {
            return known;
        }
        Unavailable unavailable = faults.of(FAILED, failure);
        problem = Optional.of(unavailable);
        return unavailable;
    }

    /** Why the last append failed, if it did. */
    Optional<String> problem() {
        return problem.map(Unavailable::sentence);
    }

    @Override
    public void erase(LearnerId learner) {
        AppendCall call = new AppendCall();
        call.expect(1);
        try {
            var _ = producer.send(InteractionCodec.erasure(settings.interactionTopic(), learner), (place, failure) -> {
                if (failure == null) {
                    call.acknowledge();
                } else {
                    call.fail(failure);
                }
            });
        } catch (RuntimeException failure) {
            call.fail(failure);
        }
        await(call);
        recent.forget(learner);
    }

    @Override
    public Subscription subscribe(InteractionHandler handler) {
        Subscription started = subscribing.to(handler);
        subscription = Optional.of(started);
        return started;
    }

    /** How many appended interactions were not handled yet; 0 where nobody subscribed. */
    long lag() {
        return subscription.map(Subscription::lag).orElse(0L);
    }

    @Override
    public void close() {
        subscription.ifPresent(Subscription::close);
        producer.close(settings.deliveryTimeout());
    }
}
