package shironam.desk.pictures;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import shironam.desk.DeskDates;
import shironam.site.http.QueryString;
import shironam.story.library.LibraryFilter;
import shironam.story.library.LibraryPicture;
import shironam.story.library.PictureLibrary;
import shironam.story.library.PictureOwner;

/** What somebody looks for in the library, as the address says it. */
public class LibraryAddress {
    static final String LIBRARY = "/desk/pictures";

    @QueryParam("q")
    @DefaultValue("")
    public String words;

    @QueryParam("section")
    @DefaultValue("")
    public String section;

    @QueryParam("from")
    @DefaultValue("")
    public String from;

    @QueryParam("to")
    @DefaultValue("")
    public String to;

    @QueryParam("use")
    @DefaultValue("")
    public String use;

    @QueryParam("origin")
    @DefaultValue("")
    public String origin;

    @QueryParam("owner")
    @DefaultValue("")
    public String owner;

    @QueryParam("ends")
    @DefaultValue("")
    public String ends;

    /** {@code list} for lines instead of a grid. */
    @QueryParam("look")
    @DefaultValue("")
    public String look;

    /** The last picture of the page before: its moment and its hash. */
    @QueryParam("after")
    @DefaultValue("")
    public String after;

    LibraryFilter filter(LibraryFilter.Meanings meant) {
        return new LibraryFilter(
                words.strip(),
                meant,
                section.strip(),
                DeskDates.readDay(from),
                DeskDates.readDay(to),
                named(LibraryFilter.Use.values(), use, LibraryFilter.Use.ANY),
                named(LibraryFilter.Origin.values(), origin, LibraryFilter.Origin.ANY),
                owner.isBlank() ? null : PictureOwner.named(owner.equals("-") ? "" : owner),
                named(LibraryFilter.Ending.values(), ends, LibraryFilter.Ending.ANY));
    }

    boolean isList() {
        return look.equals("list");
    }

    /** Null for the first page, and for what is no place. */
    PictureLibrary.Place place() {
        int space = after.indexOf('_');
        try {
            return space < 0
                    ? null
                    : new PictureLibrary.Place(Instant.parse(after.substring(0, space)), after.substring(space + 1));
        } catch (DateTimeException noMoment) {
            return null;
        }
    }

    String following(LibraryPicture last) {
        return query(look).and("after", last.addedAt() + "_" + last.asset()).at(LIBRARY);
    }

    String lookingLike(String other) {
        return query(other).at(LIBRARY);
    }

    private QueryString query(String look) {
        return new QueryString()
                .and("q", words.strip())
                .and("section", section.strip())
                .and("from", from.strip())
                .and("to", to.strip())
                .and("use", use.strip())
                .and("origin", origin.strip())
                .and("owner", owner.strip())
                .and("ends", ends.strip())
                .and("look", look);
    }

    private static <E extends Enum<E>> E named(E[] values, String name, E otherwise) {
        for (E value : values) {
            if (value.name().toLowerCase(Locale.ROOT).equals(name)) {
                return value;
            }
        }
        return otherwise;
    }
}
