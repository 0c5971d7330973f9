package org.bigmooc.web.rest;

import org.bigmooc.domain.recommendation.Ground;

/** Tells in words on which ground a course is recommended. */
@FunctionalInterface
public interface GroundTexts {

    /** One sentence or two, in the best of the languages that the caller accepts, as in the header {@code Accept-Language}. */
    String text(Ground ground, String acceptLanguage);
}
