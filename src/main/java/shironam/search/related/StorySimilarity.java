package shironam.search.related;

import static shironam.search.SearchWeights.ONE_OCCURRENCE;
import static shironam.search.SearchWeights.RELATED_CANDIDATES;
import static shironam.search.SearchWeights.RELATED_DAYS;
import static shironam.search.SearchWeights.RELATED_KEPT;
import static shironam.search.SearchWeights.RELATED_LEAST;
import static shironam.search.SearchWeights.RELATED_OLD;
import static shironam.search.SearchWeights.RELATED_OTHER_SECTION;
import static shironam.search.SearchWeights.RELATED_POSTINGS;
import static shironam.search.SearchWeights.RELATED_SAME;
import static shironam.search.SearchWeights.RELATED_TERMS;
import static shironam.search.SearchWeights.SATURATION;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;
import shironam.search.postings.Posting;
import shironam.search.postings.PostingReader;
import shironam.search.postings.Scores;
import shironam.search.tables.IndexTables;
import shironam.search.tables.TermStatistics;

/**
 * How alike two stories are: the cosine of what each says of every term, rare terms counting more (TF-IDF), by how much
 * older the other is, by whether it stands in the same section. Only public stories that are no newer are compared, and
 * of them those that the terms which say most of the story lead to.
 */
final class StorySimilarity {
    private static final String CANDIDATE = """
            select p.id, i.day, p.section_id is not distinct from s.section_id, i.terms, i.weights
            from unnest(?::bigint[], ?::float8[]) c(story, likeness)
                join public_stories p on p.id = c.story
                join search_stories i on i.story = p.id
                join stories s on s.id = ?
            where p.id <> s.id and p.publish_at <= s.publish_at
                and not exists (select 1 from cards k where k.story_id = s.id and k.target_id = p.id)
            order by c.likeness * case when p.section_id is not distinct from s.section_id then 1 else %s end desc
            limit %d""".formatted(RELATED_OTHER_SECTION, RELATED_CANDIDATES);

    private record Described(long story, int day, boolean sameSection, Map<Long, Double> weights) {}

    private record Scored(long story, double likeness) {}

    private StorySimilarity() {}

    /** The best first; none for a story that is not in the index. */
    static List<Long> related(Connection connection, long story) throws SQLException {
        Optional<Described> asked = described(connection, story);
        if (asked.isEmpty()) {
            return List.of();
        }
        Map<Long, Double> weights = asked.get().weights();
        TermStatistics.Counts counts = TermStatistics.counts(connection, weights.keySet());
        List<Described> candidates = candidates(connection, asked.get(), counts);
        Set<Long> all = new HashSet<>(weights.keySet());
        candidates.forEach(candidate -> all.addAll(candidate.weights().keySet()));
        TermStatistics.Counts allCounts = TermStatistics.counts(connection, all);
        return candidates.stream()
                .map(candidate -> scored(asked.get(), candidate, allCounts))
                .filter(scored -> scored.likeness() > 0)
                .sorted(Comparator.comparingDouble(Scored::likeness).reversed())
                .limit(RELATED_KEPT)
                .map(Scored::story)
                .toList();
    }

    private static Scored scored(Described asked, Described other, TermStatistics.Counts counts) {
        double product = 0;
        for (Map.Entry<Long, Double> term : asked.weights().entrySet()) {
            double idf = counts.idf(term.getKey());
            product += term.getValue() * other.weights().getOrDefault(term.getKey(), 0.0) * idf * idf;
        }
        double cosine = product / (length(asked, counts) * length(other, counts));
        double old = newness(other.day(), asked.day());
        boolean fits = cosine >= RELATED_LEAST && cosine <= RELATED_SAME;
        return new Scored(other.story(), fits ? cosine * old * (other.sameSection() ? 1 : RELATED_OTHER_SECTION) : 0);
    }

