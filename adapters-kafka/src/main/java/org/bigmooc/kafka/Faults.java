package org.bigmooc.kafka;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.NotEnoughReplicasAfterAppendException;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.bigmooc.domain.fault.Unavailable;

/** Says what a failure of Kafka means and what to do about it. */
final class Faults {

    private final String servers;

    Faults(String servers) {
        this.servers = servers;
    }

    /** What failed, as people should hear it. */
    Unavailable of(String what, Throwable failure) {
        Throwable cause = root(failure);
        return new Unavailable(what + " " + sentence(cause), cause);
    }

    private String sentence(Throwable cause) {
        return switch (cause) {
            case AuthenticationException refused ->
                "The brokers at " + servers + " refuse the credentials: check plugins.kafka.sasl-* and ssl-*.";
            case AuthorizationException refused ->
                "The brokers at " + servers + " do not allow it: " + refused.getMessage() + ".";
            case NotEnoughReplicasException few -> tooFewReplicas();
            case NotEnoughReplicasAfterAppendException few -> tooFewReplicas();
            case UnknownTopicOrPartitionException gone ->
                "A topic is gone from the brokers at " + servers + ": restart this program to create it again.";
            default ->
                "The brokers at " + servers
                        + " (plugins.kafka.bootstrap-servers) do not answer, or not in time: check that they run.";
        };
    }

    private String tooFewReplicas() {
        return "Too few brokers at " + servers + " are up to keep the topic's min.insync.replicas: start the others.";
    }

    private static Throwable root(Throwable failure) {
        Throwable cause = failure.getCause();
        boolean wraps = failure instanceof ExecutionException || failure instanceof CompletionException;
        return wraps && cause != null ? root(cause) : failure;
    }

    /** Waits for an answer. */
    <T> T await(String what, KafkaFuture<T> answer, long millis) {
        try {
            return answer.get(millis, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            throw of(what, failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw of(what, interrupted);
        }
    }
}
