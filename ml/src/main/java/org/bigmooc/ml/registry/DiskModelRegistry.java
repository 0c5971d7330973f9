package org.bigmooc.ml.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.fault.NotFound;
import org.bigmooc.domain.fault.Unavailable;
import org.bigmooc.domain.recommendation.Recommender;
import org.bigmooc.domain.training.ForcedPromotion;
import org.bigmooc.domain.training.ForcedPromotions;
import org.bigmooc.domain.training.ModelCard;
import org.bigmooc.domain.training.ModelFiles;
import org.bigmooc.domain.training.ModelRegistry;
import org.bigmooc.domain.training.ModelVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps each published version as a folder {@code VERSION/} of {@code card.json}, {@code courses.txt} and {@code model/}, which appears
 * whole in one step, {@code online.json} if it learned on in a service, and {@code forced.json} if it was forced into service, beside {@code served.json}. Any number of threads and processes on one machine may share the folder. Names that begin
 * with a dot are its own; what a crash leaves of them is removed by the next publishing.
 */
public final class DiskModelRegistry implements ModelRegistry, ModelFiles, ForcedPromotions {

    private static final Logger LOG = LoggerFactory.getLogger(DiskModelRegistry.class);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final String CARD = "card.json";
    private static final String COURSES = "courses.txt";
    private static final String FORCED = "forced.json";
    private static final String ONLINE = "online.json";
    private static final String MODEL = "model";
    /** The one in service, and the one before, which a node of a cluster may be reading still. */
    private static final int LEARNED_VERSIONS = 2;

    private static final String UNFINISHED = ".unfinished-";
    private static final Comparator<ModelCard> NEWEST_FIRST = Comparator.comparing(ModelCard::createdAt)
            .thenComparing(ModelCard::version)
            .reversed();

    private final Path folder;
    private final ModelLoader loader;
    private final Clock clock;
    private final Set<Path> reported = ConcurrentHashMap.newKeySet();

    /**
     * Keeps models in {@code folder}, which is created when it is first needed.
     *
     * @param clock names versions
     */
    public DiskModelRegistry(Path folder, ModelLoader loader, Clock clock) {
        this.folder = folder;
        this.loader = loader;
        this.clock = clock;
    }

    /**
     * Publishes a model as a new version, which is not yet served. Models that are published at the same moment get distinct versions.
     *
     * @param name the first part of the version: the kind of model
     * @param card makes the card of the version it is given
     * @throws Unavailable if the disk refuses; nothing is published then
     */
    public ModelCard publish(
            String name, Function<ModelVersion, ModelCard> card, List<CourseId> courses, ModelWriter writer) {
        return publish(name, card, courses, writer, Optional.empty());
    }

    /**
     * Publishes a model that learned on, named after the version that it began with; of all that began with the same one, the latest two
     * are kept.
     *
     * @param card makes the card of the version it is given
     * @throws Unavailable if the disk refuses; nothing is published then
     */
    public ModelCard publishLearned(
            OnlineOrigin origin, Function<ModelVersion, ModelCard> card, List<CourseId> courses, ModelWriter writer) {
        return publish(origin.from() + "-online", card, courses, writer, Optional.of(origin));
    }

    private ModelCard publish(
            String name,
            Function<ModelVersion, ModelCard> card,
            List<CourseId> courses,
            ModelWriter writer,
            Optional<OnlineOrigin> origin) {
        try {
            return FolderLock.holding(folder, () -> publishAlone(name, card, courses, writer, origin));
        } catch (IOException failure) {
            throw unavailable("The model cannot be published in " + folder + ": is the disk full?", failure);
        }
    }

    private ModelCard publishAlone(
            String name,
            Function<ModelVersion, ModelCard> card,
            List<CourseId> courses,
            ModelWriter writer,
            Optional<OnlineOrigin> origin)
            throws IOException {
        removeUnfinished();
        ModelVersion version = freeVersion(name);
        Path unfinished = Files.createDirectory(folder.resolve(UNFINISHED + version));
        ModelCard written = card.apply(version);
        Files.write(unfinished.resolve(CARD), CardJson.write(written));
        Files.write(
                unfinished.resolve(COURSES),
                courses.stream().map(CourseId::value).toList());
        if (origin.isPresent()) {
            Files.write(unfinished.resolve(ONLINE), CardJson.write(origin.get()));
        }
        writer.write(Files.createDirectory(unfinished.resolve(MODEL)));
        appear(unfinished, version);
        return written;
    }

