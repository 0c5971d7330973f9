package org.bigmooc.cassandra;

import org.bigmooc.domain.activity.CourseActivity;
import org.bigmooc.domain.activity.CourseActivityContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealCassandra.class)
class CassandraCourseActivityIT extends CourseActivityContract {

    private OpenStore store;

    @BeforeEach
    void open(RealCassandra.Server server) {
        store = OpenStore.empty(server);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    protected CourseActivity activity() {
        return store.ports().activity();
    }

    @Override
    protected CourseActivity reopen() {
        return store.reopen().ports().activity();
    }
}
