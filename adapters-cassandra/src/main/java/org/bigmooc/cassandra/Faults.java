package org.bigmooc.cassandra;

import com.datastax.oss.driver.api.core.AllNodesFailedException;
import com.datastax.oss.driver.api.core.DriverTimeoutException;
import com.datastax.oss.driver.api.core.auth.AuthenticationException;
import com.datastax.oss.driver.api.core.servererrors.OverloadedException;
import com.datastax.oss.driver.api.core.servererrors.QueryConsistencyException;
import com.datastax.oss.driver.api.core.servererrors.UnavailableException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.bigmooc.domain.fault.BigMoocException;
import org.bigmooc.domain.fault.Unavailable;

/** Says what a failure of the cluster means and what to do about it. */
final class Faults {

    private Faults() {}

    static BigMoocException of(Throwable failure, CassandraSettings settings) {
        return switch (failure) {
            case BigMoocException known -> known;
            case CompletionException wrapped when wrapped.getCause() != null -> of(wrapped.getCause(), settings);
            default -> new Unavailable(sentence(failure, settings), failure);
        };
    }

    private static String sentence(Throwable failure, CassandraSettings settings) {
        return switch (failure) {
            case AllNodesFailedException all -> ofAllNodes(all, settings);
            case UnavailableException few ->
                "Only " + few.getAlive() + " of " + few.getRequired() + " replicas that " + few.getConsistencyLevel()
                        + " needs are alive. Start the nodes of Cassandra that are down.";
            case QueryConsistencyException slow ->
                "Cassandra got an answer from " + slow.getReceived() + " of " + slow.getBlockFor()
                        + " replicas in time." + " A change may have been made; repeat it.";
            case OverloadedException busy -> "Cassandra refuses work because it has too much of it. Try again later.";
            case DriverTimeoutException slow -> tooSlow(settings);
            case TimeoutException slow -> "Nobody answered in time.";
            case AuthenticationException refused ->
                "Cassandra refused the user. Check plugins.cassandra.username and password.";
            default -> "Cassandra failed: " + failure.getMessage() + ".";
        };
    }

    private static String tooSlow(CassandraSettings settings) {
        return "Cassandra did not answer within " + settings.requestTimeout().toMillis()
                + " ms. A change may have been made; repeat it.";
    }

    private static String ofAllNodes(AllNodesFailedException all, CassandraSettings settings) {
        return all.getAllErrors().values().stream()
                .flatMap(Collection::stream)
                .filter(Faults::saysMore)
                .findFirst()
                .map(cause -> sentence(cause, settings))
                .orElse("No node of Cassandra can be reached.");
    }

    private static boolean saysMore(Throwable cause) {
        return List.of(UnavailableException.class, OverloadedException.class, AuthenticationException.class).stream()
                        .anyMatch(kind -> kind.isInstance(cause))
                || cause instanceof QueryConsistencyException;
    }
}
