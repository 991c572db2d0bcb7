package shironam.search;

/**
 * Every weight, threshold and limit of the search. What {@code bench/search} measures depends on these numbers alone and on
 * how words are analysed ({@code bangla.Terms}); a change of one is measured there before it lands.
 */
public final class SearchWeights {
    // --- what a story weighs in the index

    /** The unit of a posting: so many hundredths is one occurrence in a text of average length. */
    public static final int ONE_OCCURRENCE = 100;

    /** An occurrence in the headline, in occurrences in the text. */
    public static final double HEADLINE = 5;

    /** In kicker, summary, tags and author. */
    public static final double BESIDE_TEXT = 3;

    /** In the first words of the text: news says the most important first. */
    public static final double LEAD = 2;

    /** How many words those are. */
    public static final int LEAD_WORDS = 60;

    /** How much a text's length counts against it (b of BM25). */
    public static final double LENGTH_NORMALIZATION = .75;

    /** A text counts as at least this part of the average length: what a short one says once is no more than a headline says. */
    public static final double SHORTEST_LENGTH = .5;

    // --- the order of what is found

    /** Of a term's frequency (k1 of BM25), in the unit of postings. */
    public static final double SATURATION = 1.2 * ONE_OCCURRENCE;

    /** For the very form of a word that was typed, beside another form of it. */
    public static final double EXACT_FORM = 1.03;

    /** The part of what a query says that a story must have to be found. */
    public static final double LEAST_COVERED = .3;

    /** The same where the newest come first, and so the worst might. */
    public static final double LEAST_COVERED_BY_TIME = .6;

    /** Postings that are read for a query, the rarest terms first. */
    public static final int POSTINGS_READ = 12_000;

    /** Stories that are looked through where sections, authors or the newest are chosen. */
    public static final int CANDIDATES_READ = 3_000;

    /** So many of the best may turn out to wait for their time. */
    public static final int HIDDEN_CANDIDATES = 100;

    // --- what a query means

    /** Words of a query that are looked at. */
    public static final int MOST_QUERY_WORDS = 16;

    /** Words of stories that one word in Latin letters may mean. */
    public static final int MOST_SPELLINGS = 5;

    /** Another name for what was typed. */
    public static final double ALIAS = .9;

    /** Half of a compound that no story has as one word. */
    public static final double COMPOUND_HALF = .7;

    /** A word that only sounds like the one that was typed. */
    public static final double SOUND_ALIKE = .6;

    /** How fast a spelling that is less like what was typed than the best one loses its weight. */
    public static final int SPELLING_DECAY = 8;

    /** A spelling that fits less is not looked for. */
    public static final double LEAST_SPELLING_FIT = .2;

    /** Characters that a compound has at least. */
    public static final int SHORTEST_COMPOUND = 6;

    /** Characters that each of its halves has at least. */
    public static final int SHORTEST_COMPOUND_HALF = 3;

    /** Two words that were typed apart are one where it sounds so at least this well, and one is two where nothing does. */
    public static final double CERTAIN_FIT = .85;

    /** A spelling in Latin letters that fits less than this is a guess, and is called one. */
    public static final double UNCERTAIN_FIT = .7;

    /** Latin letters of the longest word that is tried as two. */
    public static final int LONGEST_PARTED = 24;

    /** Latin letters of the shortest. */
    public static final int SHORTEST_PARTED = 7;

    /** Words that are compared with one in Latin letters. */
    public static final int SPELLINGS_READ = 400;

    /** Letters of the longest acronym that is taken apart. */
    public static final int LONGEST_ACRONYM = 6;

    /** A term of more stories is counted now and then only. */
    public static final int COMMON_TERM = 1000;

    /** As far as a term is counted that was not common the last time. */
    public static final int COMMON_TERM_COUNTED = 2 * COMMON_TERM;

    // --- related stories

    /** As many as are kept. More than are shown: some may be withdrawn, or get a card. */
    public static final int RELATED_KEPT = 12;

    /** Terms that candidates are looked for by. */
    public static final int RELATED_TERMS = 30;

    /** The newest stories of each of those terms. */
    public static final int RELATED_POSTINGS = 1500;

    /** Stories that are compared. */
    public static final int RELATED_CANDIDATES = 48;

    /** So alike that it is the same story once more. */
    public static final double RELATED_SAME = .8;

    /** What is less alike has nothing in common but everyday words. */
    public static final double RELATED_LEAST = .04;

    /** An old story counts at least this part of a new one. */
    public static final double RELATED_OLD = .3;

    /** Days in which a story loses most of its newness (the e-th part is left). */
    public static final double RELATED_DAYS = 7;

    /** A story of another section. */
    public static final double RELATED_OTHER_SECTION = .7;

    // --- suggestions while somebody types

    /** Suggestions that are made. */
    public static final int SUGGESTIONS = 8;

    /** Of which tags at most. */
    public static final int SUGGESTED_TAGS = 3;

    /** The newest stories in which beginnings of headlines are looked for; it costs the same in a large paper. */
    public static final int SUGGESTING_NEWEST = 2000;

    /** Headlines that are looked through for what was typed. */
    public static final int SUGGESTING_HEADLINES = 200;

    /** Of those that have it anywhere, in no order; the newest of them tell. */
    public static final int SUGGESTING_OLD = 500;

    /** Fewer suggestions than this are completed by words. */
    public static final int SUGGESTING_FEW = 3;

    /** So few letters begin too many words of a large paper to look through them; the newest headlines have to do. */
    public static final int SUGGESTING_SHORT = 3;

    /** Words of names or pictures whose consonants begin as those of a word in Latin letters, that are compared with it. */
    public static final int SOUNDING_READ = 1000;

    /** Of which this many at most are looked for. */
    public static final int SOUNDING_TAKEN = 8;

    /** And none that fits less than this part of the one that fits best. */
    public static final double LEAST_SOUNDING_FIT = .9;

    // --- excerpts

    /** Words of an excerpt. */
    public static final int EXCERPT_WORDS = 32;

    /** Words before the first mark, so that it is read in its sentence. */
    public static final int EXCERPT_BEFORE = 6;

    private SearchWeights() {}
}
