package org.bigmooc.domain.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.bigmooc.domain.catalogue.FakeCourseCatalogue;
import org.bigmooc.domain.recommendation.FakeLiveRecommenders;
import org.bigmooc.domain.recommendation.FakeRecommender;
import org.bigmooc.domain.recommendation.FallbackChain;
import org.junit.jupiter.api.Test;

class FollowRegistryTest {

    private final FakeModelRegistry registry = new FakeModelRegistry();
    private final FallbackChain chain = new FallbackChain(new FakeLiveRecommenders(), new FakeCourseCatalogue());
    private final FollowRegistry following = new FollowRegistry(registry, chain, UnaryOperator.identity());

    private void serve(String... versions) {
        registry.serve(List.of(versions).stream().map(ModelVersion::new).toList());
    }

    private void publish(String version) {
        registry.publish(Models.card(version, "data", 1), FakeRecommender.model(version, List.of()));
    }

    @Test
    void servesNothingWhereNothingWasPromoted() {
        publish("a");

        following.follow();

        assertThat(chain.servedVersion()).isEmpty();
    }

    @Test
    void swapsTheModelWhenAnotherOneIsInService() {
        publish("a");
        publish("b");
        serve("a");
        following.follow();
        assertThat(chain.servedVersion()).contains("a");

        serve("a", "b");
        following.follow();
        assertThat(chain.servedVersion()).contains("b");

        serve("a");
        following.follow();
        assertThat(chain.servedVersion()).contains("a");
    }

    @Test
    void loadsAModelOnce() {
        publish("a");
        serve("a");
        following.follow();
        registry.publishBroken(Models.card("a", "data", 1));

        following.follow();

        assertThat(chain.servedVersion()).contains("a");
    }

    @Test
    void keepsTheModelBeforeWhenTheNextCannotBeLoaded() {
        publish("a");
        registry.publishBroken(Models.card("b", "data", 1));
        serve("a");
        following.follow();

        serve("a", "b");
        following.follow();
        assertThat(chain.servedVersion()).contains("a");

        publish("b");
        following.follow();
        assertThat(chain.servedVersion()).contains("b");
    }

    @Test
    void saysWhatKeepsItFromServingUntilNothingDoes() {
        publish("a");
        registry.publishBroken(Models.card("b", "data", 1));
        serve("a");
        following.follow();
        assertThat(following.problem()).isEmpty();

        serve("a", "b");
        following.follow();
        assertThat(following.problem()).isPresent();

        serve("a");
        following.follow();
        assertThat(following.problem()).isEmpty();
    }
}
