package org.bigmooc.web.rest;

import org.bigmooc.domain.access.ManageApiKeys;
import org.bigmooc.domain.catalogue.BrowseCourses;
import org.bigmooc.domain.catalogue.BrowseTopics;
import org.bigmooc.domain.catalogue.SearchCourses;
import org.bigmooc.domain.history.SeeMyCourses;
import org.bigmooc.domain.interaction.RecordInteraction;
import org.bigmooc.domain.learner.EraseLearner;
import org.bigmooc.domain.learner.Learners;
import org.bigmooc.domain.recommendation.ExplainRecommendation;
import org.bigmooc.domain.recommendation.RecommendCourses;
import org.bigmooc.domain.recommendation.SimilarCourses;

/** The use cases that the REST API offers. */
public record RestPorts(
        BrowseCourses browse,
        BrowseTopics topics,
        SearchCourses search,
        RecommendCourses recommend,
        ExplainRecommendation explain,
        SimilarCourses similar,
        RecordInteraction record,
        SeeMyCourses myCourses,
        ManageApiKeys keys,
        EraseLearner erase,
        Learners learners,
        GroundTexts texts) {}
