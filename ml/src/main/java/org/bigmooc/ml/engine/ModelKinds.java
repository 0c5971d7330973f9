package org.bigmooc.ml.engine;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.ml.baseline.Ease;
import org.bigmooc.ml.baseline.NearestLearners;
import org.bigmooc.ml.baseline.Popularity;
import org.bigmooc.ml.baseline.Transitions;
import org.bigmooc.ml.baseline.Trend;
import org.bigmooc.ml.bert4rec.Bert4Rec;
import org.bigmooc.ml.ensemble.Ensemble;
import org.bigmooc.ml.fm.Fm;
import org.bigmooc.ml.graph.ColdCourses;
import org.bigmooc.ml.graph.MetaPath2Vec;
import org.bigmooc.ml.gru4rec.Gru4Rec;
import org.bigmooc.ml.model.ModelKind;
import org.bigmooc.ml.sasrec.SasRec;
import org.bigmooc.ml.sequence.SequenceFamily;
import org.bigmooc.ml.sequence.SequenceKind;

/**
 * The kinds of model there are.
 *
 * @param all simplest first
 */
public record ModelKinds(List<ModelKind> all) {

    /** How much work a killed training may lose. */
    private static final Duration CHECKPOINT_EVERY = Duration.ofMinutes(2);

    /** Copies the list. */
    public ModelKinds {
        all = List.copyOf(all);
    }

    /** Every kind of this module; {@code clock} says when checkpoints are due. */
    public static ModelKinds standard(InstantSource clock) {
        ModelKind ease = new Ease();
        ModelKind nearestLearners = new NearestLearners();
        ModelKind trend = new Trend();
        MetaPath2Vec graph = new MetaPath2Vec();
        ModelKind cold = new ColdCourses(graph);
        ModelKind sasRec = sequence(new SasRec(), clock);
        return new ModelKinds(List.of(
                new Popularity(),
                trend,
                new Transitions(),
                ease,
                nearestLearners,
                graph,
                cold,
                new Fm(),
                sequence(new Gru4Rec(), clock),
                sequence(new Bert4Rec(), clock),
                sasRec,
                new Ensemble(List.of(sasRec, ease, nearestLearners, trend, cold))));
    }

    private static ModelKind sequence(SequenceFamily family, InstantSource clock) {
        return new SequenceKind(family, CHECKPOINT_EVERY, clock);
    }

    /** Their names. */
    public List<String> names() {
        return all.stream().map(ModelKind::name).toList();
    }

    /** The kind of this name, if there is one. */
    public Optional<ModelKind> find(String name) {
        return all.stream().filter(kind -> kind.name().equals(name)).findAny();
    }

    /**
     * The kind of this name.
     *
     * @throws InvalidInput naming those there are
     */
    public ModelKind get(String name) {
        return find(name)
                .orElseThrow(() -> new InvalidInput(
                        "unknown-model",
                        "model",
                        "There is no model '" + name + "'; there are " + String.join(", ", names()) + "."));
    }
}
