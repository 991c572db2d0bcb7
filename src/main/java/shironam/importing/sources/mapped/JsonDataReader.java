package shironam.importing.sources.mapped;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.function.Consumer;
import shironam.importing.sources.ImportRefusedException;
import shironam.importing.sources.ItemConsumer;
import shironam.importing.sources.JsonExport;
import shironam.importing.sources.SourceFile;
import shironam.importing.sources.SourceReader;

/** Reads JSON, and JSON Lines, by a mapping. */
@ApplicationScoped
@Priority(-1)
class JsonDataReader implements SourceReader {
    @Inject
    Mappings mappings;

    @Override
    public boolean reads(SourceFile file) {
        String head = file.headText().stripLeading();
        boolean isJson = head.startsWith("{") || head.startsWith("[");
        if (isJson && JsonLines.areCalledSo(file)) {
            return true; // nothing else is called so, and what no mapping fits is told with its fields
        }
        return isJson && (head.contains("\":") || head.contains("\" :")) && data().knows(file);
    }

    private DataReader data() {
        return new DataReader(mappings, true, JsonDataReader::forEach);
    }

    @Override
    public void read(SourceFile file, ItemConsumer items) throws ImportRefusedException, IOException {
        data().read(file, items);
    }

    private static void forEach(SourceFile file, String path, DataReader.Found found)
            throws ImportRefusedException, IOException {
        if (JsonLines.are(file)) {
            JsonLines.forEach(file, json -> walk(json, path, found::item), found);
        } else {
            forEachOfOne(file, path, found::item);
        }
    }

    private static void forEachOfOne(SourceFile file, String path, Consumer<JsonNode> item)
            throws ImportRefusedException, IOException {
        long[] count = {0};
        try (JsonParser json = JsonExport.open(file)) {
            while (json.nextToken() != null) {
                walk(json, path, node -> {
                    item.accept(node);
                    count[0]++;
                });
            }
        } catch (JsonProcessingException broken) {
            throw JsonExport.brokenOff(broken, count[0]);
        }
    }

    /** From the value that the parser has come to. */
    private static void walk(JsonParser json, String path, Consumer<JsonNode> item) throws IOException {
        if (json.currentToken() == JsonToken.START_ARRAY) {
            while (json.nextToken() != JsonToken.END_ARRAY) {
                walk(json, path, item);
            }
        } else if (json.currentToken() == JsonToken.START_OBJECT && path.isEmpty()) {
            item.accept(json.readValueAsTree());
        } else if (json.currentToken() == JsonToken.START_OBJECT) {
            int dot = path.indexOf('.');
            String name = dot < 0 ? path : path.substring(0, dot);
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean onTheWay = json.currentName().equals(name);
                json.nextToken();
                if (onTheWay) {
                    walk(json, dot < 0 ? "" : path.substring(dot + 1), item);
                } else {
                    json.skipChildren();
                }
            }
        }
    }
}
