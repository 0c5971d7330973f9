package org.bigmooc.cassandra;

import java.util.List;
import java.util.Optional;
import org.bigmooc.domain.access.ApiKeys;
import org.bigmooc.domain.activity.CourseActivity;
import org.bigmooc.domain.catalogue.CatalogueFacts;
import org.bigmooc.domain.catalogue.CourseCatalogue;
import org.bigmooc.domain.catalogue.TopicStore;
import org.bigmooc.domain.history.BareWrites;
import org.bigmooc.domain.history.LearningHistories;
import org.bigmooc.domain.job.JobRuns;
import org.bigmooc.domain.learner.Credentials;
import org.bigmooc.domain.learner.Learners;
import org.bigmooc.domain.learner.Sessions;
import org.bigmooc.domain.plugin.Gauge;
import org.bigmooc.domain.plugin.StorePorts;
import org.bigmooc.domain.recommendation.RecommendationStore;
import org.bigmooc.domain.training.ModelArchive;
import org.bigmooc.domain.training.StreamedLearning;

/** Every store port, on one session. */
record CassandraStorePorts(
        Database database,
        Revisions revisions,
        CourseCatalogue courses,
        CatalogueFacts facts,
        TopicStore topics,
        Learners learners,
        Credentials credentials,
        Sessions sessions,
        ApiKeys apiKeys,
        JobRuns jobs,
        LearningHistories histories,
        RecommendationStore recommendations,
        CourseActivity activity,
        StreamedLearning streamedLearning,
        ModelArchive archive,
        BareWrites bare)
        implements StorePorts {

    CassandraStorePorts(Database database) {
        this(database, new Revisions(database));
    }

    private CassandraStorePorts(Database database, Revisions revisions) {
        this(
                database,
                revisions,
                new CassandraCourseCatalogue(database, revisions),
                new CassandraCatalogueFacts(database, revisions),
                new CassandraTopicStore(database, revisions),
                new CassandraLearners(database),
                new CassandraCredentials(database),
                new CassandraSessions(database),
                new CassandraApiKeys(database),
                new CassandraJobRuns(database),
                new CassandraLearningHistories(database),
                new CassandraRecommendationStore(database),
                new CassandraCourseActivity(database),
                new CassandraStreamedLearning(database),
                new CassandraModelArchive(database),
                new CassandraBareWrites(database));
        revisions.watch();
    }

    @Override
    public Optional<ModelArchive> models() {
        return Optional.of(archive);
    }

    @Override
    public Optional<BareWrites> bareWrites() {
        return Optional.of(bare);
    }

    @Override
    public List<Gauge> gauges() {
        return List.of(
                new Gauge(
                        "cassandra.in-flight",
                        "Changes and look-ups under way for callers who asked for many at once.",
                        database::inFlight),
                new Gauge("cassandra.nodes-up", "Nodes of Cassandra this program is connected to.", database::nodesUp));
    }

    @Override
    public Optional<String> problem() {
        return database.problem();
    }

    @Override
    public void close() {
        revisions.close();
        database.close();
    }
}
