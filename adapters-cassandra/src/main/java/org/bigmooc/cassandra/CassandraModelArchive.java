package org.bigmooc.cassandra;

import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.Statement;
import com.datastax.oss.driver.api.core.data.ByteUtils;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bigmooc.domain.fault.Unavailable;
import org.bigmooc.domain.training.ModelArchive;
import org.bigmooc.domain.training.ModelVersion;

/**
 * Models on their way between nodes. Files are cut into chunks that Cassandra likes; a version is there once the list of its files is, which is
 * written last. Which versions were served is changed by lightweight transactions alone.
 */
final class CassandraModelArchive implements ModelArchive {

    private static final int CHUNK = 256 << 10;
    private static final int CHUNKS_AT_ONCE = 8;
    private static final int CHUNKS_A_PAGE = 8;

    private final Database database;
    private final Pages pages;
    private final PreparedStatement find;
    private final PreparedStatement chunks;
    private final PreparedStatement save;
    private final PreparedStatement saveChunk;
    private final PreparedStatement remove;
    private final PreparedStatement removeFile;
    private final PreparedStatement served;
    private final PreparedStatement beginServing;
    private final PreparedStatement replaceServed;

    CassandraModelArchive(Database database) {
        this.database = database;
        this.pages = new Pages(database);
        this.find = database.prepare(Profile.READ, "SELECT files FROM models WHERE scope = 'all' AND version = ?");
        this.chunks = database.prepare(Profile.SCAN, "SELECT bytes FROM model_files WHERE version = ? AND name = ?");
        this.save = database.prepare(Profile.WRITE, "INSERT INTO models (scope, version, files) VALUES ('all', ?, ?)");
        this.saveChunk = database.prepare(
                Profile.WRITE, "INSERT INTO model_files (version, name, chunk, bytes) VALUES (?, ?, ?, ?)");
        this.remove = database.prepare(Profile.WRITE, "DELETE FROM models WHERE scope = 'all' AND version = ?");
        this.removeFile = database.prepare(Profile.WRITE, "DELETE FROM model_files WHERE version = ? AND name = ?");
        this.served = database.prepare(Profile.SERIAL_READ, "SELECT versions FROM models_served WHERE scope = 'all'");
        this.beginServing = database.prepare(
                Profile.TRANSACTION, "INSERT INTO models_served (scope, versions) VALUES ('all', ?) IF NOT EXISTS");
        this.replaceServed = database.prepare(
                Profile.TRANSACTION, "UPDATE models_served SET versions = ? WHERE scope = 'all' IF versions = ?");
    }

    @Override
    public void keep(ModelVersion version, Map<String, byte[]> files) {
        if (sizes(version).isPresent()) {
            return;
        }
        List<Statement<?>> changes = new ArrayList<>();
        files.forEach((name, bytes) -> addChunks(version, name, bytes, changes));
        for (int from = 0; from < changes.size(); from += CHUNKS_AT_ONCE) {
            database.executeAll(changes.subList(from, Math.min(changes.size(), from + CHUNKS_AT_ONCE)));
        }
        Map<String, Integer> sizes =
                files.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, file -> file.getValue().length));
        database.execute(save.bind(version.id(), sizes));
    }

    private void addChunks(ModelVersion version, String name, byte[] bytes, List<Statement<?>> changes) {
        for (int from = 0; from < bytes.length; from += CHUNK) {
            ByteBuffer chunk = ByteBuffer.wrap(bytes, from, Math.min(CHUNK, bytes.length - from));
            changes.add(saveChunk.bind(version.id(), name, from / CHUNK, chunk));
        }
    }

    @Override
    public Optional<Map<String, byte[]>> files(ModelVersion version) {
        return sizes(version).map(sizes -> {
            Map<String, byte[]> files = new HashMap<>();
            sizes.forEach((name, size) -> files.put(name, file(version, name, size)));
            return files;
        });
    }

    private byte[] file(ModelVersion version, String name, int size) {
        ByteArrayOutputStream file = new ByteArrayOutputStream(size);
        pages.forEach(chunks.bind(version.id(), name).setPageSize(CHUNKS_A_PAGE), row -> file.writeBytes(bytes(row)));
        if (file.size() != size) {
            throw new Unavailable("File " + name + " of model " + version + " has " + file.size() + " bytes of " + size
                    + " in the store. Repair the keyspace, or keep the model again under another version.");
        }
        return file.toByteArray();
    }

    private static byte[] bytes(Row row) {
        ByteBuffer bytes = row.getByteBuffer("bytes");
        return bytes == null ? new byte[0] : ByteUtils.getArray(bytes);
    }

    private Optional<Map<String, Integer>> sizes(ModelVersion version) {
        return database.first(find.bind(version.id())).map(CassandraModelArchive::sizes);
    }

    /** The list of the files first, so that a version is there whole or not at all. */
    @Override
    public void remove(ModelVersion version) {
        Map<String, Integer> sizes = sizes(version).orElse(Map.of());
        database.execute(remove.bind(version.id()));
        sizes.keySet().forEach(name -> database.execute(removeFile.bind(version.id(), name)));
    }

    private static Map<String, Integer> sizes(Row row) {
        Map<String, Integer> sizes = row.getMap("files", String.class, Integer.class);
        return sizes == null ? Map.of() : sizes;
    }

    @Override
    public List<ModelVersion> served() {
        return database.first(served.bind())
                .map(CassandraModelArchive::versions)
                .orElse(List.of());
    }

    private static List<ModelVersion> versions(Row row) {
        List<String> versions = row.getList("versions", String.class);
        return versions == null
                ? List.of()
                : versions.stream().map(ModelVersion::new).toList();
    }

    /** The row comes about with the first change and stays from then on. */
    @Override
    public boolean replaceServed(List<ModelVersion> expected, List<ModelVersion> versions) {
        List<String> after = ids(versions);
        boolean began =
                expected.isEmpty() && database.execute(beginServing.bind(after)).wasApplied();
        return began
                || database.execute(replaceServed.bind(after, ids(expected))).wasApplied();
    }

    private static List<String> ids(List<ModelVersion> versions) {
        return versions.stream().map(ModelVersion::id).toList();
    }
}
