package org.bigmooc.spark.preparation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.preparation.PreparedDataset;

/** {@code manifest.json} of a prepared data set: how it was made, and what its tables hold. */
final class Manifest {

    static final String FILE = "manifest.json";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final String FORMAT = "format";

    /** Grows when what reads a data set has to know that something in it has changed. */
    private static final int CURRENT_FORMAT = 1;

    private Manifest() {}

    static void write(FileSystem files, Path folder, PreparedDataset prepared) throws IOException {
        ObjectNode manifest = JSON.createObjectNode().put(FORMAT, CURRENT_FORMAT);
        manifest.setAll(JSON.<ObjectNode>valueToTree(prepared));
        try (OutputStream out = files.create(new Path(folder, FILE))) {
            out.write(JSON.writeValueAsBytes(manifest));
        }
    }

    /**
     * What the tables should hold, by name.
     *
     * @throws InvalidInput if there is no manifest, or none that is understood
     */
    static Map<String, PreparedDataset.Table> read(FileSystem files, Path folder) throws IOException {
        Path file = new Path(folder, FILE);
        if (!files.exists(file)) {
            throw refused(folder + " has no " + FILE + ": it is no data set that './bigmooc prepare' completed.");
        }
        JsonNode manifest = parsed(files, file);
        int format = manifest.path(FORMAT).asInt(0);
        if (format != CURRENT_FORMAT) {
            throw refused(file + " has the format number " + format + ", and " + CURRENT_FORMAT
                    + " is what is read here. Prepare the data set again.");
        }
        Map<String, PreparedDataset.Table> tables = new HashMap<>();
        manifest.path("tables")
                .forEach(table -> tables.put(
                        table.path("name").asText(),
                        new PreparedDataset.Table(
                                table.path("name").asText(),
                                table.path("rows").asLong(-1),
                                table.path("hash").asText())));
        return tables;
    }

    private static JsonNode parsed(FileSystem files, Path file) throws IOException {
        try (InputStream in = files.open(file)) {
            return JSON.readTree(in.readAllBytes());
        } catch (JsonProcessingException broken) {
            throw refused(file + " is no JSON. Prepare the data set again.");
        }
    }

    private static InvalidInput refused(String sentence) {
        return new InvalidInput("bad-prepared-dataset", "prepared", sentence);
    }
}
