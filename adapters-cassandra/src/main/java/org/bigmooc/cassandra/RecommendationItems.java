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

/**
 * A list of recommendations as bytes: a format number, how many, then for each rank, course, score, whether there is a reason, and the
 * reason.
 */
final class RecommendationItems {

    /** Below zero, unlike what an earlier format began with. */
    private static final int FORMAT = -2;

    /** A share that no course of a history has. */
    private static final float OF_A_PREREQUISITE = 0;

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
            write(item.reason().get(), out);
        }
    }

    private static void write(Reason reason, DataOutputStream out) throws IOException {
        out.writeUTF(reason.because().value());
        switch (reason) {
            case Reason.History(var unused, boolean taken, double share) -> {
                out.writeBoolean(taken);
                out.writeFloat((float) share);
            }
            case Reason.Prerequisite unused -> {
                out.writeBoolean(false);
                out.writeFloat(OF_A_PREREQUISITE);
            }
        }
    }

    private static Recommendation item(DataInputStream in) throws IOException {
        int rank = in.readInt();
        CourseId course = new CourseId(in.readUTF());
        double score = in.readDouble();
        Optional<Reason> reason = in.readBoolean() ? Optional.of(reason(in)) : Optional.empty();
        return new Recommendation(rank, course, score, reason);
    }

    private static Reason reason(DataInputStream in) throws IOException {
        CourseId because = new CourseId(in.readUTF());
        boolean taken = in.readBoolean();
        float share = in.readFloat();
        return share == OF_A_PREREQUISITE
                ? new Reason.Prerequisite(because)
                : new Reason.History(because, taken, share);
    }
}
