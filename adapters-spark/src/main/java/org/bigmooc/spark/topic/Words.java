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

/** The words of a text in any script: pairs of neighbours where a script writes no blanks, words in lower case elsewhere. */
final class Words {

    private static final Pattern LETTERS = Pattern.compile(".*\\p{L}.*\\p{L}.*");

    private Words() {}

    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        try (Analyzer analyzer = new CJKAnalyzer();
                TokenStream tokens = analyzer.tokenStream("", text)) {
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
        return words;
    }
}
