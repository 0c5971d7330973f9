package org.bigmooc.lucene;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.bigmooc.domain.catalogue.Catalogue;
import org.bigmooc.domain.catalogue.Course;
import org.bigmooc.domain.catalogue.LocalizedText;

/** Builds an index of the visible courses in memory. */
final class CourseIndexBuilder {

    private static final int WORDS_OF_A_START = 30;

    private CourseIndexBuilder() {}

    static CourseIndex build(Catalogue catalogue) throws IOException {
        Directory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, configuration())) {
            for (Course course : catalogue.visible()) {
                writer.addDocument(document(course));
            }
            writer.forceMerge(1);
        }
        return new CourseIndex(DirectoryReader.open(directory));
    }

    /** Ordered by id, so that courses that match equally well come in that order. */
    private static IndexWriterConfig configuration() {
        return new IndexWriterConfig(CourseText.forIndexing())
                .setIndexSort(new Sort(new SortField(IndexedField.ID, SortField.Type.STRING)))
                .setUseCompoundFile(false);
    }

    private static Document document(Course course) {
        Document document = new Document();
        String id = course.id().value();
        document.add(new SortedDocValuesField(IndexedField.ID, new BytesRef(id)));
        document.add(new StringField(IndexedField.ID_TEXT, CourseQueries.idText(id), Store.NO));
        addNames(document, texts(course.name()));
        texts(course.about()).forEach(about -> document.add(new TextField(IndexedField.ABOUT, about, Store.NO)));
        course.fields().forEach(field -> {
            document.add(new StringField(IndexedField.FIELD, field.name(), Store.NO));
            document.add(new SortedSetDocValuesField(IndexedField.FIELD, new BytesRef(field.name())));
        });
        return document;
    }

    private static void addNames(Document document, List<String> names) {
        int length = 0;
        for (String name : names) {
            List<Word> start = CourseText.words(name, WORDS_OF_A_START);
            length += start.size();
            document.add(new TextField(IndexedField.NAME, name, Store.NO));
            document.add(new TextField(IndexedField.NAME_WRITTEN, name, Store.NO));
            document.add(new StringField(IndexedField.NAME_START, folded(start), Store.NO));
            document.add(new StringField(IndexedField.NAME_START_WRITTEN, written(start), Store.NO));
        }
        document.add(new NumericDocValuesField(IndexedField.NAME_LENGTH, length));
    }

    private static List<String> texts(LocalizedText text) {
        return Stream.of(text.original(), text.vietnamese())
                .filter(one -> !one.isEmpty())
                .map(CourseText::normal)
                .distinct()
                .toList();
    }

    static String folded(List<Word> words) {
        return words.stream().map(Word::folded).collect(Collectors.joining(" "));
    }

    static String written(List<Word> words) {
        return words.stream().map(Word::written).collect(Collectors.joining(" "));
    }
}
