package org.bigmooc.app.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bigmooc.domain.dataset.DatasetSource;
import org.bigmooc.domain.fault.InvalidInput;

/** Opens the folder of a data set in whichever of the known formats it is. */
public final class DatasetFolder {

    private DatasetFolder() {}

    /**
     * The data set in this folder.
     *
     * @throws InvalidInput if there is no such folder, or its format is not known or not clear
     */
    public static DatasetSource open(Path path) {
        if (Files.isRegularFile(path)) {
            throw new InvalidInput("no-data-set", "from", path + " is a file. Name the folder that it is in.");
        }
        if (!Files.isDirectory(path)) {
            throw new InvalidInput(
                    "no-data-set", "from", "There is no folder " + path + ". Name the folder of a data set.");
        }
        Folder folder = new Folder(path);
        boolean moocCubeX = folder.hasAny(MoocCubeXFolder.FILES);
        boolean seed = folder.hasAny(SeedFolder.MARKS);
        if (moocCubeX && seed) {
            throw new InvalidInput(
                    "ambiguous-data-set",
                    "from",
                    path + " holds files of both formats. Put the CSV files, or entities and relations, elsewhere.");
        }
        if (!moocCubeX && !seed) {
            throw new InvalidInput("no-data-set", "from", notFound(path));
        }
        return moocCubeX ? new MoocCubeXFolder(folder) : new SeedFolder(folder);
    }

    private static String notFound(Path path) {
        return path + " holds no data set. Looked for, plain or with .gz: " + listed(MoocCubeXFolder.FILES)
                + " (MOOCCubeX), or " + listed(SeedFolder.MARKS) + ".";
    }

    private static String listed(List<String> files) {
        return String.join(", ", files);
    }
}
