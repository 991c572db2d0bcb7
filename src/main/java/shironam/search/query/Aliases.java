package shironam.search.query;

import static shironam.search.SearchWeights.LONGEST_ACRONYM;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import shironam.bangla.Normalization;
import shironam.bangla.analysis.Terms;
import shironam.bangla.analysis.Terms.Term;
import shironam.bangla.transliteration.Districts;

/**
 * Names and words that no rule of sound leads to: chittagong is চট্টগ্রাম, india is ভারত, pm is প্রধানমন্ত্রী. A file that
 * people keep, {@code aliases.txt} beside this class's resources; and the letters of which acronyms are made.
 */
final class Aliases {
    private static final String FILE = "/search/aliases.txt";
    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('a', "এ"),
            Map.entry('b', "বি"),
            Map.entry('c', "সি"),
            Map.entry('d', "ডি"),
            Map.entry('e', "ই"),
            Map.entry('f', "এফ"),
            Map.entry('g', "জি"),
            Map.entry('h', "এইচ"),
            Map.entry('i', "আই"),
            Map.entry('j', "জে"),
            Map.entry('k', "কে"),
            Map.entry('l', "এল"),
            Map.entry('m', "এম"),
            Map.entry('n', "এন"),
            Map.entry('o', "ও"),
            Map.entry('p', "পি"),
            Map.entry('q', "কিউ"),
            Map.entry('r', "আর"),
            Map.entry('s', "এস"),
            Map.entry('t', "টি"),
            Map.entry('u', "ইউ"),
            Map.entry('v', "ভি"),
            Map.entry('w', "ডব্লিউ"),
            Map.entry('x', "এক্স"),
            Map.entry('y', "ওয়াই"),
            Map.entry('z', "জেড"));

    private static final Map<String, List<String>> KNOWN = read();

    private Aliases() {}

    /** What else a word of a text is called, in whatever form it stands there. */
    static List<String> of(Term term) {
        List<String> exactly = of(term.word());
        return exactly.isEmpty() ? of(term.stem()) : exactly;
    }

    /** What else the word is called. The key is as {@link Normalization#key} makes it, or a stem. */
    static List<String> of(String key) {
        return KNOWN.getOrDefault(key, List.of());
    }

    /** {@code bnp} is বিএনপি. Empty for what is too long to be said letter by letter. */
    static String spelledOut(String latin) {
        if (latin.length() < 2 || latin.length() > LONGEST_ACRONYM) {
            return "";
        }
        StringBuilder spelled = new StringBuilder();
        for (char letter : latin.toCharArray()) {
            spelled.append(LETTERS.getOrDefault(letter, ""));
        }
        return spelled.toString();
    }

    private static Map<String, List<String>> read() {
        try (InputStream in = Aliases.class.getResourceAsStream(FILE)) {
            Map<String, List<String>> known = new HashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> read(line, known));
            Districts.ALL.forEach(district -> read(district, known));
            return known;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Several names on the left mean each of those on the right. Of two words is asked as if they were one. */
    private static void read(String line, Map<String, List<String>> known) {
        String[] sides = line.split("=", 2);
        List<String> meant =
                Arrays.stream(sides[1].split(",")).map(String::strip).toList();
        for (String name : sides[0].split(",")) {
            put(name, meant, known);
        }
    }

    /** Each of its spellings means every other one, too: whoever asks for লক্ষীপুর looks for লক্ষ্মীপুর. */
    private static void read(Districts.District district, Map<String, List<String>> known) {
        district.latin().forEach(name -> put(name, district.bengali(), known));
        for (String name : district.bengali()) {
            List<String> others = district.bengali().stream()
                    .filter(other -> !other.equals(name))
                    .toList();
            if (!others.isEmpty()) {
                put(name, others, known);
            }
        }
    }

    private static void put(String name, List<String> meant, Map<String, List<String>> known) {
        known.put(Normalization.key(name).replaceAll("[ ']", ""), meant);
        List<Term> terms = Terms.in(name);
        if (terms.size() == 1) {
            known.putIfAbsent(terms.get(0).stem(), meant);
        }
    }
}
