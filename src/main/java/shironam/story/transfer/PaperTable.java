package shironam.story.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The tables that make a paper, in the order in which they can be brought back. What PostgreSQL can make anew (the search
 * index), what is secret (passwords, sessions) and what only accompanies work (working copies, follow-ups) is none of it.
 */
public enum PaperTable {
    ACCOUNTS("id", List.of()),
    PAPER_SETTINGS("only_one", List.of()),
    SECTIONS("id", List.of()),
    FORMER_SECTIONS("slug", List.of()),
    PLACES("id", List.of()),
    EMBED_SITES("host collate \"C\"", List.of()),
    TAGS("id", List.of()),
    FORMER_TAGS("slug", List.of()),
    AUTHORS("id", List.of()),
    FORMER_AUTHORS("slug", List.of()),
    ASSETS("sha256", List.of()),
    RECORDINGS("asset", List.of()),
    PICTURE_FACTS("asset", List.of()),
    PIXELATED_PICTURES("asset collate \"C\"", List.of()),
    PICTURE_CROPS("asset collate \"C\", name collate \"C\"", List.of()),
    STORIES(
            "id",
            List.of(
                    new Nested(
                            "tags",
                            "story_tags",
                            "n.position",
                            ", (select name from tags where id = n.tag_id) as name"),
                    new Nested(
                            "sections",
                            "story_sections",
                            "n.position",
                            ", (select slug from sections where id = n.section_id) as slug"),
                    new Nested(
                            "places",
                            "story_places",
                            "n.position",
                            ", (select path from places where id = n.place_id) as path,"
                                    + " (select name_bn from places where id = n.place_id) as name"),
                    new Nested(
                            "authors",
                            "story_authors",
                            "n.position",
                            ", (select name from authors where id = n.author_id) as name"),
                    new Nested("addresses", "story_addresses", "n.address collate \"C\"", ""),
                    new Nested("cards", "cards", "n.position", ""),
                    new Nested("corrections", "story_corrections", "n.id", ""),
                    new Nested("comments", "story_comments", "n.id", ""))),
    REVISIONS("story_id, number", List.of()),
    REVISION_MARKS("revision_id", List.of()),
    CONTENT_PAGES("story_id", List.of()),
    FORMER_PAGES("address collate \"C\"", List.of()),
    MENU_ITEMS("id", List.of()),
    STORY_ORIGINS("id", List.of()),
    REDIRECTS("path", List.of()),
    FORMER_LISTS("name collate \"C\", kind, host collate \"C\"", List.of()),
    FRONTS("id", List.of()),
    FRONT_VERSIONS("id", List.of()),
    LIVE_COVERAGES("story_id", List.of()),
    LIVE_UPDATES("id", List.of()),
    BREAKING_LINES("id", List.of()),
    STORY_FIRST_WORDS("story_id", List.of()),
    PLANNED_STORIES("id", List.of()),
    STORY_READS("hour, story_id", List.of()),
    STORY_READ_SOURCES("day, story_id, source collate \"C\"", List.of()),
    STORY_READ_PLACES("day, story_id, place collate \"C\"", List.of());

    /** A card points at a story that may come later. */
    private static final String POINTING = "cards";

    /** What readers of the lines want to see beside the numbers. */
    private static final String NAMES_OF_A_STORY = ", (select slug from sections where id = t.section_id) as section,"
            + " (select name from authors where id = t.author_id) as author";

    /** Of an account nothing is told by which anybody could log in. */
    private static final List<String> OF_AN_ACCOUNT = List.of("id", "name", "display_name", "role", "created_at");

    /**
     * Rows of another table that stand in the line of the row that they belong to.
     *
     * @param key under which they stand
     * @param names more that is told of each, for people
     */
    record Nested(String key, String table, String order, String names) {
        boolean comesLast() {
            return table.equals(POINTING);
        }
    }

    private final String order;
    final List<Nested> nested;

    PaperTable(String order, List<Nested> nested) {
        this.order = order;
        this.nested = nested;
    }

    /** As the database calls it. */
    public String table() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where its lines stand in an export. */
    public String file() {
        return "data/" + table().replace('_', '-') + ".jsonl";
    }

    /** The tables whose columns somebody has to know who reads its lines. */
    List<String> tables() {
        List<String> tables = new ArrayList<>(List.of(table()));
        nested.forEach(rows -> tables.add(rows.table()));
        return tables;
    }

    /** Of those that the table has, those that leave the house. */
    List<String> told(List<String> columns) {
        return this == ACCOUNTS ? OF_AN_ACCOUNT : columns;
    }

    /** Each row as a line of JSON, always in the same order and with the same keys. */
    String selecting(TableColumns columns) {
        StringBuilder rows = new StringBuilder("select ").append(prefixed("t", told(columns.of(table()))));
        if (this == STORIES) {
            rows.append(NAMES_OF_A_STORY);
        }
        for (Nested child : nested) {
            rows.append((", array_to_json(array(select row_to_json(n)"
                            + " from (select %s%s from %s n where n.story_id = t.id) n order by %s)) as %s")
                    .formatted(
                            prefixed("n", columns.of(child.table())),
                            child.names(),
                            child.table(),
                            child.order(),
                            child.key()));
        }
        return "select row_to_json(l)::text from (" + rows + " from " + table() + " t order by " + ordering() + ") l";
    }

    /** Texts in the order of their signs, whatever the database's language is. */
    private String ordering() {
        boolean byText =
                order.equals("slug") || order.equals("path") || order.equals("sha256") || order.equals("asset");
        return byText ? "t." + order + " collate \"C\"" : "t." + order.replace(", ", ", t.");
    }

    static String prefixed(String alias, List<String> columns) {
        return alias + "." + String.join(", " + alias + ".", columns);
    }
}
