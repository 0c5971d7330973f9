package org.bigmooc.sqlite;

import java.nio.file.Path;
import org.bigmooc.domain.learner.Credentials;
import org.bigmooc.domain.learner.CredentialsContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteCredentialsIT extends CredentialsContract {

    private OpenPlugin plugin;

    @BeforeEach
    void open(@TempDir Path folder) {
        plugin = new OpenPlugin(folder);
    }

    @AfterEach
    void close() {
        plugin.close();
    }

    @Override
    protected Credentials credentials() {
        return plugin.store().credentials();
    }

    @Override
    protected Credentials reopen() {
        return plugin.reopen().store().credentials();
    }
}
