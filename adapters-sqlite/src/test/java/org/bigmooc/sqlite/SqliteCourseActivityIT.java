package org.bigmooc.sqlite;

import java.nio.file.Path;
import org.bigmooc.domain.activity.CourseActivity;
import org.bigmooc.domain.activity.CourseActivityContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteCourseActivityIT extends CourseActivityContract {

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
    protected CourseActivity activity() {
        return plugin.store().activity();
    }

    @Override
    protected CourseActivity reopen() {
        return plugin.reopen().store().activity();
    }
}
