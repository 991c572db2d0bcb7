package shironam.search.query;

import static shironam.search.SearchWeights.ALIAS;
import static shironam.search.SearchWeights.CERTAIN_FIT;
import static shironam.search.SearchWeights.COMPOUND_HALF;
import static shironam.search.SearchWeights.LEAST_SPELLING_FIT;
import static shironam.search.SearchWeights.LONGEST_PARTED;
import static shironam.search.SearchWeights.MOST_QUERY_WORDS;
import static shironam.search.SearchWeights.MOST_SPELLINGS;
import static shironam.search.SearchWeights.SHORTEST_COMPOUND;
import static shironam.search.SearchWeights.SHORTEST_COMPOUND_HALF;
import static shironam.search.SearchWeights.SHORTEST_PARTED;
import static shironam.search.SearchWeights.SOUND_ALIKE;
import static shironam.search.SearchWeights.SPELLING_DECAY;
import static shironam.search.SearchWeights.UNCERTAIN_FIT;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import shironam.bangla.analysis.Terms;
import shironam.bangla.analysis.Terms.Term;
import shironam.bangla.transliteration.Consonants;
import shironam.bangla.transliteration.Romanised;
import shironam.search.SearchResult;
import shironam.search.tables.IndexTables;
import shironam.search.tables.IndexedWord;
import shironam.search.tables.TermStatistics;

/** Parses what was typed into terms and their weights. */
public final class QueryParser {
    private static final Pattern LATIN = Pattern.compile("[a-z]+");

    private final Connection connection;
    private final List<IndexTables> tables;

    private final List<SearchResult.Guess> guesses = new ArrayList<>();

    /** @param tables of the indexes whose words may be meant */
    public QueryParser(Connection connection, List<IndexTables> tables) {
        this.connection = connection;
        this.tables = tables;
    }

