package shironam.site;

import java.util.Map;

/** Papers whose names readers know; others are shown by their host. */
final class KnownPublishers {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("kalerkantho.com", "কালের কণ্ঠ"),
            Map.entry("prothomalo.com", "প্রথম আলো"),
            Map.entry("samakal.com", "সমকাল"),
            Map.entry("ittefaq.com.bd", "ইত্তেফাক"),
            Map.entry("banglatribune.com", "বাংলা ট্রিবিউন"),
            Map.entry("jugantor.com", "যুগান্তর"),
            Map.entry("thedailystar.net", "দ্য ডেইলি স্টার"),
            Map.entry("bbc.com", "বিবিসি"));

    private KnownPublishers() {}

    /** Or null. */
    static String nameOf(String host) {
        return NAMES.get(host);
    }
}
