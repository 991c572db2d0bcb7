package shironam.story.pictures;

import java.util.regex.Pattern;

/** What is written beneath a picture to say whose it is. */
public final class PictureCredit {
    private static final Pattern SAID = Pattern.compile(
            ".*[:ঃ©].*|(?:ছবি|সৌজন্য|আলোকচিত্র|সংগৃহীত|photo|courtesy|image|picture|illustration).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private PictureCredit() {}

    /** Whether it is a name and does not say that it is of a picture: {@code রয়টার্স}, and not {@code ছবি: রয়টার্স}. */
    public static boolean isNameAlone(String credit) {
        return !SAID.matcher(credit).matches();
    }
}
