package org.bigmooc.app.services;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bigmooc.testbed.CassandraCluster;
import org.bigmooc.testbed.KafkaCluster;
import org.bigmooc.testbed.ServerProcess;
import org.bigmooc.testbed.SparkCluster;

/** A server that can be started on this machine. Its data stays in its folder until that is deleted. */
public enum Service {
    /** One broker or more from port 9092 on. */
    KAFKA {
        @Override
        public String start(Path folder, int nodes) {
            return KafkaCluster.start(
                            place(folder),
                            nodes,
                            new KafkaCluster.Options(9092, ServerProcess.Life.OF_ITS_OWN, Map.of()))
                    .bootstrapServers();
        }

        @Override
        public void stop(Path folder) {
            KafkaCluster.find(place(folder)).ifPresent(KafkaCluster::stop);
        }

        @Override
        public Optional<State> state(Path folder) {
            return KafkaCluster.find(place(folder))
                    .map(cluster -> new State(
                            this,
                            cluster.bootstrapServers(),
                            cluster.size(),
                            running(cluster.size(), cluster::isAlive),
                            place(folder)));
        }
    },

    /** One node or more on port 9042 of 127.0.0.1, 127.0.0.2 and so on. */
    CASSANDRA {
        @Override
        public String start(Path folder, int nodes) {
            return CassandraCluster.start(
                            place(folder), nodes, new CassandraCluster.Options(9042, ServerProcess.Life.OF_ITS_OWN))
                    .contactPoints();
        }

        @Override
        public void stop(Path folder) {
            CassandraCluster.find(place(folder)).ifPresent(CassandraCluster::stop);
        }

        @Override
        public Optional<State> state(Path folder) {
            return CassandraCluster.find(place(folder))
                    .map(cluster -> new State(
                            this,
                            cluster.contactPoints(),
                            cluster.size(),
                            running(cluster.size(), cluster::isAlive),
                            place(folder)));
        }
    },

    /** A Spark master on port 7077 and two workers, or as many as there are nodes, each with one core and a gigabyte. */
    SPARK {
        @Override
        public String start(Path folder, int nodes) {
            return SparkCluster.start(
                            place(folder),
                            Math.max(LEAST_WORKERS, nodes),
                            new SparkCluster.Options(7077, ServerProcess.Life.OF_ITS_OWN, 1, 1024))
                    .master();
        }

        @Override
        public void stop(Path folder) {
            SparkCluster.find(place(folder)).ifPresent(SparkCluster::stop);
        }

        @Override
        public Optional<State> state(Path folder) {
            return SparkCluster.find(place(folder))
                    .map(cluster -> new State(
                            this,
                            cluster.master(),
                            cluster.size(),
                            running(cluster.size(), cluster::isAlive),
                            place(folder)));
        }
    };

    private static final int LEAST_WORKERS = 2;

    /**
     * How a service is.
     *
     * @param address where clients connect
     * @param running how many of its {@code nodes} run
     * @param folder with its data and, for each node, its log
     */
    public record State(Service service, String address, int nodes, int running, Path folder) {

        /** Whether every node runs. */
        public boolean isUp() {
            return running == nodes;
        }

        @Override
        public String toString() {
            String how = isUp() ? "up" : running == 0 ? "stopped" : "only " + running + " of " + nodes + " nodes run";
            return "%-10s %-8s %s  (%s)".formatted(service.slug(), how, address, folder);
        }
    }

    /**
     * Starts what does not run yet and returns its address when it answers; it outlives this program.
     *
     * @throws org.bigmooc.testbed.TestbedException if it does not start, naming its log
     */
    public abstract String start(Path folder, int nodes);

    /** Stops it, if it runs; its data stays. */
    public abstract void stop(Path folder);

    /** How it is; empty if it was never started in this folder. */
    public abstract Optional<State> state(Path folder);

    /** Its name on the command line. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    Path place(Path folder) {
        return folder.resolve(slug());
    }

    private static int running(int size, java.util.function.IntPredicate alive) {
        return (int) IntStream.range(0, size).filter(alive).count();
    }
}
