package org.bigmooc.app.configuration;

/** Who has the model in service go on learning. */
public enum Learning {
    /** Nobody. */
    OFF,
    /** Each running service, in the background. */
    SERVICE,
    /** The job {@code stream --learn}. */
    STREAM;

    /** As the configuration has it; {@code true} and {@code false} stand for the first choices that there were. */
    static Learning of(String value) {
        return switch (value) {
            case "off", "false" -> OFF;
            case "service", "true" -> SERVICE;
            case "stream" -> STREAM;
            default -> throw new IllegalArgumentException("it is off, service or stream");
        };
    }
}
