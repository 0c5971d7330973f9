package org.bigmooc.sqlite;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.recommendation.Reason;
import org.bigmooc.domain.recommendation.Recommendation;

/**
 * A list of recommendations as bytes: a format number, how many, then for each rank, course, score, whether there is a reason, and the
 * reason.
 */
final class RecommendationItems {

    /** Below zero, unlike what an earlier format began with. */
    private static final int FORMAT = -2;

    private RecommendationItems() {}

    static byte[] write(List<Recommendation> items) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(36 * items.size() + 2 * Integer.BYTES);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(FORMAT);
            out.writeInt(items.size());
            for (Recommendation item : items) {
                write(item, out);
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    /** Nothing where they were written in another format: they can be computed again. */
    static Optional<List<Recommendation>> read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != FORMAT) {
                return Optional.empty();
            }
            int size = in.readInt();
            List<Recommendation> items = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                items.add(item(in));
            }
            return Optional.of(items);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static void write(Recommendation item, DataOutputStream out) throws IOException {
        out.writeInt(item.rank());
        out.writeUTF(item.course().value());
        out.writeDouble(item.score());
        out.writeBoolean(item.reason().isPresent());
        if (item.reason().isPresent()) {
            out.writeUTF(item.reason().get().because().value());
            out.writeBoolean(item.reason().get().taken());
            out.writeFloat((float) item.reason().get().share());
        }
    }

    private static Recommendation item(DataInputStream in) throws IOException {
        int rank = in.readInt();
        CourseId course = new CourseId(in.readUTF());
        double score = in.readDouble();
        Optional<Reason> reason = in.readBoolean()
                ? Optional.of(new Reason(new CourseId(in.readUTF()), in.readBoolean(), in.readFloat()))
                : Optional.empty();
        return new Recommendation(rank, course, score, reason);
    }
}
