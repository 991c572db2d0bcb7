package shironam.site;

import java.util.regex.Pattern;

/** Whether a byline names a person, or the paper itself: নিজস্ব প্রতিবেদক, ক্রীড়া ডেস্ক. */
public final class Bylines {
    private static final Pattern OF_THE_PAPER = Pattern.compile(
            "(?:^|.*[\\s,-])(?:প্রতিবেদক|প্রতিনিধি|সংবাদদাতা|ডেস্ক|ডেক্স|ব্যুরো|রিপোর্টার|desk|correspondent|reporter)"
                    + "(?:$|[\\s,(].*)",
            Pattern.CASE_INSENSITIVE);

    private Bylines() {}

    public static boolean isOfThePaper(String byline) {
        return OF_THE_PAPER.matcher(byline).matches();
    }
}