    public ParsedQuery of(String text) throws SQLException {
        List<Term> terms = distinct(Terms.telling(text));
        List<ParsedQuery.Word> words = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            String next = i + 1 < terms.size() ? terms.get(i + 1).word() : "";
            words.add(isLatin(term.word()) ? latin(term.word(), next) : bengali(term, next));
        }
        TermStatistics.Counts counts = counts(words);
        List<ParsedQuery.Word> unknown = guesses(terms, words, counts);
        if (!unknown.isEmpty()) {
            words.addAll(unknown);
            counts = counts(words);
        }
        TermStatistics.Counts known = counts;
        guesses.removeIf(guess -> isLatin(guess.typed()) && known.knows(IndexedWord.key(guess.typed())));
        return ParsedQuery.of(words, guesses, counts);
    }

    private static boolean isLatin(String word) {
        return LATIN.matcher(word).matches();
    }

    private static List<Term> distinct(List<Term> terms) {
        Set<String> met = new HashSet<>();
        return terms.stream()
                .filter(term -> met.add(term.stem()))
                .limit(MOST_QUERY_WORDS)
                .toList();
    }

    /** Stories may write it and the next as one word: হাই কোর্ট, হাইকোর্ট. */
    private static ParsedQuery.Word bengali(Term term, String next) {
        Map<Long, Double> weights = new LinkedHashMap<>();
        add(weights, Aliases.of(term), ALIAS);
        if (!next.isEmpty() && !isLatin(next)) {
            weights.put(stem(term.word() + next), 1.0);
        }
        weights.put(IndexedWord.key(term.stem()), 1.0);
        return new ParsedQuery.Word(weights, IndexedWord.form(term.word()));
    }

    /** A Latin word may stand in a story as it is; more often what it sounds like does. */
    private ParsedQuery.Word latin(String word, String next) throws SQLException {
        Map<Long, Double> weights = new LinkedHashMap<>();
        add(weights, Aliases.of(word), 1);
        add(weights, Aliases.of(word + next), 1); // sri lanka
        boolean named = !weights.isEmpty();
        List<Spellings.Alike> alike = Spellings.ofLatin(connection, tables, word, MOST_SPELLINGS);
        double likest =
                alike.stream().mapToDouble(Spellings.Alike::likeness).max().orElse(0);
        if (isLatin(next)) {
            Spellings.ofLatin(connection, tables, word + next, 1).stream()
                    .filter(compound -> compound.likeness() >= CERTAIN_FIT)
                    .forEach(compound -> weights.put(compound.term(), compound.likeness()));
        }
        if (!named && likest < UNCERTAIN_FIT) {
            addHalves(weights, word);
        }
        double best = weights.isEmpty()
                ? alike.stream().mapToDouble(Spellings.Alike::likeness).max().orElse(1)
                : 1;
        for (Spellings.Alike spelling : alike) {
            double fits = spelling.likeness() * Math.pow(spelling.likeness() / best, SPELLING_DECAY);
            if (fits >= LEAST_SPELLING_FIT) {
                weights.putIfAbsent(spelling.term(), fits);
            }
        }
        String spelled = Aliases.spelledOut(word);
        if (!spelled.isEmpty()) {
            add(weights, List.of(spelled), 1);
        }
        weights.put(IndexedWord.key(word), 1.0);
        if (!named && likest < UNCERTAIN_FIT && !alike.isEmpty()) {
            guesses.add(new SearchResult.Guess(word, List.of(alike.get(0).word())));
        }
        return new ParsedQuery.Word(weights, (short) 0);
    }

    /**
     * Of a compound that stories write in two words: of all places where it may be parted, the one that sounds best.
     */
    private void addHalves(Map<Long, Double> weights, String word) throws SQLException {
        if (word.length() < SHORTEST_PARTED || word.length() > LONGEST_PARTED) {
            return;
        }
        Map<Long, Double> best = Map.of();
        double sure = CERTAIN_FIT;
        for (int at = SHORTEST_COMPOUND_HALF; at <= word.length() - SHORTEST_COMPOUND_HALF; at++) {
            Map<Long, Double> first = heard(word.substring(0, at));
            Map<Long, Double> second = first.isEmpty() ? Map.of() : heard(word.substring(at));
            if (!first.isEmpty() && !second.isEmpty()) {
                Map<Long, Double> both = new LinkedHashMap<>(first);
                both.putAll(second);
                double fit =
                        both.values().stream().mapToDouble(one -> one).min().orElse(0);
                if (fit >= sure) {
                    sure = fit;
                    best = both;
                }
            }
        }
        best.forEach((term, fit) -> weights.put(term, COMPOUND_HALF * fit));
    }

    /** What half of a compound is, and how surely. */
    private Map<Long, Double> heard(String half) throws SQLException {
        Map<Long, Double> named = new LinkedHashMap<>();
        add(named, Aliases.of(half), 1);
        if (!named.isEmpty()) {
            return named;
        }
        Map<Long, Double> heard = new LinkedHashMap<>();
        for (Spellings.Alike alike : Spellings.ofLatin(connection, tables, half, 1)) {
            heard.put(alike.term(), alike.likeness());
        }
        return heard;
    }

    private static void add(Map<Long, Double> weights, List<String> names, double weight) {
        for (String name : names) {
            List<Term> terms = Terms.in(name);
            terms.forEach(term -> weights.put(IndexedWord.key(term.stem()), terms.size() == 1 ? weight : weight / 2));
        }
    }

    /** For Bengali words that no story has: a compound by its halves, another spelling by its sound. */
    private List<ParsedQuery.Word> guesses(List<Term> terms, List<ParsedQuery.Word> words, TermStatistics.Counts counts)
            throws SQLException {
        List<ParsedQuery.Word> unknown = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            String word = terms.get(i).word();
            boolean known = words.get(i).weights().keySet().stream().anyMatch(counts::knows);
            if (!known && !LATIN.matcher(word).matches()) {
                unknown.addAll(halves(word));
                unknown.addAll(soundingLike(word));
            }
        }
        return unknown;
    }

    /** Of all places where it may be parted, the one at which both halves are known best. */
    private List<ParsedQuery.Word> halves(String word) throws SQLException {
        Map<Integer, List<Long>> cuts = new LinkedHashMap<>();
        Map<List<Long>, List<String>> written = new LinkedHashMap<>();
        Set<Long> terms = new HashSet<>();
        for (int at = SHORTEST_COMPOUND_HALF;
                word.length() >= SHORTEST_COMPOUND && at <= word.length() - SHORTEST_COMPOUND_HALF;
                at++) {
            if (Character.isLetter(word.charAt(at)) && word.charAt(at - 1) != '\u09CD') {
                List<Long> halves = List.of(stem(word.substring(0, at)), stem(word.substring(at)));
                cuts.put(at, halves);
                written.put(halves, List.of(word.substring(0, at), word.substring(at)));
                terms.addAll(halves);
            }
        }
        if (cuts.isEmpty()) {
            return List.of();
        }
        TermStatistics.Counts counts = TermStatistics.counts(connection, tables, terms);
        return cuts.values().stream()
                .filter(halves -> halves.stream().allMatch(counts::knows))
                .max(java.util.Comparator.comparingInt(halves ->
                        halves.stream().mapToInt(counts.of()::get).min().orElse(0)))
                .map(halves -> {
                    guesses.add(new SearchResult.Guess(word, written.get(halves)));
                    return halves;
                })
                .map(halves -> halves.stream()
                        .map(half -> new ParsedQuery.Word(Map.of(half, COMPOUND_HALF), (short) 0))
                        .toList())
                .orElse(List.of());
    }

    private List<ParsedQuery.Word> soundingLike(String word) throws SQLException {
        String consonants = Consonants.of(word);
        Map<Long, Double> weights = new LinkedHashMap<>();
        List<String> instead = new ArrayList<>();
        if (consonants.length() > 1) {
            for (Spellings.Alike alike :
                    Spellings.of(connection, tables, List.of(consonants), Romanised.word(word), MOST_SPELLINGS)) {
                if (alike.likeness() > .75) {
                    weights.put(alike.term(), SOUND_ALIKE * alike.likeness());
                    instead.add(alike.word());
                }
            }
        }
        if (!instead.isEmpty()) {
            guesses.add(new SearchResult.Guess(word, instead));
        }
        return weights.isEmpty() ? List.of() : List.of(new ParsedQuery.Word(weights, (short) 0));
    }

    private static long stem(String word) {
        return Terms.in(word).stream()
                .findFirst()
                .map(term -> IndexedWord.key(term.stem()))
                .orElse(0L);
    }

    private TermStatistics.Counts counts(List<ParsedQuery.Word> words) throws SQLException {
        Set<Long> terms = new HashSet<>();
        words.forEach(word -> terms.addAll(word.weights().keySet()));
        return TermStatistics.counts(connection, tables, terms);
    }
}
