package shironam.desk.pictures;

import java.util.Arrays;
import java.util.stream.Collectors;
import shironam.desk.DeskDates;
import shironam.desk.reasons.Bundles;
import shironam.story.library.PictureOwner;

/** What was said of a picture, as the audit trail keeps it, in the words of the desk. */
public final class DescribedFacts {
    private static final String UNTIL = "until ";

    private DescribedFacts() {}

    /** @param kept facts with a dot between them, as {@code own · not in print} */
    public static String words(String kept, String language) {
        PictureMessages pictures = Bundles.in(PictureMessages.class, language);
        return Arrays.stream(DeskDates.inWords(kept, language).split(" · "))
                .map(String::strip)
                .map(fact -> word(fact, pictures))
                .collect(Collectors.joining(" · "));
    }

    private static String word(String fact, PictureMessages pictures) {
        return switch (fact) {
            case "credit required" -> pictures.creditRequired();
            case "not in print" -> pictures.notInPrint();
            case "not for sharing" -> pictures.notForSharing();
            case "own", "agency", "handout", "contributed" -> pictures.whichOwner(PictureOwner.named(fact));
            default -> fact.startsWith(UNTIL) ? pictures.until(fact.substring(UNTIL.length())) : fact;
        };
    }
}
