package shironam.story.people;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import shironam.bangla.Normalization;

/** What somebody who is named in a byline did. */
public enum CreditRole {
    /** As a byline alone says it, without a word before the name. */
    UNSAID(""),
    WRITING(
            "লেখা",
            "লেখক",
            "লিখেছেন",
            "রচনা",
            "প্রতিবেদক",
            "গ্রন্থনা",
            "অনুলিখন",
            "শ্রুতিলিখন",
            "সাক্ষাৎকার",
            "text",
            "words",
            "story",
            "writer",
            "written by",
            "words by"),
    PICTURES(
            "ছবি",
            "আলোকচিত্র",
            "আলোকচিত্রী",
            "ছবি তুলেছেন",
            "ফটো",
            "অলংকরণ",
            "কার্টুন",
            "photo",
            "photos",
            "photo by",
            "photos by",
            "photographs",
            "photographs by",
            "photography",
            "photographer",
            "pictures"),
    TRANSLATION("অনুবাদ", "অনুবাদক", "ভাষান্তর", "translation", "translator", "translated by"),
    REPORTING("প্রতিনিধি", "প্রতিবেদন", "reporting", "reporting by", "reporter", "correspondent");

    /** As a byline writes it; empty when it writes none. */
    public final String label;

    final List<String> labels;

    CreditRole(String label, String... others) {
        this.label = label;
        this.labels = Stream.concat(Stream.of(label), Arrays.stream(others))
                .filter(word -> !word.isEmpty())
                .map(Normalization::nfc)
                .toList();
    }

    /** The word used in the database and for machines. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static CreditRole named(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Whether the text is theirs, and not what stands beside it. */
    public boolean isOfWriters() {
        return this == UNSAID || this == WRITING || this == REPORTING;
    }

    /** By a word that stands before a name in some byline. */
    static Optional<CreditRole> labelled(String word) {
        String asked = word.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(role -> role.labels.contains(asked))
                .findFirst();
    }
}
