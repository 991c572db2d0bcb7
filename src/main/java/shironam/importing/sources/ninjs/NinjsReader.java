package shironam.importing.sources.ninjs;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import shironam.importing.sources.ImportRefusedException;
import shironam.importing.sources.ItemConsumer;
import shironam.importing.sources.ItemVersions;
import shironam.importing.sources.JsonExport;
import shironam.importing.sources.RefusalReason;
import shironam.importing.sources.SourceFile;

/** Reads IPTC's ninjs, versions 1 to 3: one item, or a list of them, as agencies and Superdesk hand them out. */
@ApplicationScoped
class NinjsReader implements ItemVersions.Reader {
    /** What agencies put around their items. */
    private static final Set<String> AROUND = Set.of("data", "item", "items", "_items");

    /** What has no text of its own. */
    private static final Set<String> NO_TEXT =
            Set.of("picture", "photo", "graphic", "image", "audio", "video", "animation", "event", "planning");

    private final Clock clock;

    NinjsReader(Clock clock) {
        this.clock = clock;
    }

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
    public void lookAt(SourceFile file, ItemVersions versions) throws IOException {
        try {
            new Search(item -> versions.add(NinjsStory.version(item), new NinjsText(item)::isAny), () -> {})
                    .through(file);
        } catch (JsonProcessingException saidWhenItIsHandedOn) {
            return;
        }
    }

    /** The file is gone through twice, since a later version of an item may follow. */
    @Override
    public void read(SourceFile file, ItemConsumer items) throws ImportRefusedException, IOException {
        Run run = new Run(file, items, clock.instant());
        lookAt(file, run.versions);
        try {
            run.handOn();
        } catch (JsonProcessingException fault) {
            throw JsonExport.brokenOff(fault, run.stories);
        }
        if (run.stories == 0) {
            throw new ImportRefusedException(
                    RefusalReason.NO_STORY_IN_IT, "It is ninjs, and no item is in it.", "Give one that has items.");
        }
    }

    /** Finds the items of a file. */
    private record Search(Consumer<JsonNode> found, Runnable noItem) {
        void through(SourceFile file) throws IOException {
            try (JsonParser json = JsonExport.open(file)) {
                if (json.nextToken() == JsonToken.START_ARRAY) {
                    list(json);
                } else {
                    object(json);
                }
            }
        }

        private void list(JsonParser json) throws IOException {
            for (JsonToken next = json.nextToken();
                    next != null && next != JsonToken.END_ARRAY;
                    next = json.nextToken()) {
                if (next == JsonToken.START_OBJECT) {
                    JsonNode item = json.readValueAsTree();
                    found.accept(item.path("item").isObject() ? item.path("item") : item);
                } else {
                    json.skipChildren();
                    noItem.run();
                }
            }
        }

        /** An item, or an object around one or a list of them, which is not held whole. */
        private void object(JsonParser json) throws IOException {
            ObjectNode item = JsonNodeFactory.instance.objectNode();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                JsonToken value = json.nextToken();
                if (AROUND.contains(name) && value == JsonToken.START_ARRAY) {
                    list(json);
                } else if (AROUND.contains(name) && value == JsonToken.START_OBJECT) {
                    object(json);
                } else {
                    item.set(name, json.readValueAsTree());
                }
            }
            if (item.hasNonNull("guid") || item.hasNonNull("uri")) {
                found.accept(item);
            }
        }
    }

    private static final class Run {
        private final SourceFile file;
        private final ItemConsumer items;
        private final Instant now;
        private final ItemVersions versions = new ItemVersions();
        private long stories;

        Run(SourceFile file, ItemConsumer items, Instant now) {
            this.file = file;
            this.items = items;
            this.now = now;
        }

        void handOn() throws IOException {
            new Search(this::handOn, () -> items.omitted("entries of a list that are no items", 1)).through(file);
        }

        private void handOn(JsonNode item) {
            stories++;
            if (!versions.isLatest(NinjsStory.version(item))) {
                items.omitted(ItemVersions.REPLACED, 1);
                return;
            }
            String type = JsonExport.text(item, "type");
            NinjsText text = new NinjsText(item);
            if (NO_TEXT.contains(type)
                    || type.equals("composite") && text.html().isEmpty()) {
                items.omitted("items of the kind " + type, 1);
                return;
            }
            String title = text.headline().isEmpty() ? JsonExport.text(item, "guid", "uri") : text.headline();
            String name = file.name() + ": item «" + ImportRefusedException.shortened(title) + "»";
            new NinjsStory(name, item, text, now).handOn(items);
        }
    }
}
