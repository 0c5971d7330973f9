package org.bigmooc.ml.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import org.bigmooc.domain.fault.WorkInterrupted;
import org.bigmooc.domain.training.TrainingListener;
import org.bigmooc.domain.training.TrainingProgress;
import org.bigmooc.domain.training.Trial;
import org.bigmooc.domain.training.TuningRequest;
import org.bigmooc.ml.engine.Meter.Metered;
import org.bigmooc.ml.tuning.Search;
import org.bigmooc.ml.tuning.TrialLog;

/** One run of a search: takes from the log what was tried before, and tries on while there is budget. Used once, by one thread. */
final class TuningRun {

    private final TuningRequest request;
    private final Search search;
    private final TrialLog log;
    private final TrialTraining training;
    private final Meter meter;
    private final TrainingListener listener;
    private final List<Trial> trials = new ArrayList<>();

    TuningRun(
            TuningRequest request,
            Search search,
            TrialLog log,
            TrialTraining training,
            Meter meter,
            TrainingListener listener) {
        this.request = request;
        this.search = search;
        this.log = log;
        this.training = training;
        this.meter = meter;
        this.listener = listener;
    }

    List<Trial> trials() {
        Optional<Trial> next = next();
        while (next.isPresent()) {
            trials.add(next.get());
            search.tell(next.get().score());
            next = next();
        }
        return trials;
    }

    private Optional<Trial> next() {
        if (trials.size() == request.trials()) {
            return Optional.empty();
        }
        int number = trials.size() + 1;
        return search.next().flatMap(chosen -> log.ended(number, chosen).or(() -> tried(number, chosen)));
    }

    /** Nothing if there is no budget for it, or not enough. */
    private Optional<Trial> tried(int number, SortedMap<String, String> hyperparameters) {
        if (!left(log.spent()).isPositive()) {
            return Optional.empty();
        }
        Metered<TrialTraining.Outcome> metered =
                meter.run(() -> training.run(hyperparameters, new Watch(number, left(log.spent()))));
        TrialTraining.Outcome outcome = metered.result();
        Trial trial = new Trial(
                number,
                hyperparameters,
                outcome.state(),
                outcome.validation(),
                metered.cpu(),
                metered.took(),
                outcome.note());
        log.add(trial);
        if (trial.state() != Trial.State.STOPPED) {
            return Optional.of(trial);
        }
        if (left(log.spent()).isPositive()) {
            throw new WorkInterrupted("The search was stopped; the same command goes on with trial " + number + ".");
        }
        return Optional.empty();
    }

    private Duration left(Duration spent) {
        return request.budget().minus(spent);
    }

    /** Shows a trial as a part of the search, and stops it when the budget is used up. */
    private final class Watch implements TrainingListener {

        private final int number;
        private final Duration budget;
        private final Instant start = meter.clock().instant();

        Watch(int number, Duration budget) {
            this.number = number;
            this.budget = budget;
        }

        private Duration remains() {
            return budget.minus(Duration.between(start, meter.clock().instant()));
        }

        @Override
        public void progressed(TrainingProgress trial) {
            Duration remains = remains();
            double spent = 1
                    - (double) remains.toMillis() / Math.max(1, request.budget().toMillis());
            double done = (trials.size() + trial.fraction()) / request.trials();
            listener.progressed(new TrainingProgress(
                    "trial " + number + ": " + trial.phase(),
                    Math.clamp(Math.max(spent, done), 0, 1),
                    trial.loss(),
                    best(),
                    trial.tokensPerSecond(),
                    remains.isPositive() ? remains : Duration.ZERO));
        }

        private OptionalDouble best() {
            return trials.stream()
                    .filter(one -> one.state() == Trial.State.DONE)
                    .max(Comparator.comparingDouble(Trial::score))
                    .map(one -> OptionalDouble.of(one.score()))
                    .orElse(OptionalDouble.empty());
        }

        @Override
        public boolean cancelled() {
            return listener.cancelled() || !remains().isPositive();
        }
    }
}
