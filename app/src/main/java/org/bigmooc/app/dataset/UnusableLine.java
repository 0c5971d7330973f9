package org.bigmooc.app.dataset;

import org.bigmooc.domain.dataset.BadLineReason;
import org.bigmooc.domain.dataset.DatasetItem.BadEntry;
import org.bigmooc.domain.dataset.Line;
import org.bigmooc.domain.fault.InvalidInput;

/** Why a line cannot be used; never leaves this package. */
final class UnusableLine extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final BadLineReason reason;

    UnusableLine(BadLineReason reason, String message) {
        super(message, null, false, false);
        this.reason = reason;
    }

    BadEntry at(Line line) {
        return new BadEntry(line, reason, String.valueOf(getMessage()));
    }

    /** The same for a value that the domain refused. */
    static BadEntry refused(Line line, InvalidInput refusal) {
        BadLineReason reason = refusal.field().endsWith("id") || refusal.field().equals("link-target")
                ? BadLineReason.INVALID_ID
                : BadLineReason.INVALID_VALUE;
        return new BadEntry(line, reason, refusal.sentence());
    }
}
