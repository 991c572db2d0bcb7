package shironam.importing.sources.ghost;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import shironam.importing.sources.JsonExport;
import shironam.importing.sources.SourceCategory;
import shironam.importing.sources.SourceFile;
import shironam.importing.sources.SourceList;

/** What the posts of a Ghost export refer to: authors and tags by number, and what stands in a table of its own. */
final class GhostSite {
    private static final Set<String> TABLES = Set.of("users", "tags", "posts_authors", "posts_tags", "posts_meta");

    private record Ref(String id, int order) {}

    /** @param internal one such as {@code #photo}, which readers never see */
    record GhostTag(String name, String slug, boolean internal) {}

    private final Map<String, String> users = new HashMap<>();
    private final List<SourceList> authors = new ArrayList<>();
    private final Map<String, GhostTag> tags = new HashMap<>();
    private final Map<String, List<Ref>> authorsOf = new HashMap<>();
    private final Map<String, List<Ref>> tagsOf = new HashMap<>();
    private final Map<String, JsonNode> metaOf = new HashMap<>();

    private GhostSite() {}

    static GhostSite of(SourceFile file) throws IOException {
        GhostSite site = new GhostSite();
        try (JsonParser json = JsonExport.open(file)) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.START_ARRAY
                        && json.currentName() != null
                        && TABLES.contains(json.currentName())
                        && GhostReader.isTable(json)) {
                    site.readTable(json.currentName(), json);
                }
            }
        } catch (JsonProcessingException saidWhenPostsAreRead) {
            return site;
        }
        return site;
    }

    private void readTable(String table, JsonParser json) throws IOException {
        while (json.nextToken() == JsonToken.START_OBJECT) {
            keep(table, unwrapped(json.readValueAsTree()));
        }
    }

    /** Of what has its address around it, with that. */
    static JsonNode unwrapped(JsonNode row) {
        if (row.path("data") instanceof ObjectNode data && row.path("url").isTextual()) {
            return data.has("url") ? data : data.set("url", row.path("url"));
        }
        return row;
    }

    private void keep(String table, JsonNode row) {
        String post = JsonExport.text(row, "post_id");
        int order = row.path("sort_order").asInt();
        switch (table) {
            case "users" -> {
                String name = JsonExport.text(row, "name");
                users.put(JsonExport.text(row, "id"), name);
                authors.add(new SourceList(
                        SourceList.Kind.AUTHOR, "", "", new SourceCategory(JsonExport.text(row, "slug"), name)));
            }
            case "tags" -> tags.put(JsonExport.text(row, "id"), tag(row));
            case "posts_authors" -> add(authorsOf, post, new Ref(JsonExport.text(row, "author_id"), order));
            case "posts_tags" -> add(tagsOf, post, new Ref(JsonExport.text(row, "tag_id"), order));
            default -> metaOf.put(post, row);
        }
    }

    private static GhostTag tag(JsonNode row) {
        String name = JsonExport.text(row, "name");
        boolean internal =
                name.startsWith("#") || JsonExport.text(row, "visibility").equals("internal");
        return new GhostTag(name, JsonExport.text(row, "slug"), internal);
    }

    private static void add(Map<String, List<Ref>> refs, String post, Ref ref) {
        refs.computeIfAbsent(post, of -> new ArrayList<>()).add(ref);
    }

    /** With their tags come stories themselves. */
    List<SourceList> authors() {
        return authors;
    }

    /** Their names; else those in the post, or of an old export the one author that it names by number. */
    List<String> authors(JsonNode post) {
        List<String> several = ids(authorsOf, post)
                .map(users::get)
                .filter(name -> name != null)
                .toList();
        List<String> inIt = Stream.concat(inPost(post, "authors"), Stream.of(unwrapped(post.path("author"))))
                .map(author -> JsonExport.text(author, "name"))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        return !several.isEmpty()
                ? several
                : inIt.isEmpty() ? List.of(users.getOrDefault(JsonExport.text(post, "author_id"), "")) : inIt;
    }

    List<GhostTag> tags(JsonNode post) {
        List<GhostTag> named =
                ids(tagsOf, post).map(tags::get).filter(tag -> tag != null).toList();
        return named.isEmpty()
                ? inPost(post, "tags")
                        .map(GhostSite::tag)
                        .filter(tag -> !tag.name.isEmpty())
                        .toList()
                : named;
    }

    private static Stream<JsonNode> inPost(JsonNode post, String list) {
        return StreamSupport.stream(post.path(list).spliterator(), false).map(GhostSite::unwrapped);
    }

    /** The first of these fields that says something: of the post, or of the row that newer versions keep beside it. */
    String text(JsonNode post, String... fields) {
        JsonNode row = metaOf.get(JsonExport.text(post, "id"));
        for (String field : fields) {
            String own = JsonExport.text(post, field);
            String said = own.isEmpty() && row != null ? JsonExport.text(row, field) : own;
            if (!said.isEmpty()) {
                return said;
            }
        }
        return "";
    }

    private static Stream<String> ids(Map<String, List<Ref>> refs, JsonNode post) {
        return refs.getOrDefault(JsonExport.text(post, "id"), List.of()).stream()
                .sorted(Comparator.comparingInt(Ref::order))
                .map(Ref::id);
    }
}
