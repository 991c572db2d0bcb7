package shironam.desk.live;

import java.util.Arrays;
import java.util.List;
import shironam.body.EmbeddedContent;
import shironam.body.RelatedStory;
import shironam.body.Segment;
import shironam.desk.DeskFrame;
import shironam.desk.pictures.UploadLimits;

/**
 * Where a story is told live.
 *
 * @param may whether this person may tell anything; else what they typed is only shown
 * @param path of the readers' page; null while readers may not see the story
 * @param ended when the coverage ended, in words; null while it goes on, or has not begun
 * @param said what has just been done, or null
 * @param problem why it was not done, or null
 * @param reasons what is wrong with pictures, where that is why; else empty
 * @param typed what stands in the form for a new update
 * @param html the same text for the editor; null for what it can't read, which stands in the field as it was typed
 * @param rows what was told, newest first
 */
public record LiveDeskView(
        DeskFrame frame,
        long id,
        String headline,
        boolean may,
        boolean goesOn,
        String path,
        String ended,
        Said said,
        Problem problem,
        String reasons,
        Typed typed,
        String html,
        List<Row> rows) {

    /** Whether the problem is said at the update that was to change. */
    public boolean isAboutUpdate() {
        return problem != null && rows.stream().anyMatch(Row::open);
    }

    enum Said {
        BEGUN,
        ENDED,
        ADDED,
        CHANGED,
        WITHDRAWN;

        /** The one of that name, or null. */
        static Said named(String name) {
            return Arrays.stream(values())
                    .filter(said -> said.name().equals(name))
                    .findFirst()
                    .orElse(null);
        }
    }

    enum Problem {
        WORDLESS,
        NOT_LIVE,
        CHANGED,
        UNUSABLE,
        PICTURE_RIGHTS,
        NOT_ALLOWED
    }

    /**
     * What stands in a form.
     *
     * @param update the update that it changes; 0 for a new one
     * @param change the version of it that was opened
     * @param form names the form of a new one
     */
    record Typed(long update, long change, String headline, String text, boolean pinned, String form) {
        static final Typed NOTHING = new Typed(0, 0, "", "", false, null);
    }

    /**
     * A stretch of an update as the desk shows it.
     *
     * @param html or null for a link, to a card's story or to what is embedded
     */
    record Part(String html, String href, String text) {
        static Part of(Segment segment) {
            if (segment instanceof RelatedStory card) {
                return link(card.href(), card.headline());
            }
            return segment instanceof EmbeddedContent embed
                    ? link(embed.href(), embed.title())
                    : new Part(segment.html(), null, null);
        }

        private static Part link(String href, String text) {
            return new Part(null, href, text.isEmpty() ? href : text);
        }
    }

    /**
     * @param parts what it tells
     * @param changed who changed it last and when, in words; null when nobody did
     * @param withdrawn the same for who took it away
     * @param typed what stands in the form with which it is changed
     * @param html the same text for the editor, or null
     * @param open whether that form has something that is not saved
     */
    record Row(
            long id,
            String headline,
            List<Part> parts,
            boolean pinned,
            String by,
            String when,
            String changed,
            String withdrawn,
            Typed typed,
            String html,
            boolean open) {}

    public UploadLimits limits() {
        return UploadLimits.in(frame.language());
    }

    /** Whether what was typed has no other place on the page. */
    public boolean writing() {
        return may && goesOn || typed.update() == 0 && !typed.text().isEmpty();
    }
}
