package org.bigmooc.spark.scoring;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.recommendation.RecommendEverybody;

/** Recommends to the learners of one partition, a block at a time, and answers what was done. */
final class ScoringTask implements FlatMapFunction<Iterator<String>, RecommendEverybody.Work> {

    private static final long serialVersionUID = 1L;
    private static final int BLOCK = 256;

    private final Broadcast<ScoringPlan> plan;

    ScoringTask(Broadcast<ScoringPlan> plan) {
        this.plan = plan;
    }

    @Override
    public Iterator<RecommendEverybody.Work> call(Iterator<String> learners) {
        RecommendEverybody everybody = ScoringNode.of(plan.value()).everybody();
        RecommendEverybody.Work done = RecommendEverybody.Work.NONE;
        List<LearnerId> block = new ArrayList<>(BLOCK);
        while (learners.hasNext()) {
            block.add(new LearnerId(learners.next()));
            if (block.size() == BLOCK || !learners.hasNext()) {
                done = done.plus(everybody.refresh(block));
                block.clear();
            }
        }
        return List.of(done).iterator();
    }
}
