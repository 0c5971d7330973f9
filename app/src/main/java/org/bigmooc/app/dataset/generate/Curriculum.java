package org.bigmooc.app.dataset.generate;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * What is taught: 20 fields of study in five areas of four, three strands in each field, and five levels in each strand, of which every
 * level takes the one below it for granted. Read from {@code fields.csv} and {@code courses.csv} beside this class.
 */
final class Curriculum {

    static final int FIELDS = 20;
    static final int STRANDS = 3;
    static final int LEVELS = 5;
    static final int FIELDS_OF_AN_AREA = 4;

    /** Every subject once. */
    static final int SUBJECTS = FIELDS * STRANDS * LEVELS;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("; ");

    private record Place(String field, int strand, int level) {}

    private final List<Bilingual> fields = new ArrayList<>();
    private final List<String> areas = new ArrayList<>();
    private final Map<Place, Subject> subjects = new HashMap<>();

    private Curriculum() {}

    /** Reads the curriculum that comes with the program. */
    static Curriculum read() {
        Curriculum curriculum = new Curriculum();
        rows("fields.csv").forEach(curriculum::addField);
        rows("courses.csv").forEach(curriculum::addSubject);
        if (curriculum.fields.size() != FIELDS || curriculum.subjects.size() != SUBJECTS) {
            throw new IllegalStateException("The curriculum has to have " + FIELDS + " fields and " + SUBJECTS
                    + " courses, not " + curriculum.fields.size() + " and " + curriculum.subjects.size());
        }
        return curriculum;
    }

    private void addField(CSVRecord row) {
        fields.add(new Bilingual(row.get("name"), row.get("name_vn")));
        areas.add(row.get("area"));
    }

    private void addSubject(CSVRecord row) {
        List<String> english = words(row.get("concepts"));
        List<String> vietnamese = words(row.get("concepts_vn"));
        List<Bilingual> concepts = IntStream.range(0, english.size())
                .mapToObj(i -> new Bilingual(english.get(i), vietnamese.get(i)))
                .toList();
        Place place = new Place(
                row.get("field"), Integer.parseInt(row.get("strand")) - 1, Integer.parseInt(row.get("level")) - 1);
        subjects.put(place, new Subject(new Bilingual(row.get("name"), row.get("name_vn")), concepts));
    }

    private static List<String> words(String cell) {
        return BETWEEN_WORDS.splitAsStream(cell).toList();
    }

    /** The name of a field. */
    Bilingual field(int field) {
        return fields.get(field);
    }

    /** The area that a field belongs to. */
    String area(int field) {
        return areas.get(field);
    }

    /** What is taught at a place; each number counts from 0. */
    Subject subject(int field, int strand, int level) {
        return Objects.requireNonNull(subjects.get(new Place(fields.get(field).english(), strand, level)));
    }

    private static List<CSVRecord> rows(String file) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (InputStream in = Objects.requireNonNull(Curriculum.class.getResourceAsStream(file), file);
                CSVParser parser = format.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException("A file of the program itself cannot be read: " + file, e);
        }
    }
}
