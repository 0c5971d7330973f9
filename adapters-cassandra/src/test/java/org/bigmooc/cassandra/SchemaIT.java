package org.bigmooc.cassandra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.bigmooc.domain.testing.Eventually.inParallel;

import com.datastax.oss.driver.api.core.cql.Row;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bigmooc.domain.fault.Unavailable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealCassandra.class)
class SchemaIT {

    private static final String FIRST = """
            -- the first
            CREATE TABLE IF NOT EXISTS a (id text PRIMARY KEY);
            """;
    private static final String SECOND = """
            CREATE TABLE IF NOT EXISTS b (id text PRIMARY KEY);
            CREATE TABLE IF NOT EXISTS c (id text PRIMARY KEY);
            """;

    private static CassandraSettings settings(RealCassandra.Server server, String keyspace) {
        return CassandraSettings.from(OpenStore.context(server.cluster(), Map.of("keyspace", keyspace)));
    }

    private static void open(CassandraSettings settings, String... scripts) {
        Database.open(settings, Clock.systemUTC(), new Migrations(List.of(scripts)))
                .close();
    }

    private static List<Integer> versions(RealCassandra.Server server, String keyspace) {
        return server.session()
                .execute("SELECT version FROM " + keyspace + ".schema_migration WHERE scope = 'schema'")
                .map(row -> row.getInt("version"))
                .all();
    }

    private static List<String> tables(RealCassandra.Server server, String keyspace) {
        return server.session()
                .execute("SELECT table_name FROM system_schema.tables WHERE keyspace_name = ?", keyspace)
                .map(row -> row.getString("table_name"))
                .all();
    }

    @Test
    void isMigratedOnceByNodesThatStartTogether(RealCassandra.Server server) {
        CassandraSettings settings = settings(server, "together");

        inParallel(3, node -> open(settings, FIRST, SECOND));

        assertThat(versions(server, "together")).containsExactly(1, 2);
        assertThat(tables(server, "together"))
                .containsExactlyInAnyOrder("a", "b", "c", "schema_lease", "schema_migration");
        assertThat(server.session()
                        .execute("SELECT holder FROM together.schema_lease")
                        .map(Row::getFormattedContents))
                .isEmpty();
    }

    @Test
    void isBroughtForwardFromAnOlderVersion(RealCassandra.Server server) {
        CassandraSettings settings = settings(server, "forward");
        open(settings, FIRST);
        List<String> before = new ArrayList<>(tables(server, "forward"));

        open(settings, FIRST, SECOND);

        assertThat(before).doesNotContain("b");
        assertThat(tables(server, "forward")).contains("a", "b", "c");
    }

    @Test
    void isRefusedWhenItIsNewer(RealCassandra.Server server) {
        CassandraSettings settings = settings(server, "newer");
        open(settings, FIRST, SECOND);

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> open(settings, FIRST))
                .withMessageContaining("its schema is 2")
                .withMessageContaining("knows schemas up to 1");
    }

    @Test
    void filtersNoTableAndNamesEveryOneOfTheOriginalsThatIsAskedFor(RealCassandra.Server server) {
        try (OpenStore store = OpenStore.empty(server)) {
            assertThat(store.ports().problem()).isEmpty();
            assertThat(tables(server, OpenStore.KEYSPACE))
                    .contains(
                            "courses",
                            "users",
                            "user_course",
                            "recommendations",
                            "teachers",
                            "schools",
                            "course_school",
                            "course_teacher",
                            "concept_course");
        }
    }
}
