package org.bigmooc.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bigmooc.domain.fault.Unavailable;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.plugin.LogPorts;
import org.bigmooc.domain.plugin.StorePorts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseOpeningIT {

    private static final String NEXT_SCHEMA = "ALTER TABLE learner ADD COLUMN city TEXT NOT NULL DEFAULT ''";

    @TempDir
    Path folder;

    @Test
    void keepsEverythingWhenItMigratesFromTheVersionBefore() throws SQLException {
        keepSomething();

        try (Database migrated = openWith(withNextSchema())) {
            assertThat(new SqliteLearningHistories(migrated)
                            .of(new LearnerId("U_1"))
                            .courses())
                    .hasSize(1);
            assertThat(migrated.<Long>read(connection -> connection.number("PRAGMA user_version")))
                    .isEqualTo(withNextSchema().scripts().size());
            assertThat(migrated.<Long>read(connection -> connection.number("SELECT count(city) FROM learner")))
                    .isZero();
        }
    }

    @Test
    void leavesTheVersionBeforeAsItWasWhenAMigrationFails() {
        keepSomething();
        List<String> scripts = new ArrayList<>(withNextSchema().scripts());
        scripts.add("ALTER TABLE nowhere ADD COLUMN nothing TEXT");

        assertThatThrownBy(() -> openWith(new Migrations(scripts))).isInstanceOf(Unavailable.class);

        try (Database reopened = Samples.database(folder)) {
            assertThat(new SqliteLearningHistories(reopened)
                            .of(new LearnerId("U_1"))
                            .courses())
                    .hasSize(1);
        }
    }

    @Test
    void refusesAFileOfANewerVersionAndLeavesItAsItIs() throws IOException {
        openWith(withNextSchema()).close();
        byte[] before = Files.readAllBytes(file());

        assertThatThrownBy(() -> Samples.database(folder))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("newer version")
                .hasMessageContaining(file().toString());
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
    }

    @Test
    void refusesAFileThatIsNoDatabaseAndLeavesItAsItIs() throws IOException {
        Files.writeString(file(), "These are my holiday notes, not a database at all.\n".repeat(100));
        byte[] before = Files.readAllBytes(file());

        assertThatThrownBy(() -> new SqlitePlugin().openStore(Samples.context(folder)))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("is not a database");
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
        assertThat(folder).isDirectoryContaining(file()::equals);
    }

    @Test
    void refusesADatabaseOfAnotherProgramAndLeavesItAsItIs() throws IOException, SQLException {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = other.createStatement()) {
            statement.executeUpdate("CREATE TABLE photos (id INTEGER)");
        }
        byte[] before = Files.readAllBytes(file());

        assertThatThrownBy(() -> Samples.database(folder))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("another program");
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
    }

    @Test
    void saysThatADatabaseIsDamaged() throws IOException {
        keepSomething();
        byte[] bytes = Files.readAllBytes(file());
        Arrays.fill(bytes, 100, bytes.length, (byte) 0x5a);
        Files.write(file(), bytes);

        assertThatThrownBy(() -> Samples.database(folder))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void takesAnEmptyFileForANewDatabase() throws IOException {
        Files.createFile(file());
        keepSomething();
        assertThat(file()).isNotEmptyFile();
    }

    @Test
    void livesInAFolderWithAnUnusualName() throws IOException {
        Path unusual = Files.createDirectory(folder.resolve("what? a 'folder' #1 & 100%25; học"));
        try (StorePorts store = new SqlitePlugin().openStore(Samples.context(unusual))) {
            assertThat(store.problem()).isEmpty();
            assertThat(unusual.resolve(DatabaseFile.NAME)).isNotEmptyFile();
        }
    }

    @Test
    void saysThatTheFolderIsMissing() {
        assertThatThrownBy(() -> new SqlitePlugin().openStore(Samples.context(folder.resolve("nowhere"))))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("nowhere");
    }

    @Test
    void sharesOneDatabaseBetweenStoreAndLogUntilBothAreClosed() {
        SqlitePlugin plugin = new SqlitePlugin();
        StorePorts store = plugin.openStore(Samples.context(folder));
        try (LogPorts log = new SqlitePlugin().openLog(Samples.context(folder))) {
            store.close();
            store.close();
            assertThat(log.problem()).isEmpty();
            assertThat(log.interactions().append(Samples.interactions("U_1", 0, 3)))
                    .hasSize(3);
        }
        assertThat(store.problem()).isPresent();
    }

    private void keepSomething() {
        try (Database database = Samples.database(folder)) {
            new SqliteLearningHistories(database).extend(Samples.interactions("U_1", 0, 1));
        }
    }

    private Database openWith(Migrations migrations) {
        return Database.open(file(), SqliteSettings.DEFAULTS, Samples.CLOCK, migrations);
    }

    private static Migrations withNextSchema() {
        List<String> scripts = new ArrayList<>(Migrations.shipped().scripts());
        scripts.add(NEXT_SCHEMA);
        return new Migrations(scripts);
    }

    private Path file() {
        return folder.resolve(DatabaseFile.NAME);
    }
}
