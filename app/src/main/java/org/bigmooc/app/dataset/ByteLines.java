package org.bigmooc.app.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Cuts a stream of bytes into lines, and holds at most {@link #LIMIT} bytes of one. A line ends with LF or CR LF. */
final class ByteLines {

    /** The longest line that is kept, in bytes. */
    static final int LIMIT = 1 << 20;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final byte[] chunk = new byte[1 << 16];
    private int position;
    private int end;

    private byte[] line = new byte[1 << 12];
    private int length;
    private boolean tooLong;
    private long number;

    ByteLines(InputStream in) {
        this.in = in;
    }

    /** Goes to the next line, if there is one. */
    boolean next() throws IOException {
        length = 0;
        tooLong = false;
        boolean found = false;
        while (position < end || fill()) {
            found = true;
            int newline = newline();
            append(newline < 0 ? end : newline);
            position = newline < 0 ? end : newline + 1;
            if (newline >= 0) {
                break;
            }
        }
        if (found) {
            number++;
            trim();
        }
        return found;
    }

    private boolean fill() throws IOException {
        position = 0;
        end = Math.max(0, in.read(chunk));
        return end > 0;
    }

    private int newline() {
        for (int i = position; i < end; i++) {
            if (chunk[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private void append(int until) {
        int wanted = until - position;
        int taken = Math.min(wanted, LIMIT - length);
        tooLong |= taken < wanted;
        if (length + taken > line.length) {
            line = Arrays.copyOf(line, Math.min(LIMIT, Math.max(line.length * 2, length + taken)));
        }
        System.arraycopy(chunk, position, line, length, taken);
        length += taken;
    }

    private void trim() {
        if (length > 0 && line[length - 1] == '\r') {
            length--;
        }
        if (number == 1 && length >= 3 && Arrays.equals(line, 0, 3, BYTE_ORDER_MARK, 0, 3)) {
            length -= 3;
            System.arraycopy(line, 3, line, 0, length);
        }
    }

    /** The number of the current line, counted from 1. */
    long number() {
        return number;
    }

    /** Whether the current line has more bytes than are kept. */
    boolean tooLong() {
        return tooLong;
    }

    /** The current line's bytes, valid until the next line; only the first {@link #length()} count. */
    byte[] bytes() {
        return line;
    }

    int length() {
        return length;
    }
}
