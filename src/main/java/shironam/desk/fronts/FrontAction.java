package shironam.desk.fronts;

import java.util.Arrays;

/** What somebody may want to do to a front, and where its form is posted to. */
enum FrontAction {
    LAYOUT("layout"),
    PIN("pins"),
    UNPIN("pins/removal"),
    BLOCK("blocks"),
    MOVE("blocks/place"),
    REMOVE("blocks/removal"),
    SECTIONS("blocks/reset"),
    RESTORE("history/restoration"),
    DISCARD("draft/removal"),
    PUBLISH("publication");

    final String path;

    FrontAction(String path) {
        this.path = path;
    }

    /** The one of that name, or null. */
    static FrontAction named(String name) {
        return Arrays.stream(values())
                .filter(wish -> wish.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
