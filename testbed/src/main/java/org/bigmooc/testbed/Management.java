package org.bigmooc.testbed;

import java.io.IOException;
import java.util.List;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** The management interface of a Cassandra node on this machine. */
record Management(int port) {

    private static final String STORAGE = "org.apache.cassandra.db:type=StorageService";

    /** How many nodes it sees alive, itself among them; none while it does not answer. */
    int liveNodes() {
        try {
            return call(server -> ((List<?>) server.getAttribute(new ObjectName(STORAGE), "LiveNodes")).size());
        } catch (TestbedException notYet) {
            return 0;
        }
    }

    /** Moves everything of a keyspace from memory into files. */
    void flush(String keyspace) {
        call(server -> server.invoke(
                new ObjectName(STORAGE), "forceKeyspaceFlush", new Object[] {keyspace, new String[0]}, new String[] {
                    String.class.getName(), String[].class.getName()
                }));
    }

    /** How many bytes remain of each byte of a table's data files. */
    double compressionRatio(String keyspace, String table) {
        return call(server -> (Double) server.getAttribute(
                new ObjectName("org.apache.cassandra.metrics:type=Table,keyspace=" + keyspace + ",scope=" + table
                        + ",name=CompressionRatio"),
                "Value"));
    }

    /** The registry that is asked is that of a child of this program, and listens on this machine alone. */
    @SuppressWarnings("BanJNDI")
    private <T> T call(Call<T> call) {
        try (JMXConnector connector = JMXConnectorFactory.connect(
                new JMXServiceURL("service:jmx:rmi:///jndi/rmi://127.0.0.1:" + port + "/jmxrmi"))) {
            return call.on(connector.getMBeanServerConnection());
        } catch (IOException | JMException failure) {
            throw new TestbedException("The management port " + port + " of Cassandra does not answer.", failure);
        }
    }

    private interface Call<T> {

        T on(MBeanServerConnection server) throws IOException, JMException;
    }
}
