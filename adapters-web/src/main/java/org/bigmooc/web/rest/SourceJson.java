package org.bigmooc.web.rest;

import org.bigmooc.domain.recommendation.Source;

/** Which step of the fallback chain gave an answer, and in which version. */
record SourceJson(String step, String version) {

    static SourceJson of(Source source) {
        return new SourceJson(source.step().slug(), source.version());
    }
}
