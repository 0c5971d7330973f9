package org.bigmooc.cassandra;

import org.bigmooc.domain.interaction.InteractionKind;

/** The number that stands for each kind of interaction in the tables; never changed once released. */
final class KindCode {

    private KindCode() {}

    static byte write(InteractionKind kind) {
        return switch (kind) {
            case VIEW -> 1;
            case ENROL -> 2;
            case PROGRESS -> 3;
            case COMPLETE -> 4;
            case DROP -> 5;
        };
    }

    static InteractionKind read(byte code) {
        for (InteractionKind kind : InteractionKind.values()) {
            if (write(kind) == code) {
                return kind;
            }
        }
        throw new IllegalStateException("The store holds an unknown kind of interaction: " + code + ".");
    }
}
