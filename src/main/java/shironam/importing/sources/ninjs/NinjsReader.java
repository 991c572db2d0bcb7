package shironam.importing.sources.ninjs;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import shironam.importing.sources.ImportRefusedException;
import shironam.importing.sources.ItemConsumer;
import shironam.importing.sources.JsonExport;
import shironam.importing.sources.SourceFile;
import shironam.importing.sources.SourceReader;

/** Reads IPTC's ninjs, versions 1 to 3: one item, or a list of them. */
@ApplicationScoped
class NinjsReader implements SourceReader {
    private static final Set<String> LISTS = Set.of("items", "_items");

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
        AtomicLong stories = new AtomicLong();
        try (JsonParser json = JsonExport.open(file)) {
            if (json.nextToken() == JsonToken.START_ARRAY) {
                readList(json, file, items, stories);
            } else {
                readObject(json, file, items, stories);
            }
        } catch (JsonProcessingException fault) {
            throw JsonExport.brokenOff(fault, stories.get());
        }
    }

    private static void readList(JsonParser json, SourceFile file, ItemConsumer items, AtomicLong stories)
            throws IOException {
        while (json.nextToken() == JsonToken.START_OBJECT) {
            handOn(json.readValueAsTree(), file, items);
            stories.incrementAndGet();
        }
    }

    /** An item, or an object around a list of them, which is not held whole. */
    private static void readObject(JsonParser json, SourceFile file, ItemConsumer items, AtomicLong stories)
            throws IOException {
        ObjectNode item = JsonNodeFactory.instance.objectNode();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            if (json.nextToken() == JsonToken.START_ARRAY && LISTS.contains(name)) {
                readList(json, file, items, stories);
            } else {
                item.set(name, json.readValueAsTree());
            }
        }
        if (stories.get() == 0) {
            handOn(item, file, items);
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
