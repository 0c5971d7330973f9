package org.bigmooc.sqlite;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.bigmooc.domain.fault.Unavailable;
import org.bigmooc.domain.plugin.PluginContext;

/**
 * The databases open in this process, each once however many ports use it: store and log are opened apart, but one writer must serve both.
 * Thread-safe.
 */
final class SharedDatabases {

    private static final Map<Path, Shared> OPEN = new HashMap<>();

    /** A database and the number of those who use it. */
    private static final class Shared {
        private final Database database;
        private int users;

        Shared(Database database) {
            this.database = database;
        }
    }

    /** One user's hold on a database; the last to let go closes it. */
    static final class Lease implements AutoCloseable {
        private final Path path;
        private final Database database;
        private boolean released;

        private Lease(Path path, Database database) {
            this.path = path;
            this.database = database;
        }

        Database database() {
            return database;
        }

        @Override
        public void close() {
            synchronized (OPEN) {
                if (!released) {
                    released = true;
                    release(path);
                }
            }
        }
    }

    private SharedDatabases() {}

    /** Opens the database of the context's data folder, or shares it where it is open already, then with the settings it was opened with. */
    static Lease open(PluginContext context) {
        SqliteSettings settings = SqliteSettings.from(context);
        Path path = file(context.data());
        synchronized (OPEN) {
            Shared shared = OPEN.get(path);
            if (shared == null) {
                shared = new Shared(Database.open(path, settings, context.clock(), Migrations.shipped()));
                OPEN.put(path, shared);
            }
            shared.users++;
            return new Lease(path, shared.database);
        }
    }

    private static void release(Path path) {
        Shared shared = OPEN.get(path);
        if (shared != null && --shared.users == 0) {
            OPEN.remove(path);
            shared.database.close();
        }
    }

    private static Path file(Path folder) {
        try {
            return folder.toRealPath().resolve(DatabaseFile.NAME);
        } catch (IOException failure) {
            throw new Unavailable(
                    "The data folder " + folder + " cannot be used. Create it, or choose another.", failure);
        }
    }
}
