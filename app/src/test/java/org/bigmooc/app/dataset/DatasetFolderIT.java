package org.bigmooc.app.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.bigmooc.domain.dataset.DatasetSource;
import org.bigmooc.domain.fault.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DatasetFolderIT {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void choosesTheFormatByTheFilesInTheFolder() {
        new DatasetFiles(folder.resolve("a")).lines("relations/kg.tsv.gz", "C_1\t2\tE_1");
        new DatasetFiles(folder.resolve("b")).lines("user.csv.gz", "U_1,,,,");

        assertThat(DatasetFolder.open(folder.resolve("a"))).isInstanceOf(MoocCubeXFolder.class);
        assertThat(DatasetFolder.open(folder.resolve("b"))).isInstanceOf(SeedFolder.class);
    }

    @Test
    void saysWhatItLookedForWhereThereIsNoDataSet() {
        new DatasetFiles(folder).lines("readme.txt", "nothing here");

        assertThatThrownBy(() -> DatasetFolder.open(folder))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("entities/user.json")
                .hasMessageContaining("user_course.csv");
    }

    @Test
    void saysThatThereIsNoFolder() {
        assertThatThrownBy(() -> DatasetFolder.open(folder.resolve("nowhere")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("nowhere");
    }

    @Test
    void refusesToGuessBetweenTwoFormats() {
        new DatasetFiles(folder).lines("relations/kg.tsv", "C_1\t2\tE_1").lines("user.csv", "U_1,,,,");

        assertThatThrownBy(() -> DatasetFolder.open(folder))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("both");
    }

    @Test
    void readsEveryByteOnceHoweverItIsCompressed() {
        new DatasetFiles(folder).lines("user.csv.gz", "U_1,,,,").lines("course.csv", "C_1,,,,,");
        DatasetSource source = DatasetFolder.open(folder);

        new FakeStore().importFrom(source);

        assertThat(source.bytesRead()).isPositive().isEqualTo(source.bytesTotal());
    }
}
