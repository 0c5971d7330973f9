package org.bigmooc.spark.preparation;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.bigmooc.domain.preparation.CleaningRules;

/** What courses have in common, as triples of course, relation and entity, without what is rare. */
final class CourseGraph {

    private static final String TRIPLES = "triples";

    private final CleaningRules rules;
    private final Effects effects;
    private final Scratch scratch;

    CourseGraph(CleaningRules rules, Effects effects, Scratch scratch) {
        this.rules = rules;
        this.effects = effects;
        this.scratch = scratch;
    }

    Dataset<Row> of(Dataset<Row> links, Dataset<Row> courseNumbers) {
        long read = links.count();
        Dataset<Row> known = scratch.keep(links.withColumnRenamed(Columns.COURSE, Columns.ID)
                .join(courseNumbers, Columns.ID)
                .select(Columns.COURSE, Columns.RELATION, Columns.ENTITY));
        long ofKept = noted("of a course that is left", read, known);
        Dataset<Row> once = scratch.keep(known.distinct());
        noted("no repeated triple", ofKept, once);
        return common(once);
    }

    private Dataset<Row> common(Dataset<Row> triples) {
        long before = effects.last(TRIPLES);
        long last;
        long left = before;
        Dataset<Row> common = triples;
        do {
            last = left;
            common = often(common, rules.coursesPerEntity(), Columns.RELATION, Columns.ENTITY);
            common = scratch.keep(often(common, rules.triplesPerRelation(), Columns.RELATION));
            left = common.count();
        } while (left < last);
        effects.add(
                "at least %d of an entity and %d of a relation"
                        .formatted(rules.coursesPerEntity(), rules.triplesPerRelation()),
                TRIPLES,
                before,
                left);
        return common;
    }

    private static Dataset<Row> often(Dataset<Row> triples, int least, String first, String... others) {
        Dataset<Row> enough = triples.groupBy(first, others)
                .agg(count(lit(1)).as(TRIPLES))
                .where(col(TRIPLES).geq(least))
                .drop(TRIPLES);
        return triples.join(enough, enough.columns(), "left_semi");
    }

    private long noted(String rule, long before, Dataset<Row> after) {
        long left = after.count();
        effects.add(rule, TRIPLES, before, left);
        return left;
    }
}
