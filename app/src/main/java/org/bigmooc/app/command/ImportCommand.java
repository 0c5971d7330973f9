package org.bigmooc.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.bigmooc.app.assembly.Ports;
import org.bigmooc.app.dataset.DatasetFolder;
import org.bigmooc.app.dataset.ImportReportFile;
import org.bigmooc.domain.catalogue.Catalogue;
import org.bigmooc.domain.dataset.DatasetSource;
import org.bigmooc.domain.dataset.DryRunTarget;
import org.bigmooc.domain.dataset.ImportCheckpoint;
import org.bigmooc.domain.dataset.ImportDataset;
import org.bigmooc.domain.dataset.ImportResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code import --from DIR}: takes a data set in. */
@Command(
        name = "import",
        description = {
            "Takes in a data set: MOOCCubeX's files or the original system's CSV files, plain or gzipped.",
            "Bad lines are skipped and reported in import-report.jsonl in the data folder. Importing the same again changes nothing,",
            "and an import that was killed goes on where it was."
        })
final class ImportCommand implements Callable<Integer> {

    private final Clock clock;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(names = "--from", required = true, paramLabel = "DIR", description = "Folder of the data set.")
    private Path from = Path.of(".");

    @Option(names = "--dry-run", description = "Read and check everything, write nothing.")
    private boolean dryRun;

    ImportCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        DatasetSource source = DatasetFolder.open(from);
        ImportResult result = dryRun ? check(source) : take(source);
        common.answer(result, text(result));
        if (!result.completed()) {
            return ExitCode.INTERRUPTED;
        }
        return result.bad() == 0 ? ExitCode.OK : ExitCode.PARTLY;
    }

    private ImportResult take(DatasetSource source) {
        try (Interruption interruption = Interruption.watch();
                Ports ports = common.ports(clock);
                ImportBar bar = new ImportBar("Importing", common.err(), interruption)) {
            return ports.importDataset(source, bar);
        }
    }

    private ImportResult check(DatasetSource source) {
        Path data = common.configuration().data();
        if (!Files.isDirectory(data)) {
            return check(source, new DryRunTarget(new Catalogue(java.util.List.of())));
        }
        try (Ports ports = common.ports(clock)) {
            return check(source, new DryRunTarget(ports.store().courses().current()));
        }
    }

    private ImportResult check(DatasetSource source, DryRunTarget target) {
        try (Interruption interruption = Interruption.watch();
                ImportBar bar = new ImportBar("Checking", common.err(), interruption)) {
            return new ImportDataset(target, ImportCheckpoint.NONE, clock).run(source, line -> {}, bar);
        }
    }

    private String text(ImportResult result) {
        String counts = String.format(
                        Locale.ROOT,
                        "%s %,d learners, %,d courses, %,d enrolments, %,d facts in %.1f s",
                        result.dryRun() ? "Would import" : result.completed() ? "Imported" : "Interrupted; imported",
                        result.learners(),
                        result.courses(),
                        result.enrolments(),
                        result.facts(),
                        result.duration().toMillis() / 1e3)
                + ignored(result.ignored());
        if (result.bad() == 0) {
            return counts;
        }
        String reasons = result.badLines().entrySet().stream()
                .map(entry -> String.format(Locale.ROOT, "  %,8d %s", entry.getValue(), entry.getKey()))
                .collect(Collectors.joining("\n"));
        String where = dryRun ? "" : "; see " + common.configuration().data().resolve(ImportReportFile.NAME);
        return String.format(
                Locale.ROOT, "%s%n%,d lines skipped, wholly or in part%s%n%s", counts, result.bad(), where, reasons);
    }

    private static String ignored(long lines) {
        return lines == 0
                ? ""
                : String.format(Locale.ROOT, "%n%,d lines passed over: good, but of a kind not kept", lines);
    }
}
