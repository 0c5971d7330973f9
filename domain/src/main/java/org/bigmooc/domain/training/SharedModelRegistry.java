package org.bigmooc.domain.training;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bigmooc.domain.recommendation.Recommender;

/**
 * The registry of a node in a cluster: models lie on the node's own disk, and whatever was put in service is passed on through an archive that
 * all nodes share. A model that was trained and not promoted stays on the node that trained it. Thread-safe.
 */
public final class SharedModelRegistry implements ModelRegistry {

    private final ModelRegistry local;
    private final ModelFiles files;
    private final ModelArchive archive;

    /** Keeps on this node's disk, in {@code local} with its {@code files}, what {@code archive} passes on. */
    public SharedModelRegistry(ModelRegistry local, ModelFiles files, ModelArchive archive) {
        this.local = local;
        this.files = files;
        this.archive = archive;
    }

    @Override
    public List<ModelCard> cards() {
        new LinkedHashSet<>(archive.served()).forEach(this::fetchIfMissing);
        return local.cards();
    }

    @Override
    public Optional<ModelCard> card(ModelVersion version) {
        fetchIfMissing(version);
        return local.card(version);
    }

    @Override
    public List<ModelVersion> served() {
        return archive.served();
    }

    /** Passes on the files of a version before any node can be told to serve it. */
    @Override
    public boolean replaceServed(List<ModelVersion> expected, List<ModelVersion> versions) {
        Set<ModelVersion> unknown = new HashSet<>(versions);
        unknown.removeAll(archive.served());
        unknown.forEach(version -> archive.keep(version, files.files(version)));
        boolean replaced = archive.replaceServed(expected, versions);
        if (replaced && expected.size() == versions.size()) {
            supplanted(expected, versions).forEach(archive::remove);
        }
        return replaced;
    }

    /** What another version took the place of, and so cannot be rolled back to, need not be passed on any more. */
    private static Set<ModelVersion> supplanted(List<ModelVersion> before, List<ModelVersion> after) {
        Set<ModelVersion> gone = new HashSet<>(before);
        after.forEach(gone::remove);
        return gone;
    }

    @Override
    public Recommender load(ModelVersion version) {
        fetchIfMissing(version);
        return local.load(version);
    }

    private void fetchIfMissing(ModelVersion version) {
        if (local.card(version).isEmpty()) {
            fetch(version);
        }
    }

    private void fetch(ModelVersion version) {
        archive.files(version).ifPresent(sent -> files.add(version, sent));
    }
}
