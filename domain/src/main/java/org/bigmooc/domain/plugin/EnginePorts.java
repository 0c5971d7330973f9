package org.bigmooc.domain.plugin;

import org.bigmooc.domain.recommendation.LiveRecommenders;
import org.bigmooc.domain.training.ForcedPromotions;
import org.bigmooc.domain.training.ModelEvaluator;
import org.bigmooc.domain.training.ModelFiles;
import org.bigmooc.domain.training.ModelRegistry;
import org.bigmooc.domain.training.ModelTrainer;
import org.bigmooc.domain.training.ModelTuner;
import org.bigmooc.domain.training.OnlineLearning;
import org.bigmooc.domain.training.OnlineReplay;
import org.bigmooc.domain.training.ReplicaTrainer;
import org.bigmooc.domain.training.Replicas;

/** The ports of an engine. */
public interface EnginePorts extends OpenPorts {

    /** Trains models. */
    ModelTrainer trainer();

    /** Trains models by several replicas, which have {@link #replicaTrainer} where they are. */
    ModelTrainer trainer(Replicas replicas);

    /** Is one of several replicas that train a model. */
    ReplicaTrainer replicaTrainer();

    /** Looks for better hyper-parameters. */
    ModelTuner tuner();

    /** Shows what going on learning is worth. */
    OnlineReplay onlineReplay();

    /** Lets models learn on in a running service. */
    OnlineLearning onlineLearning();

    /** Measures models. */
    ModelEvaluator evaluator();

    /** Keeps and loads models. */
    ModelRegistry registry();

    /** Passes models on as files. */
    ModelFiles files();

    /** Keeps which models were forced into service. */
    ForcedPromotions forcedPromotions();

    /** Recommends without a model. */
    LiveRecommenders live();
}
