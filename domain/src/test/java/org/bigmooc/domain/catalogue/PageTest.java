package org.bigmooc.domain.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.bigmooc.domain.fault.InvalidInput;
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
        assertThat(Page.of(List.of(1), new PageRequest(1_000_000, 100)).items()).isEmpty();
    }

    @Test
    void isOneEmptyPageWhereThereIsNothing() {
        Page<Integer> only = Page.of(List.of(), new PageRequest(0, 10));

        assertThat(only.pages()).isEqualTo(1);
        assertThat(only.hasNext()).isFalse();
    }

    @Test
    void keepsItsPlaceWhenItsItemsAreTranslated() {
        Page<String> translated =
                Page.of(List.of(1, 2, 3), new PageRequest(1, 2)).map(item -> "#" + item);

        assertThat(translated).isEqualTo(new Page<>(List.of("#3"), new PageRequest(1, 2), 3));
    }

    @Property
    void followsOneAnotherToTheEndOfTheList(
            @ForAll @Size(max = 60) List<Integer> all, @ForAll @IntRange(min = 1, max = 20) int size) {
        List<Integer> read = new ArrayList<>();
        Page<Integer> page = Page.of(all, new PageRequest(0, size));
        read.addAll(page.items());
        while (page.hasNext()) {
            page = Page.of(all, new PageRequest(page.request().number() + 1, size));
            assertThat(page.items()).isNotEmpty();
            read.addAll(page.items());
        }

        assertThat(read).isEqualTo(all);
        assertThat(page.request().number() + 1L).isEqualTo(page.pages());
    }

    @Property
    void refusesNumbersThatMakeNoPage(@ForAll int number, @ForAll int size) {
        boolean valid = number >= 0 && number <= 1_000_000 && size >= 1 && size <= 100;
        if (valid) {
            assertThat(new PageRequest(number, size).offset()).isEqualTo((long) number * size);
        } else {
            assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> new PageRequest(number, size));
        }
    }
}
