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
            case HIDDEN_TEXT ->
                report.note(name, "Its readers did not see this text, so it is left out: " + finding.detail() + ".");
            case DELETION_LEFT_OUT, COMMENT_LEFT_OUT ->
                report.note(name, "This was no text to publish, and is left out: " + finding.detail() + ".");
            case LINK_UNRESOLVED ->
                report.note(name, "A relative link: " + finding.detail() + ". Name the page's address as url.");
            case LINK_OF_PICTURE -> report.note(name, "A picture is no link here: " + finding.detail() + ".");
            case LINK_WITHOUT_TEXT -> report.note(name, "A link without words is left out: " + finding.detail() + ".");
            case SHORTCODE_REMOVED ->
                report.refusePart(
                        name,
                        "A shortcode that only its plugin could show is left out: " + finding.detail() + ".",
                        "The rest of the story is in; insert at the desk what it showed.");
            case TEXT_REPAIRED ->
                report.note(name, "Text came garbled and was read as it was meant: " + finding.detail() + ".");
            case TEXT_IN_DOUBT ->
                report.refusePart(
                        name,
                        "Text came garbled, and what it was can't be told for certain: " + finding.detail() + ".",
                        "The story is in as a draft; correct it at the desk, or give a better source.");
            case EMBED_TO_LINK, TRACKING_PIXEL_REMOVED -> report.note(name, finding.detail());
        }
    }
}
