package shironam.bangla.transliteration;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import shironam.bangla.Normalization;

/**
 * What a word in Latin letters and one in Bengali have in common, however somebody chose to spell it: its consonants.
 * {@code putin} and পুতিন are both {@code ptn}; hasina, haseena and হাসিনা are {@code hsn}.
 */
public final class Consonants {

    private static final Pattern NOT_LATIN = Pattern.compile("[^a-z]");
    private static final Pattern TWICE = Pattern.compile("(.)\\1+");
    private static final Pattern FIRST_VOWEL = Pattern.compile("^[aeiouyw]+");
    private static final Pattern UNHEARD = Pattern.compile("(?<=.)[aeiouywh]");

    /** How English and names spell a sound, and how {@link Romanised} does. An h after a letter is not heard anyway. */
    private static final String[][] SPELLINGS = {
        {"ngk", "nk"},
        {"tch", "ch"},
        {"dg", "j"},
        {"dj", "j"},
        {"ck", "k"},
        {"qu", "k"},
        {"q", "k"},
        {"ksh", "k"},
        {"x", "ks"},
        {"tion", "shn"},
        {"sion", "shn"},
        {"f", "p"},
        {"v", "b"},
        {"z", "j"}
    };

    private Consonants() {}

    /** Of a Bengali word. Empty if it has none. */
    public static String of(String bengali) {
        return ofLatin(Romanised.word(bengali));
    }

    /** Of a Bengali word in all the ways in which it is heard: ঁ is an n to some, {@code chandpur}, and nothing to others. */
    public static List<Heard> heard(String bengali) {
        String plain = Romanised.word(bengali);
        Heard unheard = new Heard(plain, ofLatin(plain));
        if (bengali.indexOf('ঁ') < 0) {
            return List.of(unheard);
        }
        String nasal = Romanised.nasal(bengali);
        return List.of(unheard, new Heard(nasal, ofLatin(nasal)));
    }

    /** A word as it is heard, in Latin letters, and what is left of it without its vowels. */
    public record Heard(String latin, String consonants) {}

    /** Of a word as {@link Romanised#word} spells it. */
    public static String ofLatin(String romanised) {
        return skeleton(spelt(romanised).replace("ch", "c"));
    }

    /** What a word in Latin letters may be: c is heard as in corona or as in police, g as in league or as in germany. */
    public static List<String> mayBe(String latin) {
        String spelt = spelt(NOT_LATIN.matcher(Normalization.key(latin)).replaceAll(""));
        Set<String> heard = new LinkedHashSet<>();
        for (String soft : List.of("k", "s", "c")) {
            String hard = spelt.replaceAll("c(?=[eiy])", soft.equals("c") ? "\1" : "s")
                    .replaceAll("ch(?=[rl])", "k")
                    .replace("ch", "\1")
                    .replaceAll("c", soft)
                    .replace("\1", "c");
            heard.add(skeleton(hard));
            heard.add(skeleton(hard.replaceAll("g(?=[eiy])", "j")));
        }
        heard.remove("");
        return List.copyOf(heard);
    }

    private static String spelt(String latin) {
        String spelt = latin;
        for (String[] spelling : SPELLINGS) {
            spelt = spelt.replace(spelling[0], spelling[1]);
        }
        return spelt;
    }

    /** A vowel at the beginning is heard, but not which. */
    private static String skeleton(String spelt) {
        String once = TWICE.matcher(spelt.replace("sh", "s")).replaceAll("$1");
        String open = FIRST_VOWEL.matcher(once).replaceFirst("*");
        return TWICE.matcher(UNHEARD.matcher(open).replaceAll("")).replaceAll("$1");
    }
}
