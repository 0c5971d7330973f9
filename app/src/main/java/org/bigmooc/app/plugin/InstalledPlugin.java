package org.bigmooc.app.plugin;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A folder under {@code plugins/}, looked at from outside.
 *
 * @param name of the folder, by which configuration chooses it
 * @param groups of ports that it says it offers; none where it holds no plugin that can be read
 */
public record InstalledPlugin(String name, Set<PortGroup> groups) {

    /** Copies the set. */
    public InstalledPlugin {
        groups = Set.copyOf(groups);
    }

    /** What it can be chosen for: {@code sqlite (store, log)}. */
    @Override
    public String toString() {
        String offers = new TreeSet<>(groups).stream().map(PortGroup::setting).collect(Collectors.joining(", "));
        return name + " (" + (offers.isEmpty() ? "no plugin" : offers) + ")";
    }
}
