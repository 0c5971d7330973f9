package org.bigmooc.ml.sasrec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.SortedMap;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.ml.sequence.SequenceKind;
import org.bigmooc.ml.transformer.TransformerRecipe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SasRecTest {

    private final SequenceKind kind = new SequenceKind(new SasRec(), Duration.ofMinutes(2), InstantSource.system());

    @Test
    void readsBackWhatItWrites() {
        SortedMap<String, String> texts = kind.hyperparameters(Map.of("dropout", "0.350", "rows", "7"));

        assertThat(texts)
                .containsEntry("dropout", "0.35")
                .containsEntry("rows", "7")
                .containsEntry("width", "192");
        assertThat(kind.hyperparameters(texts)).isEqualTo(texts);
        assertThat(kind.recipe(texts, 5))
                .isInstanceOfSatisfying(
                        TransformerRecipe.class,
                        recipe -> assertThat(recipe.dropout()).isEqualTo(0.35));
    }

    @ParameterizedTest
    @CsvSource({
        "heads,5",
        "dropout,1",
        "learning_rate,1",
        "epochs,0",
        "epochs,2.5",
        "learning-rate,fast",
        "learning-rate,-1",
        "width,1e12",
        "warm-up,NaN"
    })
    void refusesWhatCannotBeUsed(String name, String value) {
        assertThatThrownBy(() -> kind.hyperparameters(Map.of(name, value)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(name);
    }
}
