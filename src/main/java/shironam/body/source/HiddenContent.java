package shironam.body.source;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import shironam.body.Finding.Kind;
import shironam.body.cleaning.ReadingLog;

/**
 * Marks what a source holds and its readers did not see: what is hidden, what was deleted while changes were tracked,
 * what reviewers remarked. Each is named with its size.
 */
final class HiddenContent implements NodeFilter {
    private static final Set<String> OF_REVIEWERS = Set.of(
            "msocommentreference", "msocommenttext", "msocommentsubject", "msocomanchor", "msocomtxt", "msocomoff");

    private final ReadingLog notes;
    private final boolean isWord;

    private HiddenContent(ReadingLog notes, boolean isWord) {
        this.notes = notes;
        this.isWord = isWord;
    }

    static void mark(Element root, ReadingLog notes, boolean isWord) {
        root.filter(new HiddenContent(notes, isWord));
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        if (isDeletion(element)) {
            leaveOut(element, Kind.DELETION_LEFT_OUT);
        } else if (isOfReviewers(element)) {
            leaveOut(element, Kind.COMMENT_LEFT_OUT);
        } else if (VisibleText.isHidden(element)) {
            notes.hidden(Kind.HIDDEN_TEXT, VisibleText.allText(element));
        } else {
            return FilterResult.CONTINUE;
        }
        return FilterResult.SKIP_ENTIRELY;
    }

    private void leaveOut(Element element, Kind kind) {
        String text = VisibleText.allText(element);
        if (VisibleText.count(text) > 0) {
            notes.found(kind, ReadingLog.sized(text));
        }
        element.attr("hidden", "");
    }

    /** Word says who deleted it and when; what has neither was struck by its author. */
    private boolean isDeletion(Element element) {
        if (element.hasClass("msodel")) {
            return true;
        }
        return element.normalName().equals("del")
                && (isWord
                        || element.attr("cite").regionMatches(true, 0, "mailto:", 0, 7)
                        || element.hasAttr("cite") && element.hasAttr("datetime"));
    }

    private static boolean isOfReviewers(Element element) {
        if (element.attributesSize() == 0) {
            return isOfGoogleDocs(element);
        }
        String style = element.attr("style").replace(" ", "");
        String id = element.id();
        return style.contains("mso-element:comment")
                || style.contains("mso-special-character:comment")
                || id.startsWith("_com_")
                || id.startsWith("_msocom_")
                || OF_REVIEWERS.stream().anyMatch(element::hasClass)
                || isOfGoogleDocs(element);
    }

    /** {@code <sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup>}, and the remark at the end of the text. */
    private static boolean isOfGoogleDocs(Element element) {
        String id = element.id();
        return id.startsWith("cmnt_ref") && element.attr("href").startsWith("#cmnt")
                || element.normalName().equals("div") && isRemark(element.firstElementChild());
    }

    private static boolean isRemark(Element paragraph) {
        Element a = paragraph == null ? null : paragraph.firstElementChild();
        return a != null && a.id().startsWith("cmnt") && a.attr("href").startsWith("#cmnt_ref");
    }
}
