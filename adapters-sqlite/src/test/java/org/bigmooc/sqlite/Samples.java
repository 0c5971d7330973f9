package org.bigmooc.sqlite;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bigmooc.domain.catalogue.Course;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.catalogue.Field;
import org.bigmooc.domain.catalogue.LocalizedText;
import org.bigmooc.domain.interaction.EventId;
import org.bigmooc.domain.interaction.Interaction;
import org.bigmooc.domain.interaction.InteractionKind;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.plugin.PluginContext;
import org.bigmooc.domain.recommendation.Reason;
import org.bigmooc.domain.recommendation.Recommendation;
import org.bigmooc.domain.recommendation.Recommendations;
import org.bigmooc.domain.recommendation.Source;

/** Things to store, and a database to store them in. */
final class Samples {

    static final Instant NOW = Instant.parse("2026-03-01T10:15:30.123456789Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private Samples() {}

    static PluginContext context(Path folder) {
        return new PluginContext(folder, Map.of(), CLOCK);
    }

    /** A database that is not shared, as another process would open it. */
    static Database database(Path folder) {
        return database(folder, SqliteSettings.DEFAULTS);
    }

    static Database database(Path folder, SqliteSettings settings) {
        return Database.open(folder.resolve(DatabaseFile.NAME), settings, CLOCK, Migrations.shipped());
    }

    static Interaction interaction(String event, String learner, String course) {
        return new Interaction(
                new EventId(event), new LearnerId(learner), new CourseId(course), InteractionKind.VIEW, NOW);
    }

    static List<Interaction> interactions(String learner, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> interaction("e" + i, learner, "C_" + i))
                .toList();
    }

    static Course course(String id, String name) {
        return new Course(
                new CourseId(id),
                new LocalizedText(name, name + " (vi)"),
                LocalizedText.EMPTY,
                List.of(new Field("Mathematics"), new Field("Art")),
                "none",
                NOW,
                false);
    }

    static Recommendations recommendations(String learner, String course) {
        Reason reason = new Reason.History(new CourseId("C_because"), true, 0.5);
        return new Recommendations(
                new LearnerId(learner),
                List.of(new Recommendation(1, new CourseId(course), 0.1 + 0.2, Optional.of(reason))),
                new Source(Source.Step.MODEL, "sasrec-1"),
                Long.MIN_VALUE,
                NOW);
    }
}
