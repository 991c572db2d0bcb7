package shironam.body.quotes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shironam.bangla.Normalization;

/**
 * Words of a text with what stands before and after them (the TextQuoteSelector of the W3C's Web Annotation Data Model). So
 * a place is found again in a text that has changed: where its words stand and something around them fits, in the best of
 * several such places; where the words have changed between what stands around them; and where words that are long enough
 * stand alone.
 *
 * @param exact the words
 * @param prefix what stands before them; empty at the beginning of the text
 * @param suffix what stands after them; empty at its end
 */
public record TextQuote(String exact, String prefix, String suffix) {
    /** Letters on each side, without spaces. */
    static final int CONTEXT = 60;

    /** The place of a longer quote is where these begin. */
    static final int LONGEST = 400;

    /** So much of what stands around words has to fit, or all where there is less. */
    private static final int LEAST_CONTEXT = 8;

    /** What is shorter is found in many places; words of this length are taken without anything around them, as the last. */
    private static final int SPEAKS_FOR_ITSELF = 12;

    private static final int MOST_PLACES = 10_000;

    /** How much of what stands around changed words has to be there, tried one after the other. */
    private static final int[] CONTEXTS = {CONTEXT, 24, 12};

    /** As a form says it, each part cut to what tells a place; null is empty. */
    public static TextQuote of(String exact, String prefix, String suffix) {
        String words = line(exact);
        String before = words.isEmpty() ? "" : line(prefix);
        String after = words.isEmpty() ? "" : words.substring(Math.min(LONGEST, words.length())) + line(suffix);
        return new TextQuote(
                cut(words, LONGEST),
                before.substring(Math.max(0, before.length() - 2 * CONTEXT)),
                cut(after, 2 * CONTEXT));
    }

    private static String line(String text) {
        return text == null ? "" : Normalization.line(text);
    }

    /** Where it stands in a text. The quote has what stands there and around it now. */
    public record Place(TextQuote quote) {}

    /** Spaces, ends of lines and letters' encoding don't matter, since a browser has others than the server. */
    public boolean says(TextQuote other) {
        return TextWithoutSpaces.of(exact)
                .text()
                .equals(TextWithoutSpaces.of(other.exact).text());
    }

    /** Empty where its words are gone. */
    public Optional<Place> in(String text) {
        return in(TextWithoutSpaces.of(text));
    }

    /** The same for many quotes in one text, which is squeezed once. */
    public Optional<Place> in(TextWithoutSpaces text) {
        String words = cut(TextWithoutSpaces.of(exact).text(), LONGEST);
        String before = TextWithoutSpaces.of(prefix).text();
        String after = TextWithoutSpaces.of(suffix).text();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        List<Span> places = places(text.text(), words);
        int wanted = Math.min(LEAST_CONTEXT, before.length() + after.length());
        boolean speaks = words.length() >= SPEAKS_FOR_ITSELF;
        return bestOf(places, wanted, text.text(), before, after)
                .or(() -> changed(text.text(), words.length(), before, after))
                .or(() -> speaks ? bestOf(places, 0, text.text(), before, after) : Optional.empty())
                .map(span -> place(text, span));
    }

    /** @param end the first letter after it */
    private record Span(int start, int end) {}

    private static List<Span> places(String text, String words) {
        List<Span> places = new ArrayList<>();
        for (int at = text.indexOf(words); at >= 0 && places.size() < MOST_PLACES; at = text.indexOf(words, at + 1)) {
            places.add(new Span(at, at + words.length()));
        }
        return places;
    }

    private static Optional<Span> bestOf(List<Span> places, int wanted, String text, String before, String after) {
        Span best = null;
        int most = -1;
        for (Span place : places) {
            int fitting = fittingBefore(text, place.start, before) + fittingAfter(text, place.end, after);
            if (fitting > most) {
                best = place;
                most = fitting;
            }
        }
        return most >= wanted ? Optional.ofNullable(best) : Optional.empty();
    }

    private static int fittingBefore(String text, int at, String before) {
        int fitting = 0;
        while (fitting < before.length()
                && fitting < at
                && text.charAt(at - 1 - fitting) == before.charAt(before.length() - 1 - fitting)) {
            fitting++;
        }
        return fitting;
    }

    private static int fittingAfter(String text, int at, String after) {
        int fitting = 0;
        while (fitting < after.length()
                && at + fitting < text.length()
                && text.charAt(at + fitting) == after.charAt(fitting)) {
            fitting++;
        }
        return fitting;
    }

    /** Other words, where what stood before and after the former ones is still near. */
    private static Optional<Span> changed(String text, int length, String before, String after) {
        for (int context : CONTEXTS) {
            String left = before.substring(Math.max(0, before.length() - context));
            String right = cut(after, context);
            if (left.isEmpty() && right.isEmpty() || isTooLittle(left, right)) {
                return Optional.empty();
            }
            int farthest = 2 * length + 2 * CONTEXT;
            for (int at = text.indexOf(left); at >= 0; at = left.isEmpty() ? -1 : text.indexOf(left, at + 1)) {
                int start = at + left.length();
                String near = text.substring(start, Math.min(text.length(), start + farthest + right.length()));
                int words = right.isEmpty() ? text.length() - start : near.indexOf(right);
                if (words > 0 && words <= farthest) {
                    return Optional.of(new Span(start, start + words));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isTooLittle(String left, String right) {
        return left.length() + right.length() < LEAST_CONTEXT;
    }

    private static Place place(TextWithoutSpaces text, Span span) {
        return new Place(new TextQuote(
                text.original(span.start, span.end),
                text.original(Math.max(0, span.start - CONTEXT), span.start),
                text.original(span.end, Math.min(text.text().length(), span.end + CONTEXT))));
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
