package shironam.importing.sources;

import java.util.List;
import java.util.regex.Pattern;

/** Several authors in the one line that a story has for them, as the paper writes it: {@code ক, খ ও গ}. */
final class Bylines {
    private static final Pattern BENGALI = Pattern.compile("[\\u0980-\\u09FF]");

    private Bylines() {}

    static String joined(List<String> names) {
        List<String> all = names.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        if (all.size() < 2) {
            return String.join("", all);
        }
        String last = all.get(all.size() - 1);
        String and = BENGALI.matcher(last).find() ? " ও " : " and ";
        return String.join(", ", all.subList(0, all.size() - 1)) + and + last;
    }
}
