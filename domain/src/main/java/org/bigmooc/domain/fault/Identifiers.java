package org.bigmooc.domain.fault;

/** The one rule for identifiers that come from outside: short, visible, without blanks. */
public final class Identifiers {

    /** The longest identifier, in characters. */
    public static final int MAX_LENGTH = 128;

    private Identifiers() {}

    /**
     * Returns {@code value} if it may be an identifier.
     *
     * @param what the kind of identifier in dash-case, such as {@code course-id}
     * @throws InvalidInput if it is empty, too long, or holds blanks or control characters
     */
    public static String require(String what, String value) {
        if (value.isEmpty() || value.length() > MAX_LENGTH) {
            throw new InvalidInput(
                    "invalid-" + what,
                    what,
                    "A " + what + " has 1 to " + MAX_LENGTH + " characters, not " + value.length() + ".");
        }
        if (!isPlain(value) && !value.codePoints().allMatch(Identifiers::visible)) {
            throw new InvalidInput(
                    "invalid-" + what, what, "A " + what + " holds no blanks and no control characters.");
        }
        return value;
    }

    /** Whether it is all visible ASCII, as nearly every identifier is: for a path that is taken for each row of a data set. */
    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) <= ' ' || value.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static boolean visible(int codePoint) {
        return Character.isDefined(codePoint)
                && !Character.isWhitespace(codePoint)
                && !Character.isSpaceChar(codePoint)
                && !Character.isISOControl(codePoint)
                && Character.getType(codePoint) != Character.SURROGATE
                && Character.getType(codePoint) != Character.FORMAT;
    }
}
