package org.bigmooc.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.fault.NotFound;
import org.bigmooc.domain.recommendation.Recommender;
import org.bigmooc.domain.recommendation.Source;
import org.bigmooc.domain.training.Dataset;
import org.bigmooc.domain.training.DatasetSplit;
import org.bigmooc.domain.training.TrainingListener;
import org.bigmooc.ml.engine.ModelKinds;
import org.bigmooc.ml.model.ModelKind;
import org.bigmooc.ml.model.TrainedModel;
import org.bigmooc.ml.model.TrainingTask;
import org.bigmooc.ml.registry.DiskModelRegistry;
import org.bigmooc.ml.registry.PublishedModel;
import org.bigmooc.ml.serving.FixedCourseIndex;
import org.bigmooc.ml.serving.ModelRecommender;

/**
 * A model that is measured: {@code VERSION}, the version as it is published; {@code VERSION/PART}, one part of an ensemble; or the name of a
 * kind that is fitted on the spot.
 */
record MeasuredModel(Path data, String name) {

    private static final String PART = "/";

    /** The latest version of a kind, and its parts if it is an ensemble. */
    static List<MeasuredModel> latest(Path data, String kind, Clock clock) {
        PublishedModel published = registry(data, clock).cards().stream()
                .filter(card -> card.model().equals(kind))
                .findFirst()
                .map(card -> registry(data, clock).find(card.version()))
                .orElseThrow(() -> new NotFound(
                        "untrained-model", "No " + kind + " was trained yet; first 'train --model " + kind + "'."));
        List<MeasuredModel> models = new ArrayList<>();
        String version = published.card().version().id();
        models.add(new MeasuredModel(data, version));
        parts(published.files()).forEach(part -> models.add(new MeasuredModel(data, version + PART + part)));
        return models;
    }

    private static List<String> parts(Path files) {
        try (Stream<Path> all = Files.list(files)) {
            return all.filter(Files::isDirectory)
                    .map(part -> part.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new NotFound("unreadable-model", files + " cannot be read: " + unreadable.getMessage() + ".");
        }
    }

    /** The model, ready to answer; a kind is fitted to the data set. */
    Recommender open(Dataset dataset, Clock clock) throws IOException {
        ModelKinds kinds = ModelKinds.standard(clock);
        if (kinds.find(name).isPresent()) {
            return recommender(dataset.courses(), fitted(kinds.get(name), dataset));
        }
        String version = name.split(PART, -1)[0];
        PublishedModel published = registry(data, clock).cards().stream()
                .map(card -> card.version())
                .filter(one -> one.id().equals(version))
                .findFirst()
                .map(one -> registry(data, clock).find(one))
                .orElseThrow(() -> new NotFound("unknown-version", "There is no version " + version + "."));
        if (version.equals(name)) {
            ModelKind kind = kinds.get(published.card().model());
            return recommender(published.courses(), kind.read(published.files()));
        }
        String part = name.substring(version.length() + PART.length());
        return recommender(
                published.courses(), kinds.get(part).read(published.files().resolve(part)));
    }

    private Recommender recommender(List<CourseId> courses, TrainedModel model) {
        return new ModelRecommender(new Source(Source.Step.MODEL, name), new FixedCourseIndex(courses), model);
    }

    private static TrainedModel fitted(ModelKind kind, Dataset dataset) {
        return kind.train(new TrainingTask(
                new DatasetSplit(dataset),
                0,
                kind.hyperparameters(Map.of()),
                Path.of(""),
                false,
                TrainingListener.SILENT));
    }

    /** It names the versions, and loads none. */
    private static DiskModelRegistry registry(Path data, Clock clock) {
        return new DiskModelRegistry(
                data.resolve("models"),
                (card, courses, folder) -> {
                    throw new IOException("not loaded here");
                },
                clock);
    }
}
