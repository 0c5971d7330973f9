package org.bigmooc.cassandra;

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

/** A list of recommendations as bytes: how many, then for each rank, course, score, whether there is a reason, and the reason. */
final class RecommendationItems {

    private RecommendationItems() {}

    static byte[] write(List<Recommendation> items) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(32 * items.size() + Integer.BYTES);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(items.size());
            for (Recommendation item : items) {
                write(item, out);
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    static List<Recommendation> read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int size = in.readInt();
            List<Recommendation> items = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                items.add(item(in));
            }
            return items;
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
        }
    }

    private static Recommendation item(DataInputStream in) throws IOException {
        int rank = in.readInt();
        CourseId course = new CourseId(in.readUTF());
        double score = in.readDouble();
        Optional<Reason> reason = in.readBoolean()
                ? Optional.of(new Reason(new CourseId(in.readUTF()), in.readBoolean()))
                : Optional.empty();
        return new Recommendation(rank, course, score, reason);
    }
}