    private static double length(Described story, TermStatistics.Counts counts) {
        double squares = 0;
        for (Map.Entry<Long, Double> term : story.weights().entrySet()) {
            double says = term.getValue() * counts.idf(term.getKey());
            squares += says * says;
        }
        return Math.sqrt(squares);
    }

    private static Optional<Described> described(Connection connection, long story) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select story, day, true, terms, weights from search_stories where story = ?")) {
            statement.setLong(1, story);
            return read(statement).stream().findFirst();
        }
    }

    private static List<Described> candidates(Connection connection, Described asked, TermStatistics.Counts counts)
            throws SQLException {
        List<Map.Entry<Long, Double>> telling = asked.weights().entrySet().stream()
                .map(term -> Map.entry(term.getKey(), term.getValue() * counts.idf(term.getKey())))
                .sorted(Map.Entry.<Long, Double>comparingByValue().reversed())
                .limit(RELATED_TERMS)
                .toList();
        List<Scored> candidates = new ArrayList<>();
        alike(connection, asked, telling, counts)
                .best(4 * RELATED_CANDIDATES, 0, false)
                .forEach(one -> candidates.add(new Scored(one.story(), one.score())));
        PGConnection postgres = connection.unwrap(PGConnection.class);
        try (PreparedStatement statement = connection.prepareStatement(CANDIDATE)) {
            statement.setArray(
                    1,
                    postgres.createArrayOf(
                            "int8", candidates.stream().mapToLong(Scored::story).toArray()));
            statement.setArray(
                    2,
                    postgres.createArrayOf(
                            "float8",
                            candidates.stream().mapToDouble(Scored::likeness).toArray()));
            statement.setLong(3, asked.story());
            return read(statement);
        }
    }

    /** By the terms alone; of common ones the newest stories are looked at. */
    private static Scores alike(
            Connection connection, Described asked, List<Map.Entry<Long, Double>> telling, TermStatistics.Counts counts)
            throws SQLException {
        PostingReader postings =
                new PostingReader(connection, IndexTables.LIVE.postingTable(), Integer.MIN_VALUE, asked.day());
        Scores scores = new Scores();
        List<Map.Entry<Long, Double>> rare = new ArrayList<>();
        for (Map.Entry<Long, Double> term : telling) {
            if (counts.of().get(term.getKey()) <= RELATED_POSTINGS) {
                rare.add(term);
            } else {
                postings.newest(term.getKey(), RELATED_POSTINGS, adding(List.of(term), asked.day(), scores));
            }
        }
        postings.whole(rare.stream().mapToLong(Map.Entry::getKey).toArray(), adding(rare, asked.day(), scores));
        return scores;
    }

    private static PostingReader.Taker adding(List<Map.Entry<Long, Double>> terms, int today, Scores scores) {
        return (place, story, posting) -> {
            double weight = Posting.weight(posting);
            double says = terms.get(place).getValue() * weight / (weight + SATURATION);
            scores.add(story, Posting.day(posting), says * newness(Posting.day(posting), today), 0);
        };
    }

    private static double newness(int day, int today) {
        return RELATED_OLD + (1 - RELATED_OLD) * Math.exp((day - today) / RELATED_DAYS);
    }

    private static List<Described> read(PreparedStatement statement) throws SQLException {
        List<Described> stories = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                Long[] terms = (Long[]) row.getArray(4).getArray();
                Short[] weights = (Short[]) row.getArray(5).getArray();
                Map<Long, Double> described = new HashMap<>(terms.length * 2);
                IntStream.range(0, terms.length).forEach(i -> described.put(terms[i], damped(weights[i])));
                stories.add(new Described(row.getLong(1), row.getInt(2), row.getBoolean(3), described));
            }
        }
        return stories;
    }

    /** The tenth time says less than the first. */
    private static double damped(short weight) {
        double times = (double) weight / ONE_OCCURRENCE;
        return times > 1 ? 1 + Math.log(times) : times;
    }
}
