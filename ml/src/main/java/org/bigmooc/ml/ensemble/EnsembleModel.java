package org.bigmooc.ml.ensemble;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.bigmooc.ml.HistoryStates;
import org.bigmooc.ml.arithmetic.Vectors;
import org.bigmooc.ml.model.TrainedModel;

/** Several trained models that answer as one. Immutable and thread-safe. */
final class EnsembleModel implements TrainedModel {

    private static final String BLEND = "blend.json";
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private record Part(String name, TrainedModel model, float weight) {}

    private final List<Part> parts;

    private EnsembleModel(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /** Blends these parts, which know the same courses, by name; the first is the one that tells which courses are alike. */
    EnsembleModel(SequencedMap<String, TrainedModel> models, Blend blend) {
        this(models.entrySet().stream()
                .map(model -> new Part(
                        model.getKey(),
                        model.getValue(),
                        blend.weights().getOrDefault(model.getKey(), 0.0).floatValue()))
                .toList());
    }

    /** The part of this name, if there is one. */
    Optional<TrainedModel> part(String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .map(Part::model)
                .findAny();
    }

    /** The same, with another model in the place of one part. */
    EnsembleModel with(String name, TrainedModel model) {
        return new EnsembleModel(parts.stream()
                .map(part -> part.name().equals(name) ? new Part(name, model, part.weight()) : part)
                .toList());
    }

    @Override
    public int courses() {
        return parts.getFirst().model().courses();
    }

    /** What any part rules out, by negative infinity, is ruled out. */
    @Override
    public float[] score(int[] history) {
        float[] sum = new float[courses()];
        for (Part part : parts) {
            add(part.weight(), part.model().score(history), sum);
        }
        return sum;
    }

    @Override
    public HistoryStates states(int[][] histories) {
        return new States(parts.stream()
                .map(part -> new PartStates(part.weight(), part.model().states(histories)))
                .toList());
    }

    private record PartStates(float weight, HistoryStates states) {}

    /** The states of the parts, with room for the scores of one part. */
    private final class States implements HistoryStates {

        private final List<PartStates> parts;
        private float[][] room = {};

        States(List<PartStates> parts) {
            this.parts = parts;
        }

        @Override
        public void scores(int first, int count, float[][] into) {
            if (room.length < count) {
                room = new float[count][courses()];
            }
            for (int row = 0; row < count; row++) {
                Arrays.fill(into[row], 0);
            }
            for (PartStates part : parts) {
                part.states().scores(first, count, room);
                for (int row = 0; row < count; row++) {
                    add(part.weight(), room[row], into[row]);
                }
            }
        }

        /** The products of all parts that are products. */
        @Override
        public long product(int first, int count, float[][] into) {
            return parts.stream()
                    .mapToLong(part -> part.states().product(first, count, into))
                    .sum();
        }
    }

    private static void add(float weight, float[] scores, float[] sum) {
        for (int course = 0; course < sum.length; course++) {
            sum[course] = scores[course] == Float.NEGATIVE_INFINITY
                    ? Float.NEGATIVE_INFINITY
                    : sum[course] + weight * scores[course];
        }
    }

    @Override
    public float[][] contributions(int[] history, int[] courses) {
        float[][] sum = new float[history.length][courses.length];
        for (Part part : parts) {
            float[][] contributions = part.model().contributions(history, courses);
            for (int place = 0; place < history.length; place++) {
                Vectors.add(sum[place], part.weight(), contributions[place]);
            }
        }
        return sum;
    }

    @Override
    public float[] alike(int course) {
        return parts.getFirst().model().alike(course);
    }

    @Override
    public float[] alike(int course, int[] others) {
        return parts.getFirst().model().alike(course, others);
    }

    @Override
    public void write(Path folder) throws IOException {
        SequencedMap<String, Double> weights = new LinkedHashMap<>();
        for (Part part : parts) {
            weights.put(part.name(), (double) part.weight());
            part.model().write(Files.createDirectory(folder.resolve(part.name())));
        }
        JSON.writeValue(folder.resolve(BLEND).toFile(), new Blend(weights));
    }

    /** Reads the blend of a folder that {@link #write} filled. */
    static Blend readBlend(Path folder) throws IOException {
        return JSON.readValue(folder.resolve(BLEND).toFile(), Blend.class);
    }
}
