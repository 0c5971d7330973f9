package org.bigmooc.domain.plugin;

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
import org.bigmooc.domain.recommendation.RecommendationStore;
import org.bigmooc.domain.training.ModelArchive;
import org.bigmooc.domain.training.StreamedLearning;

/** The ports of a store. */
public interface StorePorts extends OpenPorts {

    /** Keeps the courses. */
    CourseCatalogue courses();

    /** Keeps what is known around courses. */
    CatalogueFacts facts();

    /** Keeps what courses are about. */
    TopicStore topics();

    /** Keeps the learners. */
    Learners learners();

    /** Keeps passwords. */
    Credentials credentials();

    /** Keeps who is signed in. */
    Sessions sessions();

    /** Keeps the API's keys. */
    ApiKeys apiKeys();

    /** Keeps which jobs were run. */
    JobRuns jobs();

    /** Keeps what learners did. */
    LearningHistories histories();

    /** Keeps what was recommended. */
    RecommendationStore recommendations();

    /** Keeps what happens with courses. */
    CourseActivity activity();

    /** Keeps whose turn it is to learn. */
    StreamedLearning streamedLearning();

    /** Passes models between nodes; empty for a store of one machine, whose data folder all its processes share. */
    default Optional<ModelArchive> models() {
        return Optional.empty();
    }

    /** The rate of the store itself, to compare with; empty where there is nothing between this program and the store. */
    default Optional<BareWrites> bareWrites() {
        return Optional.empty();
    }
}
