package shironam.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import shironam.search.IndexFailures.Work;

/**
 * Stories as the index holds them, and why some of them can't be had so: an {@code Error} in one is that one's matter.
 *
 * @param failed by the story's id
 */
record Entries(List<Entry> made, Map<Long, Throwable> failed) {
    static Entries of(Stream<Source> sources, double averageLength) {
        Map<Long, Throwable> failed = new ConcurrentHashMap<>();
        List<Entry> made = sources.flatMap(source -> {
                    try {
                        return Stream.of(new Entry(source, averageLength));
                    } catch (RuntimeException | StackOverflowError | OutOfMemoryError unfit) {
                        failed.put(source.id(), unfit);
                        return Stream.empty();
                    }
                })
                .toList();
        return new Entries(made, new TreeMap<>(failed));
    }

    void putFailedAside(Connection connection) throws SQLException {
        for (Map.Entry<Long, Throwable> one : failed.entrySet()) {
            IndexFailures.add(connection, one.getKey(), Work.INDEX, one.getValue());
        }
    }
}
