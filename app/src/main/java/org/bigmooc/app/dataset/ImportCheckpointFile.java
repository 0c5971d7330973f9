package org.bigmooc.app.dataset;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.bigmooc.domain.dataset.ImportCheckpoint;
import org.bigmooc.domain.fault.Unavailable;

/**
 * Keeps how far an import came in {@code import-checkpoint.json} in the data folder. A file of another data set or another store, or one that
 * cannot be read, counts for nothing. Used by one thread.
 */
public final class ImportCheckpointFile implements ImportCheckpoint {

    /** The file's name in the data folder. */
    public static final String NAME = "import-checkpoint.json";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record Content(String what, long batches) {}

    private final Path file;
    private final String what;

    /**
     * Keeps the checkpoint in this folder, which has to exist.
     *
     * @param what is imported where: another one for each data set and store
     */
    public ImportCheckpointFile(Path folder, String what) {
        this.file = folder.resolve(NAME);
        this.what = what;
    }

    @Override
    public long written() {
        try {
            Content content = JSON.readValue(Files.readAllBytes(file), Content.class);
            return content.what().equals(what) ? content.batches() : 0;
        } catch (IOException noneOrBroken) {
            return 0;
        }
    }

    /** In one step; should the power fail, the file of some batches before is as good. */
    @Override
    public void written(long batches) {
        try {
            Path next = file.resolveSibling(NAME + ".new");
            Files.write(next, JSON.writeValueAsBytes(new Content(what, batches)));
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw unwritable(failure);
        }
    }

    @Override
    public void finished() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw unwritable(failure);
        }
    }

    private Unavailable unwritable(IOException failure) {
        return new Unavailable(file + " cannot be written: " + failure.getMessage() + ". Is the disk full?", failure);
    }
}
