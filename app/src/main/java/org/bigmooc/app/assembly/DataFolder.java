package org.bigmooc.app.assembly;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder of all data: nobody but its owner may look into it. */
final class DataFolder {

    private DataFolder() {}

    /** Creates the folder if there is none; one that exists keeps its permissions. */
    static void create(Path folder) throws IOException {
        if (!Files.isDirectory(folder)
                && FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(folder);
        }
    }
}
