package shironam.importing.sources.ghost;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import shironam.importing.sources.ImportRefusedException;
import shironam.importing.sources.ItemConsumer;
import shironam.importing.sources.JsonExport;
import shironam.importing.sources.RefusalReason;
import shironam.importing.sources.SourceFile;
import shironam.importing.sources.SourceReader;

/**
 * Reads Ghost's exports. The file is gone through twice: first for the authors and tags that posts name by number, which
 * stand after them, then for the posts.
 */
@ApplicationScoped
class GhostReader implements SourceReader {
    private static final Set<String> STORIES = Set.of("post", "page");

    /** What a site answers as JSON, where authors and tags stand in each post. */
    private static final Set<String> OF_THE_API = Set.of("\"comment_id\"", "\"primary_author\"");

    /** What Ghost's own migration makes of other systems' exports, with an address around each post. */
    private static final Pattern OF_THE_MIGRATION =
            Pattern.compile("\"posts\"\\s*:\\s*\\[\\s*\\{\\s*\"url\"\\s*:\\s*\"[^\"]*\"\\s*,\\s*\"data\"\\s*:\\s*\\{");

    @Override
    public boolean reads(SourceFile file) {
        String head = file.headText().stripLeading();
        return head.startsWith("{")
                && (head.contains("\"db\"") && head.contains("\"meta\"")
                        || head.contains("\"exported_on\"")
                        || head.contains("\"posts\"")
                                && (head.contains("\"mobiledoc\"")
                                        || head.contains("\"lexical\"")
                                        || OF_THE_API.stream().anyMatch(head::contains) && isOfTheApi(file))
                        || OF_THE_MIGRATION.matcher(head).find());
    }

    /** Others have posts with comments, too. */
    private static boolean isOfTheApi(SourceFile file) {
        try (JsonParser json = JsonExport.open(file)) {
            if (!comesTo("posts", json) || json.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            JsonNode post = json.readValueAsTree();
            return post.has("published_at") && post.has("slug");
        } catch (IOException broken) {
            return false;
        }
    }

    @Override
    public void read(SourceFile file, ItemConsumer items) throws ImportRefusedException, IOException {
        GhostSite site = GhostSite.of(file);
        site.authors().forEach(items::listed);
        long stories = 0;
        try (JsonParser json = JsonExport.open(file)) {
            while (comesTo("posts", json)) {
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    stories++;
                    handOn(GhostSite.unwrapped(json.readValueAsTree()), site, file, items);
                }
            }
        } catch (JsonProcessingException fault) {
            throw JsonExport.brokenOff(fault, stories);
        }
        if (stories == 0) {
            throw new ImportRefusedException(
                    RefusalReason.NO_STORY_IN_IT,
                    "It is a Ghost export, and no post is in it.",
                    "Export the site again with its posts.");
        }
    }

    private static void handOn(JsonNode post, GhostSite site, SourceFile file, ItemConsumer items) {
        String type = kind(post);
        if (!STORIES.contains(type)) {
            items.omitted("entries of the kind " + ImportRefusedException.shortened(type), 1);
            return;
        }
        String name = file.name() + ": " + type + " " + JsonExport.text(post, "id") + " «"
                + ImportRefusedException.shortened(JsonExport.text(post, "title")) + "»";
        try {
            items.story(new GhostStory(name, post, site).asSource());
        } catch (ImportRefusedException refusal) {
            items.refused(name, refusal);
        }
    }

    /** Old exports say it by a field of its own. */
    static String kind(JsonNode post) {
        String type = JsonExport.text(post, "type");
        boolean isPage = post.path("page").asInt() == 1 || post.path("page").asBoolean();
        return !type.isEmpty() ? type : isPage ? "page" : "post";
    }

    /** Goes to the beginning of the next list of that table. */
    static boolean comesTo(String table, JsonParser json) throws IOException {
        for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
            if (token == JsonToken.START_ARRAY && table.equals(json.currentName()) && isTable(json)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the list that begins here is one of {@code data}, and not something within a post. */
    static boolean isTable(JsonParser json) {
        JsonStreamContext table = json.getParsingContext().getParent();
        JsonStreamContext around = table == null ? null : table.getParent();
        return around != null && !around.inArray() && (around.inRoot() || "data".equals(around.getCurrentName()));
    }
}
