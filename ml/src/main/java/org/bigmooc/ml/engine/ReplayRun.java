package org.bigmooc.ml.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.bigmooc.domain.evaluation.TargetRank;
import org.bigmooc.domain.fault.WorkInterrupted;
import org.bigmooc.domain.training.DatasetSplit;
import org.bigmooc.domain.training.ModelVersion;
import org.bigmooc.domain.training.OnlineFigures;
import org.bigmooc.domain.training.OnlineRequest;
import org.bigmooc.domain.training.TrainingListener;
import org.bigmooc.domain.training.TrainingProgress;
import org.bigmooc.ml.engine.ReplayOrder.Turn;
import org.bigmooc.ml.model.HyperparameterValues;
import org.bigmooc.ml.model.TrainedModel;
import org.bigmooc.ml.online.OnlineLearner;
import org.bigmooc.ml.online.OnlinePlan;
import org.bigmooc.ml.online.OnlineRanks;
import org.bigmooc.ml.sequence.LearningPart;

/** One replay. Not thread-safe. */
final class ReplayRun implements AutoCloseable {

    private static final int STRETCHES = 10;
    private static final int TELL_EVERY = 500;

    private final ModelVersion version;
    private final TrainedModel frozen;
    private final DatasetSplit split;
    private final OnlineRequest request;
    private final InstantSource clock;
    private final HyperparameterValues settings;
    private final ReplayOrder order;
    private final int interactions;
    private final OnlineLearner learner;
    private final ReplayRanks ranks;
    private final List<Integer> swaps = new ArrayList<>();
    private final Instant start;
    private int done;

    ReplayRun(ModelVersion version, LearningPart part, DatasetSplit split, OnlineRequest request, InstantSource clock) {
        this.version = version;
        this.split = split;
        this.request = request;
        this.clock = clock;
        settings = OnlinePlan.settings().with(request.settings());
        order = new ReplayOrder(split);
        interactions = request.interactions() == 0 ? order.size() : request.interactions();
        ranks = new ReplayRanks(Math.min(interactions, order.size()));
        learner = new OnlineLearner(
                part, OnlinePlan.of(settings), request.seed(), (better, evidence) -> swaps.add(done + 1));
        frozen = learner.served();
        start = clock.instant();
    }

    OnlineFigures toTheEnd(TrainingListener listener) {
        rememberTraining();
        List<OnlineFigures.Stretch> stretches = new ArrayList<>();
        for (int stretch = 0; stretch < STRETCHES; stretch++) {
            int from = done;
            Instant begun = clock.instant();
            replay((int) ((long) interactions * (stretch + 1) / STRETCHES), listener);
            stretches.add(ranks.stretch(from, done, Duration.between(begun, clock.instant())));
        }
        return ranks.figures(
                version,
                split.dataset().hash(),
                request.seed(),
                settings.texts(),
                interactions,
                swaps,
                stretches,
                Duration.between(start, clock.instant()));
    }

    private void rememberTraining() {
        for (int one = 0; one < split.learners(); one++) {
            int[] courses = split.training(one);
            for (int next = 1; next < courses.length; next++) {
                learner.remember(courses, next);
            }
        }
    }

    private void replay(int to, TrainingListener listener) {
        for (; done < to; done++) {
            int place = done % order.size();
            if (place == 0) {
                order.shuffle(request.seed() + done);
            }
            learn(order.at(place));
            if (done % TELL_EVERY == 0) {
                tell(listener);
            }
        }
    }

    private void learn(Turn turn) {
        OnlineRanks online = learner.learn(turn.history(), turn.taken());
        if (done < order.size()) {
            ranks.add(
                    learner.served().equals(frozen)
                            ? online.served()
                            : TargetRank.amongAll(frozen.score(turn.history()), turn.taken(), turn.history()),
                    online);
        }
    }

    private void tell(TrainingListener listener) {
        if (listener.cancelled()) {
            throw new WorkInterrupted("The replay was interrupted; nothing of it is kept.");
        }
        Duration took = Duration.between(start, clock.instant());
        Duration left = done == 0
                ? Duration.ZERO
                : took.multipliedBy(interactions - done).dividedBy(done);
        listener.progressed(new TrainingProgress(
                done + " interactions",
                (double) done / interactions,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                0,
                left));
    }

    @Override
    public void close() {
        learner.close();
    }
}
