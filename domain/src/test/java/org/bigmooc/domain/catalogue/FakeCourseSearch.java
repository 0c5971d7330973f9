package org.bigmooc.domain.catalogue;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Searches by looking at every course; ranks as the contract asks and no better. Thread-safe. */
public final class FakeCourseSearch implements CourseSearch {

    private record Text(CourseId id, List<Field> fields, List<String> names, List<String> abouts) {}

    private record Match(Text text, int score) {}

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SHORTEST_WITH_TYPO = 5;

    private volatile List<Text> texts = List.of();

    @Override
    public void index(Catalogue catalogue) {
        texts = catalogue.visible().stream().map(FakeCourseSearch::text).toList();
    }

    private static Text text(Course course) {
        return new Text(course.id(), course.fields(), words(course.name()), words(course.about()));
    }

    private static List<String> words(LocalizedText text) {
        return words(text.original() + " " + text.vietnamese());
    }

    private static List<String> words(String text) {
        String folded = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd');
        return BETWEEN_WORDS
                .splitAsStream(folded)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    @Override
    public SearchResult search(SearchQuery query) {
        List<String> wanted = words(query.text());
        List<Match> all = texts.stream()
                .map(text -> new Match(text, score(text, wanted)))
                .filter(match -> match.score() > 0)
                .sorted(Comparator.comparingInt(Match::score)
                        .reversed()
                        .thenComparing(match -> match.text().id()))
                .toList();
        Map<Field, Integer> fields = new HashMap<>();
        all.forEach(match -> match.text().fields().forEach(field -> fields.merge(field, 1, Integer::sum)));
        List<CourseId> ids = all.stream()
                .map(Match::text)
                .filter(text -> query.field().map(text.fields()::contains).orElse(true))
                .map(Text::id)
                .toList();
        return new SearchResult(Page.of(ids, query.page()), fields);
    }

    private static int score(Text text, List<String> wanted) {
        return wanted.stream()
                .mapToInt(word -> 10 * best(text.names(), word) + best(text.abouts(), word))
                .sum();
    }

    private static int best(List<String> words, String wanted) {
        return words.stream().mapToInt(word -> likeness(word, wanted)).max().orElse(0);
    }

    private static int likeness(String word, String wanted) {
        if (word.equals(wanted)) {
            return 3;
        }
        if (isChinese(wanted) && word.contains(wanted)) {
            return 2;
        }
        return wanted.length() >= SHORTEST_WITH_TYPO && oneTypoApart(word, wanted) ? 1 : 0;
    }

    private static boolean isChinese(String word) {
        return Character.isIdeographic(word.codePointAt(0));
    }

    private static boolean oneTypoApart(String one, String other) {
        int common = 0;
        int shorter = Math.min(one.length(), other.length());
        while (common < shorter && one.charAt(common) == other.charAt(common)) {
            common++;
        }
        String left = one.substring(common);
        String right = other.substring(common);
        return skip(left, 1).equals(skip(right, 1))
                || skip(left, 1).equals(right)
                || left.equals(skip(right, 1))
                || isSwapped(left, right);
    }

    private static String skip(String text, int count) {
        return text.substring(Math.min(count, text.length()));
    }

    private static boolean isSwapped(String left, String right) {
        return left.length() > 1
                && right.length() > 1
                && left.charAt(0) == right.charAt(1)
                && left.charAt(1) == right.charAt(0)
                && skip(left, 2).equals(skip(right, 2));
    }

    @Override
    public List<CourseId> suggest(String typed, int limit) {
        String wanted = String.join(" ", words(typed));
        return wanted.isEmpty()
                ? List.of()
                : texts.stream()
                        .filter(text -> beginsAnywhere(text.names(), wanted))
                        .map(Text::id)
                        .limit(limit)
                        .toList();
    }

    private static boolean beginsAnywhere(List<String> words, String wanted) {
        return Stream.iterate(0, i -> i < words.size(), i -> i + 1)
                .anyMatch(i -> String.join(" ", words.subList(i, words.size())).startsWith(wanted));
    }
}
