package org.bigmooc.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bigmooc.domain.testing.Eventually.eventually;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.fault.Unavailable;
import org.bigmooc.domain.learner.LearnerId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two databases on one file stand for two processes. */
class SeveralWritersIT {

    private static final CourseId COURSE = new CourseId("C_1");

    @TempDir
    Path folder;

    @Test
    void noticesACourseThatAnotherProcessSaved() {
        try (Database here = Samples.database(folder);
                Database there = Samples.database(folder)) {
            SqliteCourseCatalogue catalogue = new SqliteCourseCatalogue(here);
            assertThat(catalogue.current().find(COURSE)).isEmpty();

            new SqliteCourseCatalogue(there).save(List.of(Samples.course("C_1", "Algebra")));

            eventually(() -> assertThat(catalogue.current().find(COURSE)).contains(Samples.course("C_1", "Algebra")));
        }
    }

    @Test
    void readsTheCoursesAgainOnlyWhenTheyChanged() {
        try (Database database = Samples.database(folder)) {
            SqliteCourseCatalogue catalogue = new SqliteCourseCatalogue(database);
            catalogue.save(List.of(Samples.course("C_1", "Algebra")));
            var before = catalogue.current();

            new SqliteLearningHistories(database).extend(Samples.interactions("U_1", 0, 5));
            assertThat(catalogue.current()).isSameAs(before);

            catalogue.save(List.of(Samples.course("C_1", "Geometry")));
            assertThat(catalogue.current().find(COURSE)).contains(Samples.course("C_1", "Geometry"));
        }
    }

    @Test
    void givesTheLastKnownCoursesWhileTheDatabaseIsAway() {
        Database database = Samples.database(folder);
        SqliteCourseCatalogue catalogue = new SqliteCourseCatalogue(database);
        catalogue.save(List.of(Samples.course("C_1", "Algebra")));
        assertThat(catalogue.current().size()).isEqualTo(1);

        database.close();

        assertThat(catalogue.current().size()).isEqualTo(1);
        assertThatThrownBy(() -> new SqliteCourseCatalogue(database).current()).isInstanceOf(Unavailable.class);
    }

    @Test
    void saysThatAnotherProcessHoldsTheDatabaseAndGoesOnAfterwards() throws Exception {
        SqliteSettings impatient = new SqliteSettings(64, 16, 2, Duration.ofMillis(50), 4, Duration.ofDays(1));
        try (Database database = Samples.database(folder, impatient)) {
            SqliteLearningHistories histories = new SqliteLearningHistories(database);
            try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(DatabaseFile.NAME));
                    Statement statement = other.createStatement()) {
                statement.execute("BEGIN IMMEDIATE");

                assertThatThrownBy(() -> histories.extend(Samples.interactions("U_1", 0, 5)))
                        .isInstanceOf(Unavailable.class)
                        .hasMessageContaining("Another process");
                assertThat(database.problem()).isPresent();
                assertThat(histories.of(new LearnerId("U_1")).isEmpty()).isTrue();
            }

            histories.extend(Samples.interactions("U_1", 0, 5));
            assertThat(database.problem()).isEmpty();
            assertThat(histories.of(new LearnerId("U_1")).entries()).hasSize(5);
        }
    }

    @Test
    void keepsRecommendationsAcrossAnOrderlyEnd() {
        try (Database database = Samples.database(folder)) {
            SqliteRecommendationStore store = new SqliteRecommendationStore(database);
            for (int i = 0; i < 1_000; i++) {
                store.save(Samples.recommendations("U_" + i % 100, "C_" + i));
            }
        }
        try (Database reopened = Samples.database(folder)) {
            SqliteRecommendationStore store = new SqliteRecommendationStore(reopened);
            assertThat(store.find(new LearnerId("U_42"))).contains(Samples.recommendations("U_42", "C_942"));
        }
    }
}
