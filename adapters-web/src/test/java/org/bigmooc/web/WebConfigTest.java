package org.bigmooc.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.learner.LearnerId;
import org.junit.jupiter.api.Test;

class WebConfigTest {

    @Test
    void isPrivateByDefault() {
        assertThat(WebConfig.DEFAULT.host()).isEqualTo("127.0.0.1");
        assertThat(WebConfig.DEFAULT.port()).isEqualTo(8080);
        assertThat(WebConfig.DEFAULT.samples()).isEmpty();
        assertThat(WebConfig.DEFAULT.maxBodyBytes()).isEqualTo(1_048_576);
    }

    @Test
    void namesTheSettingThatIsWrong() {
        assertThatThrownBy(() -> WebConfig.DEFAULT.withPort(70_000))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("web.port");
    }

    @Test
    void boundsTheSamples() {
        List<LearnerId> many =
                IntStream.range(0, 51).mapToObj(i -> new LearnerId("U_" + i)).toList();

        assertThatThrownBy(() -> WebConfig.DEFAULT.withSamples(many)).hasMessageContaining("web.samples");
    }
}
