package org.bigmooc.domain.training;

/**
 * The replicas of one training, as each of them sees the others. Every method but the first two is called by all replicas, in the same order, and
 * returns when all have called it. Used by one thread of each replica.
 */
public interface ReplicaGroup {

    /** The only replica. */
    ReplicaGroup ALONE = new ReplicaGroup() {
        @Override
        public int place() {
            return 0;
        }

        @Override
        public int size() {
            return 1;
        }

        @Override
        public void sum(float[] values) {
            // There is nothing to add.
        }
    };

    /** Which replica this one is, from 0. */
    int place();

    /** How many there are. */
    int size();

    /**
     * Replaces each value by its sum over all replicas; they all have the same bits afterwards.
     *
     * @param values of the same length in every replica
     * @throws org.bigmooc.domain.fault.Unavailable if another replica is gone
     */
    void sum(float[] values);

    /** Whether this is the only one. */
    default boolean isAlone() {
        return size() == 1;
    }

    /** Whether any replica says so. */
    default boolean any(boolean here) {
        float[] votes = {here ? 1 : 0};
        sum(votes);
        return votes[0] > 0;
    }

    /**
     * Compares what should be the same everywhere.
     *
     * @param checksum of it
     * @throws IllegalStateException if the replicas do not all have the same
     */
    default void agree(long checksum) {
        float[] parts = new float[CHECKSUM_PARTS * size()];
        for (int part = 0; part < CHECKSUM_PARTS; part++) {
            parts[CHECKSUM_PARTS * place() + part] = checksum >>> (Short.SIZE * part) & 0xFFFF;
        }
        float[] own = parts.clone();
        sum(parts);
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] != own[CHECKSUM_PARTS * place() + i % CHECKSUM_PARTS]) {
                throw new IllegalStateException("Replica " + i / CHECKSUM_PARTS + " is not what replica " + place()
                        + " is; replicas need processors that calculate alike.");
            }
        }
    }

    /** A float holds 16 bits exactly, so a checksum travels in four. */
    int CHECKSUM_PARTS = Long.SIZE / Short.SIZE;
}
