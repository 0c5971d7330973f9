package org.bigmooc.domain.dataset;

/** Port: how far an import into a store came, so that one that was killed goes on from there. Used by one thread. */
public interface ImportCheckpoint {

    /** Begins at the beginning each time, and keeps nothing. */
    ImportCheckpoint NONE = new ImportCheckpoint() {
        @Override
        public long written() {
            return 0;
        }

        @Override
        public void written(long batches) {}

        @Override
        public void finished() {}
    };

    /** How many batches of this data set were written before, all of them durable. */
    long written();

    /** So many batches are written by now. */
    void written(long batches);

    /** Everything is written: the next import begins at the beginning. */
    void finished();
}
