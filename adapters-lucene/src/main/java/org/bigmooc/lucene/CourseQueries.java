package org.bigmooc.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.bigmooc.domain.catalogue.Field;

/**
 * Turns what a learner typed into queries, word by word; nothing in it is ever taken for syntax.
 *
 * <p>What counts, from most to least: its id is the text; its name is the
 * text; the name has all words; two of them are side by side; words in the name; words written with the same accents; words in the
 * description; words of the name that begin like an unknown word or are one typo away from it.
 */
final class CourseQueries {

    /** Further words of a query are not looked at, which also bounds the clauses of a query. */
    static final int MAX_WORDS = 24;

    private static final int SHORTEST_WITH_TYPO = 4;
    private static final int SHORTEST_BEGINNING = 3;
    private static final int MOST_SPELLINGS = 16;

    private static final float SAME_ID = 10_000;
    private static final float WHOLE_NAME = 200;
    private static final float ALL_WORDS_IN_NAME = 100;
    private static final float SIDE_BY_SIDE_IN_NAME = 40;
    private static final float SIDE_BY_SIDE_IN_ABOUT = 20;
    private static final float IN_NAME = 10;
    private static final float WRITTEN_IN_NAME = 5;
    private static final float SPELLED_OTHERWISE = 0.5f;

    private final IndexReader reader;

    /** Asks this reader which words are known. */
    CourseQueries(IndexReader reader) {
        this.reader = reader;
    }

    static String idText(String id) {
        return CourseText.normal(id).toLowerCase(Locale.ROOT);
    }

    /** The courses that have all words of a text, each with a score of how well they match. */
    Query allWords(String text) throws IOException {
        List<Word> words = CourseText.words(text, MAX_WORDS);
        return matching(text, words, words.size());
    }

    /** The courses that have half of the words of a text, each with a score of how well they match. */
    Query halfOfTheWords(String text) throws IOException {
        List<Word> words = CourseText.words(text, MAX_WORDS);
        return matching(text, words, (words.size() + 1) / 2);
    }

    private Query matching(String text, List<Word> words, int atLeast) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(constant(term(IndexedField.ID_TEXT, idText(text)), SAME_ID), Occur.SHOULD);
        if (!words.isEmpty()) {
            query.add(matching(words, atLeast), Occur.SHOULD);
        }
        return query.build();
    }

    /** Those of the courses that are of a field of study. */
    Query within(Query query, Field field) {
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(term(IndexedField.FIELD, field.name()), Occur.FILTER)
                .build();
    }

    /** The courses whose names hold all words of a text, the last of them perhaps not yet typed to its end. */
    Query beginning(String typed) {
        List<Word> words = CourseText.words(typed, MAX_WORDS);
        if (words.isEmpty()) {
            return new MatchNoDocsQuery("no word was typed");
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (Word word : words.subList(0, words.size() - 1)) {
            query.add(term(IndexedField.NAME, word.folded()), Occur.FILTER);
        }
        Word last = words.getLast();
        query.add(prefix(IndexedField.NAME, last.folded()), Occur.FILTER);
        query.add(constant(prefix(IndexedField.NAME_START, CourseIndexBuilder.folded(words)), 4), Occur.SHOULD);
        query.add(
                constant(prefix(IndexedField.NAME_START_WRITTEN, CourseIndexBuilder.written(words)), 2), Occur.SHOULD);
        query.add(constant(prefix(IndexedField.NAME_WRITTEN, last.written()), 1), Occur.SHOULD);
        return query.build();
    }

    private Query matching(List<Word> words, int atLeast) throws IOException {
        return new BooleanQuery.Builder()
                .add(anywhere(words, atLeast), Occur.MUST)
                .add(constant(allInName(words), ALL_WORDS_IN_NAME), Occur.SHOULD)
                .add(
                        constant(term(IndexedField.NAME_START, CourseIndexBuilder.folded(words)), WHOLE_NAME),
                        Occur.SHOULD)
                .add(sideBySide(words), Occur.SHOULD)
                .build();
    }

    private Query anywhere(List<Word> words, int atLeast) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (Word word : words) {
            query.add(anywhere(word), Occur.SHOULD);
        }
        return query.setMinimumNumberShouldMatch(atLeast).build();
    }

    private Query anywhere(Word word) throws IOException {
        List<Query> places = new ArrayList<>();
        places.add(inName(word));
        places.add(term(IndexedField.ABOUT, word.folded()));
        if (reader.docFreq(new Term(IndexedField.NAME, word.folded())) == 0) {
            places.addAll(spelledOtherwise(word));
        }
        return new DisjunctionMaxQuery(places, 0.1f);
    }

    private static Query inName(Word word) {
        return new BooleanQuery.Builder()
                .add(new BoostQuery(term(IndexedField.NAME, word.folded()), IN_NAME), Occur.MUST)
                .add(new BoostQuery(term(IndexedField.NAME_WRITTEN, word.written()), WRITTEN_IN_NAME), Occur.SHOULD)
                .build();
    }

    /** A word that no name has may be the beginning of one, or one with a typo. */
    private static List<Query> spelledOtherwise(Word word) {
        List<Query> queries = new ArrayList<>();
        if (word.length() >= SHORTEST_BEGINNING) {
            queries.add(constant(prefix(IndexedField.NAME, word.folded()), SPELLED_OTHERWISE));
        }
        if (word.length() >= SHORTEST_WITH_TYPO) {
            Term term = new Term(IndexedField.NAME, word.folded());
            queries.add(new BoostQuery(new FuzzyQuery(term, 1, 0, MOST_SPELLINGS, true), SPELLED_OTHERWISE));
        }
        return queries;
    }

    private static Query allInName(List<Word> words) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        words.forEach(word -> query.add(term(IndexedField.NAME, word.folded()), Occur.FILTER));
        return query.build();
    }

    /** Pairs, since most Vietnamese words are two syllables. */
    private static Query sideBySide(List<Word> words) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (int i = 1; i < words.size(); i++) {
            String first = words.get(i - 1).folded();
            String second = words.get(i).folded();
            query.add(constant(new PhraseQuery(IndexedField.NAME, first, second), SIDE_BY_SIDE_IN_NAME), Occur.SHOULD);
            query.add(
                    constant(new PhraseQuery(IndexedField.ABOUT, first, second), SIDE_BY_SIDE_IN_ABOUT), Occur.SHOULD);
        }
        return query.build();
    }

    private static Query constant(Query query, float score) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }

    private static Query term(String field, String text) {
        return new TermQuery(new Term(field, text));
    }

    private static Query prefix(String field, String beginning) {
        return new PrefixQuery(new Term(field, beginning));
    }
}
