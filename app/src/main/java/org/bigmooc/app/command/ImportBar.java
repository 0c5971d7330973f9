package org.bigmooc.app.command;

import java.io.PrintWriter;
import java.util.Locale;
import org.bigmooc.domain.dataset.ImportListener;
import org.bigmooc.domain.dataset.ImportProgress;

/** The progress bar of an import. */
final class ImportBar implements ImportListener, AutoCloseable {

    private final Bar bar;

    ImportBar(String task, PrintWriter err, Interruption interruption) {
        this.bar = new Bar(task, err, interruption);
    }

    @Override
    public void progressed(ImportProgress progress) {
        bar.show(
                progress.fraction(),
                String.format(
                        Locale.ROOT,
                        "%,d learners, %,d courses, %,d enrolments",
                        progress.learners(),
                        progress.courses(),
                        progress.enrolments()));
    }

    @Override
    public boolean cancelled() {
        return bar.cancelled();
    }

    @Override
    public void close() {
        bar.close();
    }
}
