package org.bigmooc.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bigmooc.domain.catalogue.CourseId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UrlsTest {

    @Test
    void encodesWhatItPutsIntoAnAddress() {
        assertThat(Urls.course(new CourseId("C_<1>/ü?"))).isEqualTo("/courses/C_%3C1%3E%2F%C3%BC%3F");
        assertThat(Urls.with("/courses", Map.of("query", "giải tích & more"))).doesNotContain(" ", "& ");
        assertThat(Urls.with("/courses", Map.of("query", ""))).isEqualTo("/courses");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "//x", "http://x", "/\\x", "/a\r\nX: y", "/a b", "/ü"})
    void knowsWhatIsNotOfThisSite(String address) {
        assertThat(Urls.isLocal(address)).isFalse();
    }

    @Property
    boolean takesNothingWithControlCharactersForLocal(@ForAll char odd) {
        return (odd > ' ' && odd < 0x7f && odd != '\\' && odd != '/') || odd == '/' || !Urls.isLocal("/a" + odd);
    }
}
