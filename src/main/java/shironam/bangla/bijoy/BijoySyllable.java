package shironam.bangla.bijoy;

import java.util.stream.Stream;

/**
 * One syllable put together from the pieces of the font, in the order in which Unicode wants them: reph, cluster, vowel
 * sign, final sign, wherever the font drew them.
 */
final class BijoySyllable {

    private static final char HASANTA = '\u09CD';

    private static final char ZWNJ = '\u200C';

    private static final char ZWJ = '\u200D';

    private final StringBuilder cluster = new StringBuilder();

    private final StringBuilder vowel = new StringBuilder();

    private final StringBuilder end = new StringBuilder();

    private boolean reph;

    private boolean visibleHasanta;

    BijoySyllable(String early) {
        vowel.append(early == null ? "" : BijoyGlyphs.EARLY_SIGNS.get(early.charAt(0)));
    }

    /** The sign that a code stands for, or null. */
    static String sign(char code) {
        return Stream.of(BijoyGlyphs.SIGNS, BijoyGlyphs.EARLY_SIGNS, BijoyGlyphs.FINALS, BijoyGlyphs.POSTS)
                .filter(glyphs -> glyphs.containsKey(code))
                .map(glyphs -> glyphs.get(code))
                .findFirst()
                .orElse(null);
    }

    void add(char code) {
        if (code == BijoyGlyphs.REPH) {
            reph = true;
        } else if (code == BijoyGlyphs.HASANTA) {
            addPiece(String.valueOf(HASANTA), true);
        } else if (BijoyGlyphs.SIGNS.containsKey(code)) {
            addOnce(vowel, BijoyGlyphs.SIGNS.get(code));
        } else if (BijoyGlyphs.FINALS.containsKey(code)) {
            addOnce(end, BijoyGlyphs.FINALS.get(code));
        } else if (BijoyGlyphs.POSTS.containsKey(code)) {
            addPiece(post(code), false);
        } else if (BijoyGlyphs.HALVES.containsKey(code)) {
            addPiece(BijoyGlyphs.HALVES.get(code), false);
        } else {
            addPiece(BijoyGlyphs.BASES.getOrDefault(code, BijoyGlyphs.VOWELS.get(code)), false);
        }
    }

    String unicode() {
        String letters = cluster.toString();
        if (letters.equals("অ") && vowel.indexOf("া") == 0) {
            letters = "আ";
            vowel.deleteCharAt(0);
        }
        return (reph ? "র" + HASANTA : "") + letters + vowel + end;
    }

    /** ¨ hung on র is র‍্য, since র্য has a reph in this font; the joiner keeps it so. */
    private void addPiece(String piece, boolean typedHasanta) {
        boolean joined = !cluster.isEmpty() && cluster.charAt(cluster.length() - 1) == HASANTA;
        String letters = withoutVowel(piece);
        if (joined && letters.charAt(0) == HASANTA) {
            letters = letters.substring(1);
        } else if (cluster.toString().equals("র") && letters.startsWith(HASANTA + "য")) {
            cluster.append(ZWJ);
        } else if (visibleHasanta && joined && mustStayVisible(letters)) {
            cluster.append(ZWNJ);
        }
        cluster.append(letters);
        visibleHasanta = typedHasanta;
    }

    /** The font has pieces for reph, ্য and ্র; who types a hasanta there wants to see it: উদ্‌যাপন. */
    private boolean mustStayVisible(String next) {
        return next.startsWith("য")
                || next.startsWith("র")
                || cluster.toString().equals("র" + HASANTA);
    }

    /** গু, শু, হু, হৃ and ন্তু are drawn as one piece. */
    private String withoutVowel(String piece) {
        int last = piece.length() - 1;
        if ("ুৃ".indexOf(piece.charAt(last)) < 0) {
            return piece;
        }
        addOnce(vowel, piece.substring(last));
        return piece.substring(0, last);
    }

    /** ন hung on ণ, ষ, ক্ষ or হ is ণ; the font draws one piece for both. */
    private String post(char code) {
        String letters = cluster.toString();
        boolean cerebral = code == 'œ' && letters.matches("ণ|ষ" + HASANTA + "?")
                || code == 'è' && letters.matches("হ|.*ক" + HASANTA + "ষ");
        return cerebral ? HASANTA + "ণ" : BijoyGlyphs.POSTS.get(code);
    }

    /** A sign that was typed twice looks like one. */
    private static void addOnce(StringBuilder signs, String sign) {
        if (signs.indexOf(sign) < 0) {
            signs.append(sign);
        }
    }
}
