package org.bigmooc.lucene;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Cuts texts into words, the same way when courses are indexed and when they are looked for. Thread-safe. */
final class CourseText {

    /** The longest run of characters that is one word; longer ones are cut. */
    private static final int MAX_WORD = 100;

    /** So far apart are two names of one course, that no phrase spans both. */
    private static final int GAP = 100;

    private static final NormalizeCharMap NAMES_WITH_SIGNS = namesWithSigns();

    private static final int CHINESE_JAPANESE_KOREAN =
            CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA | CJKBigramFilter.HANGUL;

    private static final Analyzer QUERY = new Words(false, false);

    private CourseText() {}

    /** Words of the fields to index: single Chinese characters too, so that one alone can be looked for. */
    static Analyzer forIndexing() {
        return new PerFieldAnalyzerWrapper(
                new Words(true, true), Map.of(IndexedField.NAME_WRITTEN, new Words(true, false)));
    }

    /** Characters in their composed and compatible form: one accented letter is one character however it was typed. */
    static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /** The words of a text in order, at most {@code limit}; signs between words are dropped, whatever they mean to a query parser. */
    static List<Word> words(String text, int limit) {
        List<Word> words = new ArrayList<>();
        try (TokenStream tokens = QUERY.tokenStream(IndexedField.NAME, normal(text))) {
            CharTermAttribute token = tokens.getAttribute(CharTermAttribute.class);
            tokens.reset();
            while (words.size() < limit && tokens.incrementToken()) {
                words.add(word(token));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A string cannot fail to be read", e);
        }
        return words;
    }

    private static Word word(CharTermAttribute token) {
        char[] folded = new char[4 * token.length()];
        int length = ASCIIFoldingFilter.foldToASCII(token.buffer(), 0, folded, 0, token.length());
        return new Word(token.toString(), new String(folded, 0, length));
    }

    private static NormalizeCharMap namesWithSigns() {
        NormalizeCharMap.Builder names = new NormalizeCharMap.Builder();
        for (String letter : Arrays.asList("c", "C")) {
            names.add(letter + "++", "cplusplus");
            names.add(letter + "#", "csharp");
        }
        return names.build();
    }

    private static final class Words extends Analyzer {

        private final boolean singles;
        private final boolean folded;

        Words(boolean singles, boolean folded) {
            this.singles = singles;
            this.folded = folded;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            StandardTokenizer source = new StandardTokenizer();
            source.setMaxTokenLength(MAX_WORD);
            TokenStream words = new CJKBigramFilter(new LowerCaseFilter(source), CHINESE_JAPANESE_KOREAN, singles);
            return new TokenStreamComponents(source, folded ? new ASCIIFoldingFilter(words) : words);
        }

        @Override
        protected Reader initReader(String field, Reader reader) {
            return new MappingCharFilter(NAMES_WITH_SIGNS, reader);
        }

        @Override
        public int getPositionIncrementGap(String field) {
            return GAP;
        }
    }
}
