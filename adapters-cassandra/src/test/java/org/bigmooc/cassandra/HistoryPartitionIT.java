package org.bigmooc.cassandra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bigmooc.domain.testing.Eventually.eventually;
import static org.bigmooc.domain.testing.Eventually.inParallel;
import static org.bigmooc.domain.testing.Samples.view;

import java.util.List;
import java.util.stream.IntStream;
import org.bigmooc.domain.history.HistoryEntry;
import org.bigmooc.domain.history.LearningHistories;
import org.bigmooc.domain.history.LearningHistory;
import org.bigmooc.domain.interaction.Interaction;
import org.bigmooc.domain.learner.LearnerId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealCassandra.class)
class HistoryPartitionIT {

    private static final LearnerId LEARNER = new LearnerId("U_1");

    private RealCassandra.Server server;
    private OpenStore store;

    @BeforeEach
    void open(RealCassandra.Server started) {
        server = started;
        store = OpenStore.empty(server);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private LearningHistories histories() {
        return store.ports().histories();
    }

    private long rows() {
        return server.session()
                .execute("SELECT at FROM " + OpenStore.KEYSPACE + ".user_course WHERE learner = 'U_1'")
                .all()
                .size();
    }

    private static HistoryEntry views(int first, int last) {
        return HistoryEntry.of(view("U_1", "C_1", first)).merge(HistoryEntry.of(view("U_1", "C_1", last)));
    }

    @Test
    void staysShortHoweverOftenACourseIsOpened() {
        for (int i = 0; i < 300; i++) {
            histories().extend(List.of(view("U_1", "C_1", i)));
            LearningHistory unused = histories().of(LEARNER);
        }

        eventually(() -> {
            assertThat(histories().of(LEARNER).entries()).containsExactly(views(0, 299));
            assertThat(rows()).isLessThanOrEqualTo(HistoryRows.CROWD);
        });
    }

    @Test
    void staysRightWhileManyWriteAndReadAndTrim() {
        inParallel(8, thread -> {
            for (int i = 0; i < 60; i++) {
                int second = thread * 60 + i;
                histories().extend(List.of(view("U_1", "C_1", second)));
                assertThat(histories().of(LEARNER).entries()).singleElement().satisfies(entry -> {
                    assertThat(entry.first())
                            .isBeforeOrEqualTo(view("U_1", "C_1", second).at());
                    assertThat(entry.last())
                            .isAfterOrEqualTo(view("U_1", "C_1", second).at());
                });
            }
        });

        assertThat(histories().of(LEARNER).entries()).containsExactly(views(0, 479));
    }

    @Test
    void keepsWhatIsWrittenAfterItWasTrimmed() {
        histories()
                .extend(IntStream.range(0, 40)
                        .mapToObj(i -> view("U_1", "C_1", i))
                        .toList());
        IntStream.range(0, 40).forEach(i -> histories().extend(List.of(view("U_1", "C_1", i))));
        eventually(() -> {
            LearningHistory unused = histories().of(LEARNER);
            assertThat(rows()).isEqualTo(2);
        });

        histories().erase(LEARNER);
        histories().extend(List.of(view("U_1", "C_1", 20)));

        assertThat(histories().of(LEARNER).entries()).containsExactly(views(20, 20));
    }

    @Test
    void holdsALearnerWithThousandsOfCourses() {
        List<Interaction> many = IntStream.range(0, 3_000)
                .mapToObj(i -> view("U_1", "C_" + "x".repeat(100) + i, i))
                .toList();

        histories().extend(many);

        assertThat(histories().of(LEARNER).entries()).hasSize(3_000);
    }
}
