package org.bigmooc.web.page;

import io.helidon.webserver.http.ServerRequest;
import org.bigmooc.domain.fault.Unavailable;
import org.bigmooc.domain.learner.Learner;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.learner.Learners;
import org.bigmooc.web.http.Query;

/** Makes the frames of pages. */
final class Frames {

    private final Learners learners;
    private final Assets assets;

    Frames(Learners learners, Assets assets) {
        this.learners = learners;
        this.assets = assets;
    }

    Frame of(ServerRequest request, Visit visit, String tab) {
        String name = visit.learner().map(this::name).orElse("");
        return new Frame(
                Texts.in(visit.language()),
                visit.formToken(),
                name,
                Gate.here(request),
                tab,
                Query.text(request, "query").orElse(""),
                assets);
    }

    private String name(LearnerId id) {
        try {
            return learners.find(id).map(Learner::displayName).orElse(id.value());
        } catch (Unavailable away) {
            return id.value();
        }
    }

    /** The frame of a page that is shown although anything may be broken. */
    Frame bare(Language language) {
        return new Frame(Texts.in(language), "", "", "/", "", "", assets);
    }
}