    private void appear(Path unfinished, ModelVersion version) throws IOException {
        DurableFiles.publish(unfinished, folder.resolve(version.id()));
        Optional<ModelVersion> origin = origin(version).map(OnlineOrigin::from);
        if (origin.isPresent()) {
            removeEarlier(origin.get(), version);
        }
    }

    /** What is served, or was and can be gone back to, stays, and so does what was published just now, whatever the clock says. */
    private void removeEarlier(ModelVersion origin, ModelVersion published) throws IOException {
        List<ModelVersion> learned = cards().stream()
                .map(ModelCard::version)
                .filter(version -> learnedFrom(origin, version))
                .toList();
        List<ModelVersion> needed = served();
        List<ModelVersion> superfluous = learned.stream()
                .skip(LEARNED_VERSIONS)
                .filter(old -> !old.equals(published) && !needed.contains(old))
                .toList();
        for (ModelVersion old : superfluous) {
            Path gone = folder.resolve(UNFINISHED + old);
            Files.move(folder.resolve(old.id()), gone, StandardCopyOption.ATOMIC_MOVE);
            DurableFiles.delete(gone);
        }
    }

    private boolean learnedFrom(ModelVersion origin, ModelVersion version) {
        return whereReadable(version, found -> found.map(OnlineOrigin::from).equals(Optional.of(origin)));
    }

    /** A version whose origin is damaged is of no use to anybody, and no reason to refuse work on the others. */
    private boolean whereReadable(ModelVersion version, Predicate<Optional<OnlineOrigin>> wanted) {
        try {
            return wanted.test(origin(version));
        } catch (Unavailable damaged) {
            if (reported.add(folder.resolve(version.id()))) {
                LOG.warn("{}", damaged.sentence());
            }
            return false;
        }
    }

    /** Where a version comes from that learned on in a service; empty for one that was trained as a whole. */
    public Optional<OnlineOrigin> origin(ModelVersion version) {
        Path file = folder.resolve(version.id()).resolve(ONLINE);
        try {
            return Optional.of(CardJson.readOrigin(file));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException damaged) {
            throw unavailable(file + " cannot be read; put another version in service and delete this one.", damaged);
        }
    }

    /** The cards of all readable versions that were trained as a whole, the newest first. */
    public List<ModelCard> trained() {
        return cards().stream()
                .filter(card -> whereReadable(card.version(), Optional::isEmpty))
                .toList();
    }

    @Override
    public List<ModelCard> cards() {
        return versionFolders().stream()
                .flatMap(version -> readCard(version).stream())
                .sorted(NEWEST_FIRST)
                .toList();
    }

    @Override
    public Optional<ModelCard> card(ModelVersion version) {
        Path versionFolder = folder.resolve(version.id());
        return Files.isDirectory(versionFolder) ? readCard(versionFolder) : Optional.empty();
    }

    @Override
    public List<ModelVersion> served() {
        Path file = servedFile();
        try {
            return CardJson.readServed(file).versions();
        } catch (NoSuchFileException none) {
            return List.of();
        } catch (IOException damaged) {
            throw unavailable(file + " cannot be read; correct it, or delete it to serve no model.", damaged);
        }
    }

    @Override
    public boolean replaceServed(List<ModelVersion> expected, List<ModelVersion> versions) {
        try {
            return FolderLock.holding(folder, () -> {
                boolean asExpected = served().equals(expected);
                if (asExpected) {
                    CardJson.Served content = new CardJson.Served(withoutRepetition(versions));
                    DurableFiles.replace(servedFile(), CardJson.write(content));
                }
                return asExpected;
            });
        } catch (IOException failure) {
            throw unavailable(servedFile() + " cannot be written: is the disk full?", failure);
        }
    }

    private static List<ModelVersion> withoutRepetition(List<ModelVersion> versions) {
        List<ModelVersion> distinct = new ArrayList<>();
        for (ModelVersion version : versions) {
            if (distinct.isEmpty() || !distinct.getLast().equals(version)) {
                distinct.add(version);
            }
        }
        return distinct;
    }

    @Override
    public Recommender load(ModelVersion version) {
        PublishedModel model = find(version);
        try {
            return loader.load(model.card(), model.courses(), model.files());
        } catch (IOException failure) {
            throw unavailable("The model " + version + " cannot be read: " + failure.getMessage() + ".", failure);
        }
    }

