package org.bigmooc.app.dataset.generate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A generated data set, read back. */
record GeneratedFolder(Path path) {

    static GeneratedFolder make(Path path, int learners, int courses, long seed) {
        new GenerateDataset(SplittableRandom::new)
                .generate(new GenerateRequest(learners, courses, seed), path, written -> {});
        return new GeneratedFolder(path);
    }

    /** The content of every file, by name. */
    Map<String, String> contents() {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(path)) {
            files.forEach(file -> contents.put(file.getFileName().toString(), read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return contents;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<CSVRecord> rows(String file) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = format.parse(Files.newBufferedReader(path.resolve(file)))) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> column(String file, String name) {
        return rows(file).stream().map(row -> row.get(name)).toList();
    }

    /** One side of a file of pairs. */
    List<String> pairs(String file, int side) {
        return read(path.resolve(file))
                .lines()
                .map(line -> List.of(line.split("\t", -1)).get(side))
                .toList();
    }

    /** What each learner took, in the order of the file. */
    Map<String, List<String>> histories() {
        Map<String, List<String>> histories = new LinkedHashMap<>();
        rows("user_course.csv")
                .forEach(row -> histories
                        .computeIfAbsent(row.get("user"), user -> new ArrayList<>())
                        .add(row.get("course")));
        return histories;
    }
}
