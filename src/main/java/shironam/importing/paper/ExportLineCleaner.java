package shironam.importing.paper;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import shironam.body.Body;
import shironam.body.BodyTooDeepException;
import shironam.story.transfer.PaperTable;

/**
 * Lines of an export as they may go into the database. Somebody may have written in them: what is shown as HTML is read
 * through the same door as any source, and what is a link leads to the web. What an export wrote itself stays to the letter.
 */
final class ExportLineCleaner {
    private static final Predicate<String> ADDRESS =
            Pattern.compile("(?:https?://|/)[^\\s]*|", Pattern.CASE_INSENSITIVE).asMatchPredicate();

    private final ObjectMapper json;
    private long cleaned;

    /** The story whose revisions are chained anew, since one of them was not as its hash says. */
    private long chainedAnew;

    ExportLineCleaner(ObjectMapper json) {
        this.json = json;
    }

    /** How many texts were not as an export writes them. */
    long cleaned() {
        return cleaned;
    }

    String of(PaperTable table, String line) throws IOException {
        return switch (table) {
            case STORIES -> withBody(line, (ObjectNode) json.readTree(line), "", Body::html);
            case LIVE_UPDATES -> withBody(line, (ObjectNode) json.readTree(line), "", Body::describedHtml);
            case REVISIONS -> revision(line);
            case REDIRECTS -> checked(line, json.readTree(line).path("target"));
            case PAPER_SETTINGS -> settings(line);
            default -> line;
        };
    }

    /** @param written how the table holds a text: with what is known of cards, or without */
    private String withBody(String line, ObjectNode row, String within, Function<Body, String> written)
            throws IOException {
        ObjectNode holder = within.isEmpty() ? row : (ObjectNode) row.get(within);
        String body = holder.path("body").asText("");
        String clean = clean(body, written);
        if (clean.equals(body)) {
            return line;
        }
        cleaned++;
        holder.put("body", clean);
        return json.writeValueAsString(row);
    }

    private String revision(String line) throws IOException {
        ObjectNode row = (ObjectNode) json.readTree(line);
        long story = row.path("story_id").asLong();
        String clean = withBody(line, row, "content", Body::html);
        if (!clean.equals(line)) {
            chainedAnew = story;
        }
        if (chainedAnew != story) {
            return clean;
        }
        row.putNull("hash").putNull("previous_hash"); // the database makes them
        return json.writeValueAsString(row);
    }

    private static String clean(String body, Function<Body, String> written) throws IOException {
        try {
            return body.isEmpty() ? "" : written.apply(Body.parse(body));
        } catch (BodyTooDeepException tooDeep) {
            throw new IOException("a text in it is nested more deeply than any text is", tooDeep);
        }
    }

    private String settings(String line) throws IOException {
        JsonNode settings = json.readTree(line);
        for (JsonNode address : settings.path("social")) {
            checked(line, address);
        }
        return line;
    }

    private static String checked(String line, JsonNode address) throws IOException {
        if (!ADDRESS.test(address.asText(""))) {
            throw new IOException("«" + address.asText() + "» is no address on the web");
        }
        return line;
    }
}
