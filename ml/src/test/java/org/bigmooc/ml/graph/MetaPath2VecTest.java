package org.bigmooc.ml.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.fault.WorkInterrupted;
import org.bigmooc.domain.training.Dataset;
import org.bigmooc.domain.training.DatasetSplit;
import org.bigmooc.domain.training.TrainingListener;
import org.bigmooc.domain.training.TrainingProgress;
import org.bigmooc.ml.testing.SmallData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetaPath2VecTest {

    private static final int OF_A_GROUP = 10;
    private static final int COURSES = 2 * OF_A_GROUP;
    private static final Map<String, String> SMALL = Map.of("width", "16", "walks", "60");
    private static final Dataset GROUPS = SmallData.twoGroups(200, OF_A_GROUP, 1);
    private static final EmbeddingModel MODEL = train(SMALL);

    private static EmbeddingModel train(Map<String, String> asked) {
        return (EmbeddingModel) SmallData.train(new MetaPath2Vec(), GROUPS, asked);
    }

    @Test
    void scoresManyHistoriesAsItScoresEach() {
        int[][] histories = {{3, 1, 2}, {5}, {}, {7, 2}, {2, 0, 4, 1}};

        float[][] scores = SmallData.scoresOfMany(MODEL, histories);

        for (int one = 0; one < histories.length; one++) {
            assertThat(scores[one]).isEqualTo(MODEL.score(histories[one]));
        }
    }

    @Test
    void bringsCoursesTogetherThatHaveSomethingInCommon() {
        for (int course = 0; course < COURSES; course++) {
            float[] alike = MODEL.alike(course);
            int asked = course;
            double own = mean(alike, other -> other != asked && other % 2 == asked % 2);
            double others = mean(alike, other -> other % 2 != asked % 2);
            assertThat(own).isGreaterThan(others + 0.1);
        }
    }

    private static double mean(float[] values, IntPredicate wanted) {
        return IntStream.range(0, values.length)
                .filter(wanted)
                .mapToDouble(i -> values[i])
                .average()
                .orElse(0);
    }

    @Test
    void reachesCoursesThatNobodyTookThroughTheirConcepts() {
        int cold = COURSES - 2;

        float[] scores = MODEL.score(new int[] {0, 2});

        assertThat(scores[cold]).isGreaterThan(scores[cold + 1]);
    }

    @Test
    void isTheSameForTheSameSeedWhateverTheThreadsDo() {
        assertThat(train(SMALL).embeddings()).isDeepEqualTo(MODEL.embeddings());
    }

    @Test
    void isTheSameAfterReading(@TempDir Path folder) throws IOException {
        MODEL.write(folder);

        assertThat(new MetaPath2Vec().read(folder).score(new int[] {1, 5})).isEqualTo(MODEL.score(new int[] {1, 5}));
    }

    @Test
    void hasNoEmbeddingForACourseThatNothingLeadsTo() {
        Dataset lonely = SmallData.of(4, new int[] {0, 1}, new int[] {1, 2});

        float[][] embeddings = MetaPath2Vec.embeddings(new DatasetSplit(lonely), SMALL, 1, TrainingListener.SILENT);

        assertThat(embeddings[3]).containsOnly(0);
        assertThat(embeddings[0]).isNotEqualTo(new float[16]);
    }

    @Test
    void learnsNothingFromHeldOutCourses() {
        Dataset one = SmallData.of(4, new int[] {0, 1, 2, 3}, new int[] {0, 1});
        Dataset other = SmallData.of(4, new int[] {0, 1, 3, 2}, new int[] {0, 1});

        assertThat(MetaPath2Vec.embeddings(new DatasetSplit(one), SMALL, 1, TrainingListener.SILENT))
                .isDeepEqualTo(MetaPath2Vec.embeddings(new DatasetSplit(other), SMALL, 1, TrainingListener.SILENT));
    }

    @Property(tries = 50)
    void tellsWhatEachCourseOfAHistoryAdds(@ForAll @IntRange(min = 1, max = 10) int length, @ForAll long seed) {
        int[] history = SmallData.history(COURSES, length, new Random(seed));
        int[] others = IntStream.range(0, COURSES)
                .filter(course -> Arrays.stream(history).noneMatch(taken -> taken == course))
                .toArray();

        float[][] contributions = MODEL.contributions(history, others);

        float[] whole = MODEL.score(history);
        for (int place = 0; place < length; place++) {
            float[] without = MODEL.score(SmallData.without(history, place));
            for (int i = 0; i < others.length; i++) {
                assertThat(contributions[place][i]).isCloseTo(whole[others[i]] - without[others[i]], within(1e-3f));
            }
        }
    }

    @Test
    void walksAlongTheMetapath() {
        TypedGraph graph = TypedGraph.of(new DatasetSplit(GROUPS));
        MetaPath path = MetaPath.parse("course-concept-course").getFirst();

        int[] walk = new Walker(graph, 9).from(4, path, new SplittableRandom(1));

        assertThat(walk).hasSize(9).startsWith(4);
        for (int i = 0; i < walk.length; i++) {
            assertThat(walk[i] < COURSES).isEqualTo(i % 2 == 0);
        }
        assertThat(IntStream.of(walk).filter(node -> node < COURSES)).allMatch(course -> course % 2 == 0);
    }

    @Test
    void passesOverWhatACourseDoesNotHave() {
        TypedGraph graph = TypedGraph.of(new DatasetSplit(GROUPS));
        MetaPath path = MetaPath.parse("course-teacher-course-concept-course").getFirst();

        assertThat(new Walker(graph, 9).from(4, path, new SplittableRandom(1))).hasSize(9);
    }

    @Test
    void readsMetapaths() {
        assertThat(MetaPath.parse("course-learner-course+course-field-course-school-course"))
                .isEqualTo(List.of(
                        new MetaPath(List.of(NodeType.LEARNER)),
                        new MetaPath(List.of(NodeType.FIELD, NodeType.SCHOOL))));
        for (String wrong :
                List.of("", "course", "learner-course", "course-learner", "course-course-course", "a-b-a")) {
            assertThatThrownBy(() -> new MetaPath2Vec().hyperparameters(Map.of("metapaths", wrong)))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("alternate");
        }
    }

    @Test
    void stopsWhenItIsCancelled() {
        TrainingListener cancelled = new TrainingListener() {
            @Override
            public void progressed(TrainingProgress progress) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };

        assertThatThrownBy(() -> MetaPath2Vec.embeddings(new DatasetSplit(GROUPS), SMALL, 1, cancelled))
                .isInstanceOf(WorkInterrupted.class);
    }
}
