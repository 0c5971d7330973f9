package org.bigmooc.spark.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.learner.Gender;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.training.CourseTraits;
import org.bigmooc.domain.training.Dataset;
import org.bigmooc.domain.training.Features;
import org.bigmooc.domain.training.Trait;
import org.junit.jupiter.api.Test;

class SentDatasetTest {

    @Test
    void arrivesAsItWas() throws IOException, ClassNotFoundException {
        Map<Trait, CourseTraits> traits = new EnumMap<>(Trait.class);
        for (Trait trait : Trait.values()) {
            traits.put(trait, CourseTraits.of(List.of(List.of(trait + "-b", trait + "-a"), List.of())));
        }
        Dataset dataset = new Dataset(
                List.of(new CourseId("C_1"), new CourseId("C_2")),
                List.of(new LearnerId("U_1"), new LearnerId("U_2")),
                new int[][] {{1, 0}, {}},
                new Features(traits, List.of(Gender.FEMALE, Gender.UNKNOWN)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(SentDataset.of(dataset));

        SentDataset arrived =
                (SentDataset) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();

        assertThat(arrived.dataset().hash()).isEqualTo(dataset.hash());
        assertThat(arrived.dataset().features().gender(0)).isEqualTo(Gender.FEMALE);
    }
}
