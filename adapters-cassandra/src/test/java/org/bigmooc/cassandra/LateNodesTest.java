package org.bigmooc.cassandra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.DriverException;
import com.datastax.oss.driver.api.core.DriverTimeoutException;
import com.datastax.oss.driver.api.core.metadata.Node;
import com.datastax.oss.driver.api.core.servererrors.InvalidQueryException;
import com.datastax.oss.driver.api.core.servererrors.ReadTimeoutException;
import com.datastax.oss.driver.api.core.servererrors.UnavailableException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** What a node that comes late answers is not the last word; what every node says is. */
class LateNodesTest {

    private static final Node NODE = (Node) Proxy.newProxyInstance(
            LateNodesTest.class.getClassLoader(), new Class<?>[] {Node.class}, (node, method, values) -> null);

    @Test
    void areAskedAgainWhileTheyRefuseOrAreSilent() {
        Queue<DriverException> late = new ArrayDeque<>(List.of(
                new InvalidQueryException(NODE, "unconfigured table"),
                new ReadTimeoutException(NODE, ConsistencyLevel.LOCAL_QUORUM, 0, 2, false),
                new DriverTimeoutException("2 s")));

        assertThat(LateNodes.askedAgain(Duration.ofMinutes(1), () -> answerAfter(late)))
                .isEqualTo("an answer");
    }

    @Test
    void areAskedNoLongerThanPatienceLasts() {
        assertThatThrownBy(() -> LateNodes.askedAgain(Duration.ZERO, () -> {
                    throw new InvalidQueryException(NODE, "unconfigured table");
                }))
                .isInstanceOf(InvalidQueryException.class);
    }

    @Test
    void areNotTheReasonWhenReplicasAreDown() {
        Queue<DriverException> down =
                new ArrayDeque<>(List.of(new UnavailableException(NODE, ConsistencyLevel.LOCAL_QUORUM, 2, 1)));

        assertThatThrownBy(() -> LateNodes.askedAgain(Duration.ofMinutes(1), () -> answerAfter(down)))
                .isInstanceOf(UnavailableException.class);
    }

    private static String answerAfter(Queue<DriverException> failures) {
        DriverException next = failures.poll();
        if (next != null) {
            throw next;
        }
        return "an answer";
    }
}
