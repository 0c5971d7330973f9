package org.bigmooc.spark.topic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The words of a text in any script: pairs of neighbouring characters where a script writes no blanks; elsewhere words in lower case, and pairs of
 * neighbouring words, for in some languages a word is written as several.
 */
final class Words {

    private static final Pattern LETTERS = Pattern.compile(".*\\p{L}.*\\p{L}.*");

    /** May be used by any number of threads, each of which it keeps its own tools for. */
    private static final Analyzer ANALYZER = new CJKAnalyzer();

    private Words() {}

    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        try (TokenStream tokens = ANALYZER.tokenStream("", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(term.toString());
            }
            tokens.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        words.removeIf(word -> !LETTERS.matcher(word).matches());
        List<String> all = new ArrayList<>(words);
        for (int i = 1; i < words.size(); i++) {
            if (!isHan(words.get(i - 1)) && !isHan(words.get(i))) {
                all.add(words.get(i - 1) + " " + words.get(i));
            }
        }
        return all;
    }

    private static boolean isHan(String word) {
        return Character.isIdeographic(word.codePointAt(0));
    }
}
