package shironam.search.query;

import java.util.List;
import java.util.Map;
import shironam.search.SearchResult;
import shironam.search.tables.TermStatistics;

/**
 * What a search looks for, with the weight of each term.
 *
 * @param terms those that stand in any story at all
 * @param guesses what was looked for instead of words that no story has
 * @param whole the sum of what the words of the query say, each by the best of its terms
 */
public record ParsedQuery(List<Wanted> terms, List<SearchResult.Guess> guesses, double whole) {
    /**
     * @param idf how much it says, less where it is not quite what was typed
     * @param form the bit of the very form that was typed, or 0
     * @param stories how many have it
     */
    public record Wanted(long term, double idf, short form, int stories) {}

    /** One word of the query: what was typed, and what it may stand for. */
    record Word(Map<Long, Double> weights, short form) {}

    static ParsedQuery of(List<Word> words, List<SearchResult.Guess> guesses, TermStatistics.Counts counts) {
        Map<Long, Wanted> wanted = new java.util.LinkedHashMap<>();
        double whole = 0;
        for (Word word : words) {
            double best = 0;
            for (Map.Entry<Long, Double> weight : word.weights().entrySet()) {
                long term = weight.getKey();
                double idf = counts.idf(term) * weight.getValue();
                if (counts.knows(term)) {
                    wanted.merge(
                            term,
                            new Wanted(term, idf, word.form(), counts.of().get(term)),
                            (one, other) -> one.idf() >= other.idf() ? one : other);
                    best = Math.max(best, idf);
                }
            }
            whole += best;
        }
        return new ParsedQuery(List.copyOf(wanted.values()), List.copyOf(guesses), whole);
    }

    public boolean isEmpty() {
        return terms.isEmpty();
    }
}
