package org.bigmooc.spark.training;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;
import org.apache.spark.BarrierTaskContext;
import org.apache.spark.SparkEnv;
import org.apache.spark.broadcast.Broadcast;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.fault.Unavailable;
import org.bigmooc.domain.plugin.EnginePlugin;
import org.bigmooc.domain.plugin.EnginePorts;
import org.bigmooc.domain.plugin.PluginContext;
import org.bigmooc.domain.training.ReplicaOutcome;
import org.bigmooc.domain.training.TrainingListener;
import org.bigmooc.domain.training.TrainingProgress;
import org.bigmooc.spark.session.SentPlugins;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction1;

/** One replica in one part of a training: a task of a barrier stage, of which all run at the same time or none does. */
final class ReplicaTask extends AbstractFunction1<Iterator<Integer>, Iterator<SentOutcome>> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Broadcast<SentDataset> dataset;
    private final Broadcast<ReplicaPlan> plan;
    private final LatestProgress latest;

    ReplicaTask(Broadcast<SentDataset> dataset, Broadcast<ReplicaPlan> plan, LatestProgress latest) {
        this.dataset = dataset;
        this.plan = plan;
        this.latest = latest;
    }

    @Override
    public Iterator<SentOutcome> apply(Iterator<Integer> place) {
        BarrierTaskContext context = BarrierTaskContext.get();
        ReplicaPlan part = plan.value();
        String host = SparkEnv.get().blockManager().blockManagerId().host();
        try (ReplicaRing ring = RingAssembly.join(context.partitionId(), host, part.secret(), context::allGather)) {
            return Iterator.single(train(part, ring, new Watch(latest, context)));
        } catch (InvalidInput refusal) {
            return Iterator.single(SentOutcome.refused(refusal));
        } catch (IOException failure) {
            throw new Unavailable("A replica cannot train: " + failure.getMessage() + ".", failure);
        }
    }

    private SentOutcome train(ReplicaPlan part, ReplicaRing ring, TrainingListener listener) throws IOException {
        Path folder = Files.createTempDirectory("bigmooc-replica");
        PluginContext engineContext = new PluginContext(folder, part.engine().settings(), part.clock());
        try (EnginePorts engine =
                SentPlugins.find(part.engine(), EnginePlugin.class).openEngine(engineContext)) {
            ReplicaOutcome outcome = engine.replicaTrainer()
                    .train(part.assignment(dataset.value().dataset()), ring, listener);
            return SentOutcome.of(outcome, ring.place() == 0);
        } finally {
            FileUtils.deleteQuietly(folder.toFile());
        }
    }

    /** The first replica tells how far they are; each ends when Spark wants it to. */
    private record Watch(LatestProgress latest, BarrierTaskContext context) implements TrainingListener {

        @Override
        public void progressed(TrainingProgress progress) {
            if (context.partitionId() == 0) {
                latest.add(SentProgress.of(progress));
            }
        }

        @Override
        public boolean cancelled() {
            return context.isInterrupted();
        }
    }
}
