package shironam.bangla.transliteration;

/** How much a word that somebody spelt in Latin letters is like one as {@link Romanised#word} spells it, from 0 to 1. */
public final class Likeness {
    private static final String VOWELS = "aeiouyw";

    /** In wrong consonants: a consonant makes another word, a vowel mostly another spelling. */
    private static final double WRONG_VOWEL = .3;

    private Likeness() {}

    public static double of(String latin, String romanised) {
        String one = heard(latin);
        String other = heard(romanised);
        double[] distances = distances(one, other);
        return 1 - distances[other.length()] / Math.max(1, Math.max(one.length(), other.length()));
    }

    /** Of what somebody has begun to spell: as much of the other word is compared as is like it. */
    public static double ofBeginning(String latin, String romanised) {
        String one = heard(latin);
        double least = one.length();
        for (double distance : distances(one, heard(romanised))) {
            least = Math.min(least, distance);
        }
        return 1 - least / Math.max(1, one.length());
    }

    /** From the one word to each beginning of the other. */
    private static double[] distances(String one, String other) {
        double[] above = new double[other.length() + 1];
        for (int j = 1; j <= other.length(); j++) {
            above[j] = above[j - 1] + cost(other.charAt(j - 1));
        }
        for (int i = 1; i <= one.length(); i++) {
            double[] row = new double[other.length() + 1];
            row[0] = above[0] + cost(one.charAt(i - 1));
            for (int j = 1; j <= other.length(); j++) {
                char a = one.charAt(i - 1);
                char b = other.charAt(j - 1);
                double change = a == b ? 0 : Math.max(cost(a), cost(b));
                row[j] = Math.min(above[j - 1] + change, Math.min(above[j] + cost(a), row[j - 1] + cost(b)));
            }
            above = row;
        }
        return above;
    }

    private static double cost(char letter) {
        return VOWELS.indexOf(letter) >= 0 || letter == 'h' ? WRONG_VOWEL : 1;
    }

    /** How English spells, brought nearer to how we do. */
    private static String heard(String latin) {
        return latin.replace("ee", "i")
                .replace("oo", "u")
                .replace("ou", "u")
                .replace("au", "o")
                .replace("ph", "f")
                .replace("bh", "b")
                .replace("v", "b")
                .replace("z", "j")
                .replace("ck", "k")
                .replace("que", "k")
                .replace("q", "k")
                .replace("x", "ks")
                .replaceAll("c(?=[eiy])", "s")
                .replaceAll("c(?!h)", "k")
                .replaceAll("([^aeiou])\\1", "$1");
    }
}
