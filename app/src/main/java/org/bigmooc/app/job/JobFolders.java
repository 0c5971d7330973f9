package org.bigmooc.app.job;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.bigmooc.domain.fault.Unavailable;
import org.bigmooc.domain.job.JobRun;

/** What runs leave in the data folder: {@code jobs/RUN/} with what was said on the terminal, or the log where somebody saw the terminal. */
final class JobFolders {

    private static final int MOST_SHOWN = 256 << 10;
    private static final String OUTPUT = "output.txt";
    private static final String LOG = "bigmooc.log";

    private final Path folder;

    JobFolders(Path data) {
        this.folder = data.resolve("jobs");
    }

    /** The folder of a run, which need not exist. */
    Path of(String run) {
        return folder.resolve(run);
    }

    /** The file for all that a run says on its terminal; its folder exists. */
    Path output(String run) throws IOException {
        return Files.createDirectories(of(run)).resolve(OUTPUT);
    }

    /** The end of what a run has said; empty if it is not here. */
    Optional<String> log(JobRun run) {
        return Stream.of(OUTPUT, LOG)
                .map(of(run.id())::resolve)
                .filter(Files::isRegularFile)
                .findFirst()
                .map(JobFolders::end);
    }

    private static String end(Path file) {
        try (RandomAccessFile reading = new RandomAccessFile(file.toFile(), "r")) {
            long size = reading.length();
            byte[] bytes = new byte[(int) Math.min(MOST_SHOWN, size)];
            reading.seek(size - bytes.length);
            reading.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new Unavailable(file + " cannot be read: " + failure.getMessage() + ".", failure);
        }
    }
}
