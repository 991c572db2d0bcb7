package shironam.search.indexing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import shironam.search.tables.IndexFailures;
import shironam.search.tables.IndexFailures.Work;
import shironam.search.tables.IndexedDocument;
import shironam.search.tables.SourceDocument;
import shironam.story.changes.StoriesArrived;

/**
 * Stories as the index holds them, and why some of them can't be had so: an {@code Error} in one is that one's matter.
 *
 * @param failed by the story's id
 */
record IndexedDocuments(List<IndexedDocument> made, Map<Long, Throwable> failed) {
    static IndexedDocuments of(Stream<SourceDocument> sources, double averageLength) {
        return of(sources, Map.of(), averageLength);
    }

    /** @param texts words of bodies that are known already, by the story's number */
    static IndexedDocuments of(
            Stream<SourceDocument> sources, Map<Long, StoriesArrived.Text> texts, double averageLength) {
        Map<Long, Throwable> failed = new ConcurrentHashMap<>();
        List<IndexedDocument> made = sources.flatMap(source -> {
                    try {
                        return Stream.of(new IndexedDocument(source, texts.get(source.id()), averageLength));
                    } catch (RuntimeException | StackOverflowError | OutOfMemoryError unfit) {
                        failed.put(source.id(), unfit);
                        return Stream.empty();
                    }
                })
                .toList();
        return new IndexedDocuments(made, new TreeMap<>(failed));
    }

    void putFailedAside(Connection connection) throws SQLException {
        for (Map.Entry<Long, Throwable> one : failed.entrySet()) {
            IndexFailures.add(connection, one.getKey(), Work.INDEX, one.getValue());
        }
    }
}
