package org.bigmooc.domain.plugin;

/** Works on all learners at once, on one machine or on many. */
public non-sealed interface BatchPlugin extends Plugin {

    /** Opens the batch engine; what it runs on is started when it is first needed. */
    BatchPorts openBatch(PluginContext context);
}
