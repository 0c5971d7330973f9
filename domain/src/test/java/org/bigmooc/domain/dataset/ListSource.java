package org.bigmooc.domain.dataset;

import java.util.List;

/** A data set that is a list. */
record ListSource(List<DatasetItem> items) implements DatasetSource {

    @Override
    public void read(DatasetVisitor visitor) {
        for (DatasetItem item : items) {
            if (!visitor.wantsMore()) {
                return;
            }
            visitor.visit(item);
        }
    }

    @Override
    public String fingerprint() {
        return Integer.toString(items.hashCode());
    }

    @Override
    public long bytesTotal() {
        return items.size();
    }

    @Override
    public long bytesRead() {
        return items.size();
    }
}
