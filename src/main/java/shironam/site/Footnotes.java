package shironam.site;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shironam.bangla.Digits;

/** The notes of a text: each is a number that leads to it, and the list at the end leads back. */
final class Footnotes {
    private static final Pattern NOTE = Pattern.compile("<foot-note>(.*?)</foot-note>");

    private final List<String> notes = new ArrayList<>();
    private final SiteMessages words;

    Footnotes(SiteMessages words) {
        this.words = words;
    }

    /** The prose with a number in the place of each note. */
    String numbered(String prose) {
        return prose.contains("<foot-note>")
                ? NOTE.matcher(prose).replaceAll(note -> Matcher.quoteReplacement(number(note.group(1))))
                : prose;
    }

    private String number(String note) {
        notes.add(note);
        int number = notes.size();
        String shown = Digits.bengali(number);
        return "<sup class=\"note\"><a id=\"note-of-" + number + "\" href=\"#note-" + number
                + "\" role=\"doc-noteref\" aria-label=\"" + words.note(shown) + "\">" + shown + "</a></sup>";
    }

    boolean isEmpty() {
        return notes.isEmpty();
    }

    /** All that stood in the prose so far. */
    String list() {
        StringBuilder html = new StringBuilder(
                "<section class=\"notes\" role=\"doc-endnotes\" aria-labelledby=\"notes\"><h2 id=\"notes\">"
                        + words.notes() + "</h2><ol>");
        for (int number = 1; number <= notes.size(); number++) {
            html.append("<li id=\"note-" + number + "\">" + notes.get(number - 1) + " <a href=\"#note-of-" + number
                    + "\" role=\"doc-backlink\" aria-label=\"" + words.backToText(Digits.bengali(number))
                    + "\">↩</a></li>");
        }
        return html.append("</ol></section>").toString();
    }
}
