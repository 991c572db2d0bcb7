package shironam.importing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shironam.bangla.Normalization;
import shironam.body.Figure;

/**
 * Who made a picture, where the end of its caption says so: {@code জলাবদ্ধ সড়ক। ছবি: সময় সংবাদ}.
 *
 * @param credit as it stands there, empty where it says nothing of it
 */
record CaptionCredit(String caption, String credit) {
    private static final Pattern AT_END = Pattern.compile(
            "^(.*?)[\\s|–—(\\[-]*(?<![\\p{L}\\p{M}])("
                    + "(?:" + Normalization.line("ছবি|আলোকচিত্র|ফাইল ছবি")
                    + "|(?:file )?photo|file picture|file image|photo credit|photograph|picture credit|image credit)"
                    + "\\s?[:：ঃ-]\\s*[^:।?!()\\[\\]]{2,60}|(?<=[–—-])\\s?"
                    + Normalization.line("(?:নিজস্ব|ফাইল|সংগৃহীত) চিত্র")
                    + ")[)\\]।.\\s]*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int LONGEST = 600;
    private static final int MOST_WORDS = 8;

    static CaptionCredit of(String caption) {
        Matcher end = AT_END.matcher(caption);
        boolean credited =
                caption.length() <= LONGEST && end.matches() && end.group(2).split(" ").length <= MOST_WORDS;
        return credited
                ? new CaptionCredit(end.group(1).strip(), end.group(2).strip())
                : new CaptionCredit(caption, "");
    }

    static Figure in(Figure figure) {
        CaptionCredit found = figure.credit().isEmpty() ? of(figure.caption()) : new CaptionCredit("", "");
        return found.credit.isEmpty()
                ? figure
                : new Figure(
                        figure.src(),
                        figure.alt(),
                        figure.width(),
                        figure.height(),
                        found.caption,
                        found.credit,
                        figure.group());
    }
}
