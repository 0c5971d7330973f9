package org.bigmooc.web.page;

import java.time.Clock;
import java.util.List;
import java.util.random.RandomGenerator;
import org.bigmooc.domain.access.ManageApiKeys;
import org.bigmooc.domain.activity.SeeActivity;
import org.bigmooc.domain.catalogue.BrowseCourses;
import org.bigmooc.domain.catalogue.BrowseTopics;
import org.bigmooc.domain.catalogue.SearchCourses;
import org.bigmooc.domain.history.SeeMyCourses;
import org.bigmooc.domain.interaction.RecordInteraction;
import org.bigmooc.domain.job.RunJobs;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.learner.LearnerSessions;
import org.bigmooc.domain.learner.Learners;
import org.bigmooc.domain.learner.SignIn;
import org.bigmooc.domain.recommendation.ExplainRecommendation;
import org.bigmooc.domain.recommendation.RecommendCourses;
import org.bigmooc.domain.recommendation.SimilarCourses;
import org.bigmooc.web.live.LiveUpdates;

/**
 * What the pages need.
 *
 * @param activity what a stream counted, for operators
 * @param samples learners whom anybody may sign in as; empty unless it is a demonstration
 * @param cookiePrefix with which the names of the cookies begin
 * @param secure whether the site is reached over TLS alone
 */
public record PagePorts(
        BrowseCourses browse,
        BrowseTopics topics,
        SearchCourses search,
        RecommendCourses recommend,
        ExplainRecommendation explain,
        SimilarCourses similar,
        RecordInteraction record,
        SeeMyCourses myCourses,
        SignIn signIn,
        LearnerSessions sessions,
        Learners learners,
        ManageApiKeys keys,
        RunJobs jobs,
        SeeActivity activity,
        LiveUpdates live,
        List<LearnerId> samples,
        String cookiePrefix,
        boolean secure,
        Clock clock,
        RandomGenerator random) {}
