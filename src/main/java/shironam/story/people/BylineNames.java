package shironam.story.people;

import static shironam.story.people.BylineWords.isAgency;
import static shironam.story.people.BylineWords.isInstitute;
import static shironam.story.people.BylineWords.isLatin;
import static shironam.story.people.BylineWords.isLikeName;
import static shironam.story.people.BylineWords.isOfThePaper;
import static shironam.story.people.BylineWords.isOneWord;
import static shironam.story.people.BylineWords.isPlace;
import static shironam.story.people.BylineWords.isTitle;
import static shironam.story.people.BylineWords.mayGoOn;

import java.util.ArrayList;
import java.util.List;

/** Which pieces of a byline, between commas and "ও", are names of their own, and which go on with the name before. */
final class BylineNames {
    /**
     * @param before the comma or "ও" before it, as it stands there
     * @param and whether that is an "ও"
     */
    record Piece(String before, boolean and, String text) {}

    /** A name as far as it is read; its last piece says how it may go on. */
    private static final class Name {
        private final String before;
        private final StringBuilder text;
        private String last;
        private boolean hasMore;

        Name(Piece piece) {
            before = piece.before;
            text = new StringBuilder(piece.text);
            last = piece.text;
        }

        void goOn(String between, String piece) {
            text.append(between).append(piece);
            last = piece;
            hasMore = true;
        }
    }

    private final List<Piece> pieces;
    private final boolean hasAnd;
    private final List<Name> names = new ArrayList<>();

    BylineNames(List<Piece> pieces) {
        this.pieces = pieces;
        this.hasAnd = pieces.stream().anyMatch(Piece::and);
    }

    List<String> names() {
        for (Piece piece : pieces) {
            Name before = names.isEmpty() ? null : names.get(names.size() - 1);
            if (before != null && goesOn(piece, before)) {
                before.goOn(piece.before, piece.text);
            } else if (before != null && mayGoOn(piece.text) && isOneWord(before.last) && isFree(before.last)) {
                endSeveral(piece);
            } else {
                names.add(new Name(piece));
            }
        }
        return names.stream().map(name -> name.text.toString()).toList();
    }

    private boolean goesOn(Piece piece, Name before) {
        return NoName.is(before.text.toString()) == NoName.is(piece.text) && belongs(piece, before);
    }

    private boolean belongs(Piece piece, Name before) {
        String text = piece.text;
        if (text.isEmpty() || !isLikeName(text) || isPlace(text) || isTitle(text)) {
            return true;
        }
        if (isAgency(text)) {
            return false;
        }
        return piece.and ? belongsByAnd(text, before) : belongsByComma(text, before);
    }

    /** {@code নিজস্ব প্রতিবেদক, রামপাল ও মোংলা}; {@code Department of Law and Justice}. */
    private static boolean belongsByAnd(String text, Name before) {
        boolean ofAnInstitute = isInstitute(before.last);
        boolean ofADesk = before.hasMore && isOfThePaper(before.text.toString());
        return isOneWord(text) && !isOfThePaper(text) && (ofAnInstitute || ofADesk);
    }

    private boolean belongsByComma(String text, Name before) {
        boolean noPerson = isOfThePaper(before.text.toString())
                || isAgency(before.text.toString())
                || isInstitute(before.last)
                || isTitle(before.last);
        boolean office = isOfThePaper(text) || isInstitute(text);
        boolean surnameFirst = pieces.size() == 2 && isLatin(text) && isLatin(before.last) && isOneWord(before.last);
        boolean likeAPlace = !hasAnd && isOneWord(text) && !isOneWord(before.last);
        return noPerson || office && !isOneWord(before.last) || surnameFirst || likeAPlace;
    }

    private static boolean isFree(String word) {
        return !isPlace(word) && !isAgency(word) && !isOfThePaper(word) && !NoName.is(word);
    }

    /** {@code শিল্প, সাহিত্য ও সংস্কৃতি ডেস্ক} is one name, though it began like three. */
    private void endSeveral(Piece end) {
        int first = names.size() - 1;
        while (first > 0 && isOneWord(names.get(first - 1).last) && isFree(names.get(first - 1).last)) {
            first--;
        }
        Name whole = names.get(first);
        names.subList(first + 1, names.size()).forEach(name -> whole.goOn(name.before, name.text.toString()));
        whole.goOn(end.before, end.text);
        names.subList(first + 1, names.size()).clear();
    }
}
