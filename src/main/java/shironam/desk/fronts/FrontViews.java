package shironam.desk.fronts;

import java.util.List;
import java.util.Map;
import shironam.desk.DeskFrame;
import shironam.desk.Option;
import shironam.story.StoryState;
import shironam.story.fronts.FrontArrangement.Block;
import shironam.story.fronts.FrontArrangement.Layout;
import shironam.story.fronts.FrontArrangementException;

/** The pages on which fronts are arranged. A front's {@code name} is what its address says. */
public final class FrontViews {
    private FrontViews() {}

    public record FrontsView(DeskFrame frame, List<FrontRow> rows) {}

    /**
     * @param section its section, or null for the home page
     * @param by who published last, and {@code when}; null when nobody has
     * @param draftedBy who has changed last what is not published yet, or null
     */
    record FrontRow(String name, String section, boolean arranged, String by, String when, String draftedBy) {}

    /**
     * @param title the section, or null for the home page
     * @param said what has just happened, or null
     * @param problem why something was refused, or null
     * @param again what was wanted of a front that has changed meanwhile, or null
     * @param draftedBy who has changed last what is not published yet, and {@code draftedAt}; null when all is published
     * @param layout how the top lies
     * @param words what was searched for
     * @param ownBlocks whether the blocks are no longer the sections in their order
     * @param sections those that have no block
     */
    public record FrontView(
            DeskFrame frame,
            String title,
            String name,
            String path,
            int version,
            FrontAction said,
            FrontArrangementException.Reason problem,
            Again again,
            String draftedBy,
            String draftedAt,
            Layout layout,
            List<SlotRow> slots,
            String words,
            List<FoundRow> found,
            boolean home,
            boolean ownBlocks,
            List<BlockRow> blocks,
            List<Option> sections) {
        public boolean searched() {
            return !words.isEmpty();
        }

        public List<Layout> layouts() {
            return List.of(Layout.values());
        }

        public List<Block.Look> looks() {
            return List.of(Block.Look.values());
        }

        public int mostOfBlock() {
            return Block.MOST;
        }

        public int usualOfBlock() {
            return Block.USUAL;
        }
    }

    /** @param fields what was posted, to be posted once more */
    record Again(FrontAction wish, String path, Map<String, String> fields) {}

    /** What a slot is. */
    enum Kind {
        LEAD,
        SECOND,
        /** Beside the lead of a package. */
        SIDE,
        CELL,
        LIST
    }

    /**
     * @param place its number among those of its kind
     * @param story the number of the story that stands there now, or 0
     * @param until the end of the pin, as a field takes it, and {@code untilWords}
     * @param waiting who is pinned there and not public, or null
     */
    record SlotRow(
            int number,
            Kind kind,
            int place,
            long story,
            String headline,
            String section,
            String when,
            String picture,
            boolean pinned,
            String until,
            String untilWords,
            Waiting waiting,
            boolean first,
            boolean last) {
        public int above() {
            return number - 1;
        }

        public int below() {
            return number + 1;
        }
    }

    /** @param headline null when the story is there no more */
    record Waiting(long story, String headline, StoryState standing, String when, String until, String untilWords) {}

    /** @param slot where it stands already, or 0 */
    record FoundRow(long story, String headline, String section, StoryState standing, String when, int slot) {}

    /** @param name the section's or the tag's; {@code title} what stands instead, or empty */
    record BlockRow(
            String key,
            Block.Kind kind,
            String name,
            String title,
            int count,
            Block.Look look,
            List<String> headlines,
            boolean first,
            boolean last) {}

    /** @param more the next page, or null */
    public record FrontHistoryView(
            DeskFrame frame, String title, String name, int version, List<VersionRow> rows, String more) {}

    /** @param blocks null for the sections in their order */
    record VersionRow(
            int number,
            String by,
            String when,
            String note,
            boolean fillsItself,
            Layout layout,
            List<PinLine> pins,
            List<String> blocks) {}

    /** @param headline null when the story is there no more */
    record PinLine(int slot, String headline, long story, String until) {}
}
