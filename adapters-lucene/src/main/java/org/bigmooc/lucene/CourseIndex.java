package org.bigmooc.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsCollectorManager.FacetsResult;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.catalogue.Field;
import org.bigmooc.domain.catalogue.Page;
import org.bigmooc.domain.catalogue.PageRequest;
import org.bigmooc.domain.catalogue.SearchQuery;
import org.bigmooc.domain.catalogue.SearchResult;

/** The courses of one catalogue, findable; never changes, and is freed when the last search that retained it released it. */
final class CourseIndex {

    private static final Sort SHORT_NAMES_FIRST =
            new Sort(SortField.FIELD_SCORE, new SortField(IndexedField.NAME_LENGTH, SortField.Type.INT));

    private static final LabelAndValue[] NONE = {};

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final CourseQueries queries;
    private final StringDocValuesReaderState fields;

    /** Takes the reader over; it has one segment at most. */
    CourseIndex(DirectoryReader reader) throws IOException {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.searcher.setQueryCache(null);
        this.queries = new CourseQueries(reader);
        this.fields = new StringDocValuesReaderState(reader, IndexedField.FIELD);
    }

    /** Keeps the index from being freed until {@link #release()}; false if it already is. */
    boolean retain() {
        return reader.tryIncRef();
    }

    void release() {
        try {
            reader.decRef();
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot fail to be freed", e);
        }
    }

    SearchResult search(SearchQuery query) throws IOException {
        Query matching = matching(query.text());
        Query wanted =
                query.field().map(field -> queries.within(matching, field)).orElse(matching);
        FacetsResult found =
                FacetsCollectorManager.search(searcher, wanted, upTo(query.page()), new FacetsCollectorManager());
        FacetsCollector all = query.field().isEmpty()
                ? found.facetsCollector()
                : searcher.search(matching, new FacetsCollectorManager());
        List<CourseId> ids = ids(found.topDocs(), query.page().offset());
        return new SearchResult(new Page<>(ids, query.page(), count(found.facetsCollector())), fieldsOf(all));
    }

    List<CourseId> suggest(String typed, int limit) throws IOException {
        int wanted = Math.min(limit, Math.max(1, reader.numDocs()));
        return ids(searcher.search(queries.beginning(typed), wanted, SHORT_NAMES_FIRST), 0);
    }

    /** Courses with half of the words are the answer only where no course has all. */
    private Query matching(String text) throws IOException {
        Query allWords = queries.allWords(text);
        return searcher.count(allWords) > 0 ? allWords : queries.halfOfTheWords(text);
    }

    private int upTo(PageRequest page) {
        return Math.clamp(page.offset() + page.size(), 1, Math.max(1, reader.numDocs()));
    }

    private static long count(FacetsCollector matches) {
        return matches.getMatchingDocs().stream()
                .mapToLong(MatchingDocs::totalHits)
                .sum();
    }

    private Map<Field, Integer> fieldsOf(FacetsCollector matches) throws IOException {
        Map<Field, Integer> counts = new HashMap<>();
        FacetResult result = new StringValueFacetCounts(fields, matches).getAllChildren(IndexedField.FIELD);
        for (LabelAndValue field : result == null ? NONE : result.labelValues) {
            counts.put(new Field(field.label), field.count);
        }
        return counts;
    }

    private List<CourseId> ids(TopDocs found, long from) throws IOException {
        List<CourseId> ids = new ArrayList<>();
        for (int i = (int) Math.min(from, found.scoreDocs.length); i < found.scoreDocs.length; i++) {
            ids.add(id(found.scoreDocs[i].doc));
        }
        return ids;
    }

    private CourseId id(int document) throws IOException {
        SortedDocValues ids = MultiDocValues.getSortedValues(reader, IndexedField.ID);
        if (ids == null || !ids.advanceExact(document)) {
            throw new CorruptIndexException("A course without id", IndexedField.ID);
        }
        return new CourseId(ids.lookupOrd(ids.ordValue()).utf8ToString());
    }
}
