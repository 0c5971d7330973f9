package org.bigmooc.sqlite;

import java.util.Optional;
import org.bigmooc.domain.access.ApiKeys;
import org.bigmooc.domain.activity.CourseActivity;
import org.bigmooc.domain.catalogue.CatalogueFacts;
import org.bigmooc.domain.catalogue.CourseCatalogue;
import org.bigmooc.domain.catalogue.TopicStore;
import org.bigmooc.domain.history.LearningHistories;
import org.bigmooc.domain.job.JobRuns;
import org.bigmooc.domain.learner.Credentials;
import org.bigmooc.domain.learner.Learners;
import org.bigmooc.domain.learner.Sessions;
import org.bigmooc.domain.plugin.StorePorts;
import org.bigmooc.domain.recommendation.RecommendationStore;
import org.bigmooc.domain.training.StreamedLearning;

/** Every store port, on one database. */
record SqliteStorePorts(
        SharedDatabases.Lease lease,
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
        StreamedLearning streamedLearning)
        implements StorePorts {

    SqliteStorePorts(SharedDatabases.Lease lease) {
        this(
                lease,
                new SqliteCourseCatalogue(lease.database()),
                new SqliteCatalogueFacts(lease.database()),
                new SqliteTopicStore(lease.database()),
                new SqliteLearners(lease.database()),
                new SqliteCredentials(lease.database()),
                new SqliteSessions(lease.database()),
                new SqliteApiKeys(lease.database()),
                new SqliteJobRuns(lease.database()),
                new SqliteLearningHistories(lease.database()),
                new SqliteRecommendationStore(lease.database()),
                new SqliteCourseActivity(lease.database()),
                new SqliteStreamedLearning(lease.database()));
    }

    @Override
    public Optional<String> problem() {
        return lease.database().problem();
    }

    @Override
    public void close() {
        lease.close();
    }
}
