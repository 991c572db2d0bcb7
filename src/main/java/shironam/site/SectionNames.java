package shironam.site;

import java.util.Map;
import java.util.Optional;

/** What other papers' sections are called, by the words in their addresses. An unknown word is not guessed at. */
final class SectionNames {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("national", "জাতীয়"),
            Map.entry("bangladesh", "বাংলাদেশ"),
            Map.entry("politics", "রাজনীতি"),
            Map.entry("business", "বাণিজ্য"),
            Map.entry("economy", "অর্থনীতি"),
            Map.entry("sport", "খেলা"),
            Map.entry("sports", "খেলা"),
            Map.entry("dhaka", "রাজধানী"),
            Map.entry("world", "বিশ্ব"),
            Map.entry("international", "আন্তর্জাতিক"),
            Map.entry("court", "আইন-আদালত"),
            Map.entry("country-news", "সারাবাংলা"),
            Map.entry("lifestyle", "জীবনযাপন"),
            Map.entry("entertainment", "বিনোদন"),
            Map.entry("science", "বিজ্ঞান"),
            Map.entry("opinion", "মতামত"));

    private SectionNames() {}

    static Optional<String> of(String slug) {
        return Optional.ofNullable(NAMES.get(slug));
    }
}
