package org.bigmooc.domain.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void holdsTheItemsOfItsPlaceAndKnowsHowManyPagesThereAre() {
        Page<Integer> second = Page.of(List.of(1, 2, 3, 4, 5), new PageRequest(1, 2));

        assertThat(second.items()).containsExactly(3, 4);
        assertThat(second.pages()).isEqualTo(3);
        assertThat(second.hasNext()).isTrue();
    }

    @Test
    void isEmptyBeyondTheEnd() {
        assertThat(Page.of(List.of(1), new PageRequest(9, 10)).items()).isEmpty();
    }
}
