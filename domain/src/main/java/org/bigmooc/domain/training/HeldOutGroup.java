package org.bigmooc.domain.training;

import org.bigmooc.domain.evaluation.Ranks;

/** Learners whose held-out courses have something in common; immutable. */
public final class HeldOutGroup {

    private final String by;
    private final String name;
    private final int[] learners;

    HeldOutGroup(String by, String name, int[] learners) {
        this.by = by;
        this.name = name;
        this.learners = learners;
    }

    /** What they are grouped by, such as {@code history length}. */
    public String by() {
        return by;
    }

    /** Which group, such as {@code 3 to 5 courses}. */
    public String name() {
        return name;
    }

    /** How many learners there are. */
    public int size() {
        return learners.length;
    }

    /** The ranks of these learners among those of all. */
    public Ranks of(Ranks all) {
        return all.of(learners);
    }
}
