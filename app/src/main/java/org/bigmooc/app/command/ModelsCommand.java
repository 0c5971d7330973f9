package org.bigmooc.app.command;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bigmooc.app.assembly.Ports;
import org.bigmooc.domain.training.Dataset;
import org.bigmooc.domain.training.ForceModel;
import org.bigmooc.domain.training.ForcedPromotion;
import org.bigmooc.domain.training.ForcedPromotions;
import org.bigmooc.domain.training.ModelCard;
import org.bigmooc.domain.training.ModelRegistry;
import org.bigmooc.domain.training.ModelVersion;
import org.bigmooc.domain.training.PromoteModel;
import org.bigmooc.domain.training.RollBack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code models list|promote|rollback}: which models there are and which is served. */
@Command(
        name = "models",
        synopsisSubcommandLabel = "(list | promote | rollback)",
        description = "Lists models, and says which is served.")
final class ModelsCommand {

    private record Listing(
            Optional<ModelVersion> served, List<ModelCard> models, Map<ModelVersion, ForcedPromotion> forced) {}

    private final Clock clock;

    ModelsCommand(Clock clock) {
        this.clock = clock;
    }

    @Command(name = "list", description = "Lists the published models, the newest first; * marks the one in service.")
    int list(@Mixin CommonOptions common) {
        try (Ports ports = common.ports(clock)) {
            ModelRegistry registry = ports.registry();
            Listing listing = listing(registry, ports.engine().forcedPromotions());
            String text =
                    listing.models().stream().map(card -> line(card, listing)).collect(Collectors.joining("\n"));
            common.answer(listing, text.isEmpty() ? "No model was trained yet: bigmooc train --model sasrec" : text);
        }
        return ExitCode.OK;
    }

    private static Listing listing(ModelRegistry registry, ForcedPromotions notes) {
        List<ModelCard> cards = registry.cards();
        Map<ModelVersion, ForcedPromotion> forced = new TreeMap<>();
        cards.forEach(card -> notes.of(card.version()).ifPresent(note -> forced.put(card.version(), note)));
        return new Listing(registry.current(), cards, forced);
    }

    private static String line(ModelCard card, Listing listing) {
        return String.format(
                Locale.ROOT,
                "%s %-32s validation NDCG@10 %.4f  test NDCG@10 %.4f  %s  data %.8s%s",
                listing.served().equals(Optional.of(card.version())) ? "*" : " ",
                card.version(),
                card.validation().ndcgAt10(),
                card.test().ndcgAt10(),
                card.createdAt(),
                card.dataHash(),
                listing.forced().containsKey(card.version()) ? "  forced into service" : "");
    }

    @Command(
            name = "promote",
            description =
                    "Puts a version in service, if it is shown to be better than the one there on the same held-out courses.")
    int promote(
            @Mixin CommonOptions common,
            @Parameters(paramLabel = "VERSION") String version,
            @Option(names = "--force", description = "Whatever the comparison says, which is noted beside the card.")
                    boolean force) {
        try (Interruption interruption = Interruption.watch();
                Ports ports = common.ports(clock);
                Bar bar = new Bar("Comparing", common.err(), interruption)) {
            PromoteModel promoting =
                    new PromoteModel(ports.registry(), ports.engine().evaluator());
            ForceModel forcing =
                    new ForceModel(ports.registry(), promoting, ports.engine().forcedPromotions());
            Supplier<Dataset> today = () -> ports.readDataset().read();
            ModelVersion wanted = new ModelVersion(version);
            PromoteModel.Decision decision =
                    force ? forcing.force(wanted, today, bar) : promoting.promote(wanted, today, bar);
            common.answer(decision, decision.sentence());
            return decision.promoted() ? ExitCode.OK : ExitCode.PARTLY;
        }
    }

    @Command(name = "rollback", description = "Brings back the version that was in service before.")
    int rollback(@Mixin CommonOptions common) {
        try (Ports ports = common.ports(clock)) {
            ModelVersion now = new RollBack(ports.registry()).rollBack();
            common.answer(Map.of("served", now.id()), now + " is in service again.");
        }
        return ExitCode.OK;
    }
}
