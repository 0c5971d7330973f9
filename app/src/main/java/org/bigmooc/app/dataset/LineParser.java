package org.bigmooc.app.dataset;

import java.util.List;
import org.bigmooc.domain.dataset.DatasetItem;
import org.bigmooc.domain.dataset.Line;

/** Says what a line means. */
@FunctionalInterface
interface LineParser {

    /**
     * What the line says.
     *
     * @throws UnusableLine if it cannot be used
     * @throws org.bigmooc.domain.fault.InvalidInput if a value in it is refused by the domain
     */
    List<DatasetItem> parse(Line line);
}
