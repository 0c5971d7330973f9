package org.bigmooc.domain.fault;

/** The caller sent something that can never be accepted as it is. */
public final class InvalidInput extends BigMoocException {

    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * Says which field is wrong and what would be right.
     *
     * @param code dash-case, stable, such as {@code invalid-course-id}
     * @param field the field at fault, as the caller named it
     */
    public InvalidInput(String code, String field, String message) {
        super(code, message);
        this.field = field;
    }

    /** The field at fault. */
    public String field() {
        return field;
    }
}
