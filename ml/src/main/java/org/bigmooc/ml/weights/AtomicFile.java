package org.bigmooc.ml.weights;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/** Writes a file so that readers, even after a crash, find the old one or the new one whole; a checksum ends it. */
public final class AtomicFile {

    private static final int MAX_FLOATS = 1 << 28;

    private AtomicFile() {}

    /** Puts the content of a file into a stream. */
    public interface Writing {
        /** Called once. */
        void to(DataOutputStream out) throws IOException;
    }

    /** Takes the content of a file out of a stream. */
    public interface Reading<T> {
        /** Called once. */
        T from(DataInputStream in) throws IOException;
    }

    /** Writes beside the file, waits for the disk, then renames. */
    public static void write(Path file, Writing writing) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException(file + " is a folder, not a file");
        }
        Files.createDirectories(folder);
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try (FileChannel channel = FileChannel.open(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            CheckedOutputStream checked = new CheckedOutputStream(Channels.newOutputStream(channel), new CRC32());
            DataOutputStream out = new DataOutputStream(new BufferedOutputStream(checked, 1 << 16));
            writing.to(out);
            out.flush();
            out.writeLong(checked.getChecksum().getValue());
            out.flush();
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException if the file cannot be read, is cut short or was changed
     */
    public static <T> T read(Path file, Reading<T> reading) throws IOException {
        requireWhole(file);
        CheckedInputStream checked =
                new CheckedInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16), new CRC32());
        try (DataInputStream in = new DataInputStream(checked)) {
            T content = reading.from(in);
            long sum = checked.getChecksum().getValue();
            if (in.readLong() != sum || in.read() >= 0) {
                throw new IOException(file + " is damaged: its checksum does not match");
            }
            return content;
        } catch (EOFException end) {
            throw new IOException(file + " is damaged: it ends too early", end);
        }
    }

    /** Before anything is believed that stands in it: what it says of its own size could ask for any amount of memory. */
    private static void requireWhole(Path file) throws IOException {
        long content = Files.size(file) - Long.BYTES;
        CRC32 sum = new CRC32();
        byte[] block = new byte[1 << 16];
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            for (long left = content; left > 0; ) {
                int read = in.read(block, 0, (int) Math.min(block.length, left));
                sum.update(block, 0, Math.max(0, read));
                left = read < 0 ? 0 : left - read;
            }
            if (content < 0 || in.readLong() != sum.getValue()) {
                throw new IOException(file + " is damaged: it ends too early, or its checksum does not match");
            }
        } catch (EOFException end) {
            throw new IOException(file + " is damaged: it ends too early", end);
        }
    }

    /** Writes how many there are, then each, little-endian. */
    public static void writeFloats(DataOutputStream out, float[] values) throws IOException {
        out.writeInt(values.length);
        out.write(bytes(values).array());
    }

    /** The values, little-endian. */
    public static ByteBuffer bytes(float[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return bytes;
    }

    /** Reads what {@link #writeFloats} wrote. */
    public static float[] readFloats(DataInputStream in) throws IOException {
        int size = in.readInt();
        if (size < 0 || size > MAX_FLOATS) {
            throw new IOException("damaged: it claims to hold " + size + " numbers");
        }
        byte[] bytes = in.readNBytes(size * Float.BYTES);
        if (bytes.length < size * Float.BYTES) {
            throw new EOFException();
        }
        float[] values = new float[size];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return values;
    }
}
