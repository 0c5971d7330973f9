package org.bigmooc.spark.preparation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bigmooc.domain.preparation.PreparedDataset.RuleEffect;

/** What each rule left, as far as the rules were applied. */
final class Effects {

    private final List<RuleEffect> effects = new ArrayList<>();

    void add(String rule, String of, long before, long after) {
        effects.add(new RuleEffect(rule, of, before, after));
    }

    /** How many there were before any rule. */
    long first(String of) {
        return about(of).findFirst().map(RuleEffect::before).orElse(0L);
    }

    /** How many are left. */
    long last(String of) {
        return about(of)
                .reduce((earlier, later) -> later)
                .map(RuleEffect::after)
                .orElse(0L);
    }

    private Stream<RuleEffect> about(String of) {
        return effects.stream().filter(effect -> effect.of().equals(of));
    }

    List<RuleEffect> all() {
        return List.copyOf(effects);
    }
}