    @Override
    public Map<String, byte[]> files(ModelVersion version) {
        Path versionFolder = find(version).files().resolveSibling("").normalize();
        try {
            return DurableFiles.contents(versionFolder);
        } catch (IOException failure) {
            throw unavailable("The model " + version + " cannot be read: " + failure.getMessage() + ".", failure);
        }
    }

    @Override
    public void add(ModelVersion version, Map<String, byte[]> files) {
        try {
            FolderLock.holding(folder, () -> {
                if (!Files.isDirectory(folder.resolve(version.id()))) {
                    addAlone(version, files);
                }
                return version;
            });
        } catch (IOException failure) {
            throw unavailable("The model " + version + " cannot be kept in " + folder + ": is the disk full?", failure);
        }
    }

    private void addAlone(ModelVersion version, Map<String, byte[]> files) throws IOException {
        removeUnfinished();
        Path unfinished = Files.createDirectory(folder.resolve(UNFINISHED + version));
        DurableFiles.write(unfinished, files);
        appear(unfinished, version);
    }

    @Override
    public void note(ModelVersion version, String comparison) {
        ForcedPromotion note = new ForcedPromotion(clock.instant(), comparison);
        Path file = find(version).files().resolveSibling(FORCED);
        try {
            FolderLock.holding(folder, () -> DurableFiles.replace(file, CardJson.write(note)));
        } catch (IOException failure) {
            throw unavailable(file + " cannot be written: is the disk full?", failure);
        }
    }

    @Override
    public Optional<ForcedPromotion> of(ModelVersion version) {
        Path file = folder.resolve(version.id()).resolve(FORCED);
        try {
            return Optional.of(CardJson.readForced(file));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException damaged) {
            throw unavailable(file + " cannot be read; delete it if it is of no use.", damaged);
        }
    }

    /**
     * Where a version lies on disk.
     *
     * @throws NotFound if there is no such version
     * @throws Unavailable if its card or its courses cannot be read
     */
    public PublishedModel find(ModelVersion version) {
        Path versionFolder = folder.resolve(version.id());
        if (!Files.isDirectory(versionFolder)) {
            throw new NotFound(
                    "unknown-model-version", "There is no model version " + version + "; see 'models list'.");
        }
        try {
            return new PublishedModel(
                    CardJson.readCard(versionFolder.resolve(CARD)),
                    Files.readAllLines(versionFolder.resolve(COURSES)).stream()
                            .map(CourseId::new)
                            .toList(),
                    versionFolder.resolve(MODEL));
        } catch (IOException failure) {
            throw unavailable("The model " + version + " cannot be read: " + failure.getMessage() + ".", failure);
        }
    }

    private ModelVersion freeVersion(String name) {
        String first = name + "-" + STAMP.format(clock.instant());
        ModelVersion version = new ModelVersion(first);
        for (int again = 2; Files.exists(folder.resolve(version.id())); again++) {
            version = new ModelVersion(first + "-" + again);
        }
        return version;
    }

    /** Only who holds the lock has an unfinished folder, so any other was left by a crash. */
    private void removeUnfinished() throws IOException {
        for (Path leftover : list(UNFINISHED + "*")) {
            LOG.warn("Removing {}, which a publishing left that did not end.", leftover);
            DurableFiles.delete(leftover);
        }
    }

    private List<Path> versionFolders() {
        try {
            return list("[!.]*").stream().filter(Files::isDirectory).toList();
        } catch (IOException failure) {
            throw unavailable("The models in " + folder + " cannot be listed; may this user read it?", failure);
        }
    }

    private List<Path> list(String pattern) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var matcher = folder.getFileSystem().getPathMatcher("glob:" + pattern);
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> matcher.matches(path.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    private Optional<ModelCard> readCard(Path versionFolder) {
        try {
            ModelCard card = CardJson.readCard(versionFolder.resolve(CARD));
            if (card.version().id().equals(versionFolder.getFileName().toString())) {
                return Optional.of(card);
            }
            reportOnce(versionFolder, "its card is that of " + card.version());
        } catch (IOException | RuntimeException damaged) {
            reportOnce(versionFolder, damaged.toString());
        }
        return Optional.empty();
    }

    private void reportOnce(Path versionFolder, String why) {
        if (reported.add(versionFolder)) {
            LOG.warn("{} is no usable model and is passed over: {}. Delete it or train again.", versionFolder, why);
        }
    }

    private Path servedFile() {
        return folder.resolve("served.json");
    }

    private static Unavailable unavailable(String sentence, IOException cause) {
        return new Unavailable(sentence, cause);
    }
}
