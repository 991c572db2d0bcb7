package shironam.desk.pictures;

import java.util.List;
import shironam.desk.DeskFrame;
import shironam.desk.Option;
import shironam.story.library.LibraryFilter;
import shironam.story.library.PictureOwner;

/**
 * The library.
 *
 * @param from as it stands in the form; {@code to} likewise
 * @param list whether it is shown in lines
 * @param gridHref the same as a grid; {@code listHref} in lines
 * @param more the next page, or null
 */
record LibraryView(
        DeskFrame frame,
        LibraryFilter filter,
        String from,
        String to,
        List<Option> sections,
        boolean list,
        String gridHref,
        String listHref,
        List<Tile> pictures,
        String more) {

    public LibraryFilter.Use[] uses() {
        return LibraryFilter.Use.values();
    }

    public LibraryFilter.Origin[] origins() {
        return LibraryFilter.Origin.values();
    }

    public LibraryFilter.Ending[] endings() {
        return LibraryFilter.Ending.values();
    }

    public PictureOwner[] owners() {
        return PictureOwner.values();
    }

    public boolean filtered() {
        return filter.isNarrow() || !filter.words().isEmpty();
    }

    /**
     * @param name words by which it is known, or its size
     * @param uses how often it is used, in the digits of the visitor's language; null for not at all
     * @param ended whether its time is over
     */
    record Tile(
            String href,
            String thumbnail,
            int width,
            int height,
            String alt,
            String name,
            String credit,
            String size,
            String added,
            String uses,
            boolean ended) {}
}
