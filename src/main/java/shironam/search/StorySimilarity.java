package shironam.search;

import static shironam.search.SearchWeights.LEAST_EXPONENT;
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

/**
 * How alike two stories are: the cosine of what each says of every term, rare terms counting more (TF-IDF), by how much
 * older the other is, by whether it stands in the same section. Only public stories that are no newer are compared, and
 * of them those that the terms which say most of the story lead to.
 */
final class StorySimilarity {
    private static final String CANDIDATE = """
            with asked as materialized (select * from unnest(?::bigint[], ?::float8[]) a(term, says)),
            scored as materialized (
                select p.story, sum(a.says * p.weight / (p.weight + %7$s::float8)) * (%1$s + (1 - %1$s) * exp(greatest((p.day - ?) / %2$s::float8, %8$d))) as likeness
                from asked a cross join lateral (
                    select * from search_postings p where p.term = a.term and p.day <= ?
                    order by p.day desc, p.story desc limit %3$d) p
                group by p.story, p.day order by likeness desc limit %4$d)
            select p.id, i.day, p.section_id is not distinct from s.section_id, i.terms, i.weights
            from scored c
                join public_stories p on p.id = c.story
                join search_stories i on i.story = p.id
                join stories s on s.id = ?
            where p.id <> s.id and p.publish_at <= s.publish_at
                and not exists (select 1 from cards k where k.story_id = s.id and k.target_id = p.id)
            order by c.likeness * case when p.section_id is not distinct from s.section_id then 1 else %5$s end desc
            limit %6$d""".formatted(
                    RELATED_OLD,
                    RELATED_DAYS,
                    RELATED_POSTINGS,
                    4 * RELATED_CANDIDATES,
                    RELATED_OTHER_SECTION,
                    RELATED_CANDIDATES,
                    SATURATION,
                    LEAST_EXPONENT);

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
        double old = RELATED_OLD + (1 - RELATED_OLD) * Math.exp((other.day() - asked.day()) / RELATED_DAYS);
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
        PGConnection postgres = connection.unwrap(PGConnection.class);
        try (PreparedStatement statement = connection.prepareStatement(CANDIDATE)) {
            statement.setArray(
                    1,
                    postgres.createArrayOf(
                            "int8",
                            telling.stream().mapToLong(Map.Entry::getKey).toArray()));
            statement.setArray(
                    2,
                    postgres.createArrayOf(
                            "float8",
                            telling.stream().mapToDouble(Map.Entry::getValue).toArray()));
            statement.setInt(3, asked.day());
            statement.setInt(4, asked.day());
            statement.setLong(5, asked.story());
            return read(statement);
        }
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
