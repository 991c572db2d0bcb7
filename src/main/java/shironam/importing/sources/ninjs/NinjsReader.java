package shironam.importing.sources.ninjs;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import shironam.importing.sources.ImportRefusedException;
import shironam.importing.sources.ItemConsumer;
import shironam.importing.sources.JsonExport;
import shironam.importing.sources.SourceFile;
import shironam.importing.sources.SourceReader;

/** Reads IPTC's ninjs, versions 1 to 3: one item, or a list of them. */
@ApplicationScoped
class NinjsReader implements SourceReader {

    @Override
    public boolean reads(SourceFile file) {
        String head = file.headText().stripLeading();
        return (head.startsWith("{") || head.startsWith("["))
                && (head.contains("\"guid\"") || head.contains("\"uri\""))
                && (head.contains("\"body_html\"")
                        || head.contains("\"body_xhtml\"")
                        || head.contains("\"body_text\"")
                        || head.contains("\"bodies\"")
                        || head.contains("\"versioncreated\"")
                        || head.contains("\"versionCreated\""));
    }

    @Override
    public void read(SourceFile file, ItemConsumer items) throws ImportRefusedException, IOException {
        long stories = 0;
        try (JsonParser json = JsonExport.open(file)) {
            if (json.nextToken() == JsonToken.START_ARRAY) {
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    handOn(json.readValueAsTree(), file, items);
                    stories++;
                }
            } else {
                JsonNode item = json.readValueAsTree();
                JsonNode several = item.has("items") ? item.path("items") : item.path("_items");
                for (JsonNode one : several.isArray() ? several : java.util.List.of(item)) {
                    handOn(one, file, items);
                    stories++;
                }
            }
        } catch (JsonProcessingException fault) {
            throw JsonExport.brokenOff(fault, stories);
        }
    }

    private static void handOn(JsonNode item, SourceFile file, ItemConsumer items) {
        String type = JsonExport.text(item, "type");
        if (!type.isEmpty() && !type.equals("text")) {
            items.omitted("items of the kind " + ImportRefusedException.shortened(type), 1);
            return;
        }
        String name = file.name() + ": item «"
                + ImportRefusedException.shortened(JsonExport.text(item, "headline", "title", "guid", "uri")) + "»";
        try {
            items.story(new NinjsStory(name, item).asSource());
        } catch (ImportRefusedException refusal) {
            items.refused(name, refusal);
        }
    }
}
