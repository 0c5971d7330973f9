package org.bigmooc.domain.training;

import java.util.Optional;

/** Port: keeps beside the card of each version whether it was forced into service, and passes that on with the version's files. Thread-safe. */
public interface ForcedPromotions {

    /**
     * Notes now that a version is forced into service; durable on return, and only the last note of a version is kept.
     *
     * @param comparison what the comparison said, for people
     * @throws org.bigmooc.domain.fault.NotFound if there is no such version
     */
    void note(ModelVersion version, String comparison);

    /** The last note of a version. */
    Optional<ForcedPromotion> of(ModelVersion version);
}
