package org.bigmooc.web;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.bigmooc.domain.access.ManageApiKeys;
import org.bigmooc.domain.activity.SeeActivity;
import org.bigmooc.domain.catalogue.BrowseCourses;
import org.bigmooc.domain.catalogue.BrowseTopics;
import org.bigmooc.domain.catalogue.SearchCourses;
import org.bigmooc.domain.history.SeeMyCourses;
import org.bigmooc.domain.interaction.RecordInteraction;
import org.bigmooc.domain.job.RunJobs;
import org.bigmooc.domain.learner.EraseLearner;
import org.bigmooc.domain.learner.LearnerSessions;
import org.bigmooc.domain.learner.Learners;
import org.bigmooc.domain.learner.SignIn;
import org.bigmooc.domain.recommendation.ExplainRecommendation;
import org.bigmooc.domain.recommendation.RecommendCourses;
import org.bigmooc.domain.recommendation.RecommendationFeed;
import org.bigmooc.domain.recommendation.SimilarCourses;

/**
 * Everything that the site shows, offers and depends on.
 *
 * @param feed tells which learners' open pages are to change
 * @param jobs what operators may start
 * @param activity what a stream counted, for operators
 * @param problems why this node should not be sent requests now, in sentences; empty if it should
 * @param random cryptographically strong
 */
public record WebPorts(
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
        ManageApiKeys apiKeys,
        EraseLearner erase,
        Learners learners,
        RecommendationFeed feed,
        RunJobs jobs,
        SeeActivity activity,
        Supplier<List<String>> problems,
        Clock clock,
        RandomGenerator random) {}
