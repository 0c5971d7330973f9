package org.bigmooc.domain.preparation;

import java.util.List;

/**
 * A clean data set and what was done for it.
 *
 * @param location of its tables
 * @param effects of the rules, in the order in which they were applied
 * @param tables that it consists of
 * @param profile the distributions that an analyst looks at first
 */
public record PreparedDataset(
        String run,
        String location,
        CleaningRules rules,
        List<RuleEffect> effects,
        List<Table> tables,
        List<Distribution> profile) {

    /** Copies the lists. */
    public PreparedDataset {
        effects = List.copyOf(effects);
        tables = List.copyOf(tables);
        profile = List.copyOf(profile);
    }

    /**
     * What a rule left of something.
     *
     * @param rule such as {@code no repeated enrolment}
     * @param of what is counted, such as {@code enrolments}
     */
    public record RuleEffect(String rule, String of, long before, long after) {}

    /**
     * A table of the outcome.
     *
     * @param hash over its rows in any order, 16 hexadecimal digits: the same rows have the same hash
     */
    public record Table(String name, long rows, String hash) {}
}
