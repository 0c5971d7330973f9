package org.bigmooc.flatfile;

import java.util.Optional;
import org.bigmooc.domain.interaction.InteractionLog;
import org.bigmooc.domain.plugin.LogPorts;
import org.bigmooc.domain.recommendation.RecommendationFeed;

/** The log in a file, and a feed within this process. */
final class FlatFileLogPorts implements LogPorts {

    private final InteractionFile file;
    private final FlatFileLog interactions;
    private final LocalFeed feed = new LocalFeed();

    FlatFileLogPorts(InteractionFile file, FlatFileSettings settings) {
        this.file = file;
        this.interactions = new FlatFileLog(file, settings);
    }

    @Override
    public InteractionLog interactions() {
        return interactions;
    }

    @Override
    public RecommendationFeed feed() {
        return feed;
    }

    @Override
    public Optional<String> problem() {
        return file.problem();
    }

    @Override
    public void close() {
        interactions.close();
        feed.close();
        file.close();
    }
}
