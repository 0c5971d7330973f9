package org.bigmooc.sqlite;

import java.util.Optional;
import org.bigmooc.domain.interaction.InteractionLog;
import org.bigmooc.domain.plugin.LogPorts;
import org.bigmooc.domain.recommendation.RecommendationFeed;

/** The interaction log on a database, and a feed within this process. */
final class SqliteLogPorts implements LogPorts {

    private final SharedDatabases.Lease lease;
    private final SqliteInteractionLog interactions;
    private final InProcessFeed feed = new InProcessFeed();

    SqliteLogPorts(SharedDatabases.Lease lease) {
        this.lease = lease;
        this.interactions = new SqliteInteractionLog(lease.database());
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
        return lease.database().problem();
    }

    @Override
    public void close() {
        interactions.close();
        feed.close();
        lease.close();
    }
}
