package org.bigmooc.app.dataset.generate;

import java.util.List;

/** A course that a curriculum knows: its names, and the three concepts that it explains, in English and in Vietnamese. */
record Subject(Bilingual name, List<Bilingual> concepts) {

    /** Copies the list. */
    Subject {
        concepts = List.copyOf(concepts);
    }
}
