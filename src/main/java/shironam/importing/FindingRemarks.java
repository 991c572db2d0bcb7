package shironam.importing;

import shironam.body.Finding;

/** What a report says of what was found while a source was read. */
final class FindingRemarks {
    private FindingRemarks() {}

    static void tell(Finding finding, String name, ImportReport report) {
        switch (finding.kind()) {
            case CARD_WITHOUT_LINK ->
                report.refusePart(
                        name,
                        "The card «" + finding.detail() + "» has no usable link.",
                        "The rest of the story is in; give the card its link, or insert it at the desk.");
            case EXECUTABLE_REMOVED ->
                report.refusePart(
                        name,
                        "Executable parts are never taken in: " + finding.detail() + ".",
                        "The rest of the story is in.");
            case UNSAFE_LINK ->
                report.refusePart(name, "A link leads nowhere safe: " + finding.detail() + ".", "Its text is in.");
            case PICTURE_REMOVED ->
                report.refusePart(
                        name,
                        "A picture has no usable address: " + finding.detail() + ".",
                        "The rest of the story is in.");
            case EMBED_REMOVED ->
                report.refusePart(
                        name,
                        "An embed shows nothing from a usable address: " + finding.detail() + ".",
                        "The rest is in.");
            case HIDDEN_TEXT -> hidden("in a hidden element", finding, name, report);
            case COMMENT_TEXT -> hidden("in a comment", finding, name, report);
            case SCRIPT_TEXT -> hidden("written by a script", finding, name, report);
            case FORM_TEXT -> hidden("in an attribute of a form", finding, name, report);
            case FALLBACK_TEXT -> hidden("for where a frame or player can't be shown", finding, name, report);
            case DELETION_LEFT_OUT ->
                report.found(
                        name,
                        "This was deleted while changes were tracked, and is left out: " + finding.detail() + ".");
            case COMMENT_LEFT_OUT ->
                report.found(name, "This is a remark of a reviewer, and is left out: " + finding.detail() + ".");
            case LINK_UNRESOLVED ->
                report.found(
                        name,
                        "A relative link, which is text only: " + finding.detail()
                                + ". Name the page's address as url.");
            case LINK_TAKEN_AS_OURS ->
                report.found(
                        name,
                        "A relative link is taken for an address of this site: " + finding.detail()
                                + ". Name the page's address as url.");
            case LINK_TO_NO_PLACE ->
                report.found(name, "A link leads to no place in the text, and is text only: " + finding.detail() + ".");
            case LINK_OF_PICTURE -> report.found(name, "A picture is no link here: " + finding.detail() + ".");
            case LINK_WITHOUT_TEXT -> report.found(name, "A link without words is left out: " + finding.detail() + ".");
            case SHORTCODE_REMOVED ->
                report.refusePart(
                        name,
                        "A shortcode that only its plugin could show is left out: " + finding.detail() + ".",
                        "The rest of the story is in; insert at the desk what it showed.");
            case TEXT_REPAIRED ->
                report.found(
                        name,
                        "Text came garbled and was read as it was meant. Lines in UTF-8 that were read as Windows-1252: "
                                + finding.detail() + ".");
            case ENTITIES_REPAIRED ->
                report.found(
                        name,
                        "Text came garbled and was read as it was meant. Lines with entities that were escaped twice: "
                                + finding.detail() + ".");
            case HTML_UNESCAPED -> report.found(name, "Its HTML was escaped as a whole, and was read as it was meant.");
            case ADDRESS_READ ->
                report.found(name, "An address that a script would have written is in: " + finding.detail() + ".");
            case TEXT_IN_DOUBT ->
                report.refusePart(
                        name,
                        "Text came garbled, and some of it is lost: " + finding.detail() + ".",
                        "The story is in as a draft; correct it at the desk, or give a better source.");
            case HTML_IN_DOUBT ->
                report.refusePart(
                        name,
                        "Tags show as text: " + finding.detail() + ".",
                        "The story is in as a draft; correct it at the desk, or give a better source.");
            case EMBED_TO_LINK -> report.found(name, "A player became a link: " + finding.detail() + ".");
            case TRACKING_PIXEL_REMOVED ->
                report.found(name, "Pictures that only count readers are left out: " + finding.detail() + ".");
        }
    }

    private static void hidden(String where, Finding finding, String name, ImportReport report) {
        report.found(
                name, "Its readers did not see this text " + where + ", so it is left out: " + finding.detail() + ".");
    }
}
