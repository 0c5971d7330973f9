package org.bigmooc.cassandra;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The scripts that lead to the schema of this version: script {@code n} leads from version {@code n - 1} to {@code n}. */
record Migrations(List<String> scripts) {

    private static final int SHIPPED = 7;

    static Migrations shipped() {
        return new Migrations(
                IntStream.rangeClosed(1, SHIPPED).mapToObj(Migrations::script).toList());
    }

    /** The version that they lead to. */
    int newest() {
        return scripts.size();
    }

    /** The statements that lead to this version from the one before. Each may be repeated, for a node may die between two of them. */
    List<String> statements(int version) {
        String bare = scripts.get(version - 1)
                .lines()
                .filter(line -> !line.startsWith("--"))
                .reduce("", (all, line) -> all + line + "\n");
        return Stream.of(bare.split(";", -1))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    private static String script(int version) {
        try (InputStream in = Migrations.class.getResourceAsStream("schema-" + version + ".cql")) {
            if (in == null) {
                throw new IllegalStateException("The plugin's jar holds no schema-" + version + ".cql.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
