package shironam.importing.sources.mapped;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import shironam.importing.sources.ImportRefusedException;
import shironam.importing.sources.ItemConsumer;
import shironam.importing.sources.JsonExport;
import shironam.importing.sources.Note;
import shironam.importing.sources.RefusalReason;
import shironam.importing.sources.SourceFile;

/** Reads items of data as stories by the first mapping that fits. */
final class DataReader {
    private static final int MOST_FIELDS = 40;

    /** Thrown to read no further than is needed. */
    private static final class Enough extends RuntimeException {
        private Enough() {
            super(null, null, false, false);
        }
    }

    /** Goes through the items of a file that lie at a path. */
    interface Items {
        void forEach(SourceFile file, String path, Found found) throws ImportRefusedException, IOException;
    }

    interface Found {
        void item(JsonNode item);

        /** What can't be read, while the rest can. */
        default void refused(String place, ImportRefusedException why) {}
    }

    private record Match(Mapping mapping, String path) {}

    private final Mappings mappings;
    private final Items items;

    /** Whether mappings say below which path items lie; else they are the same for all of them. */
    private final boolean areBelowPaths;

    DataReader(Mappings mappings, boolean areBelowPaths, Items items) {
        this.mappings = mappings;
        this.areBelowPaths = areBelowPaths;
        this.items = items;
    }

    boolean knows(SourceFile file) {
        try {
            return match(file).isPresent();
        } catch (ImportRefusedException saidWhenItIsRead) {
            return true;
        }
    }

    private Optional<Match> match(SourceFile file) throws ImportRefusedException {
        Map<String, Optional<JsonNode>> firsts = new HashMap<>();
        for (Mapping mapping : mappings.toTry(file.mapping())) {
            for (String path : mapping.items()) {
                if (firsts.computeIfAbsent(areBelowPaths ? path : "", below -> first(file, below))
                        .filter(item -> Mappings.fits(mapping, file.mapping(), item))
                        .isPresent()) {
                    return Optional.of(new Match(mapping, path));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<JsonNode> first(SourceFile file, String path) {
        JsonNode[] found = new JsonNode[1];
        try {
            items.forEach(file, path, item -> {
                found[0] = item;
                throw new Enough();
            });
        } catch (Enough read) {
            return Optional.of(found[0]);
        } catch (ImportRefusedException | IOException broken) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    void read(SourceFile file, ItemConsumer to) throws ImportRefusedException, IOException {
        Match match = match(file).orElseThrow(() -> notUnderstood(file));
        String stem = file.path().getFileName().toString().replaceFirst("\\.[^.]*$", "");
        items.forEach(file, match.path, new Found() {
            @Override
            public void item(JsonNode node) {
                handOn(new MappedItem(match.mapping, node), file.name(), stem, to);
            }

            @Override
            public void refused(String place, ImportRefusedException why) {
                to.refused(file.name() + ": " + place, why);
            }
        });
        to.noted(Note.of(Note.Kind.MAPPING, ImportRefusedException.quoted(match.mapping.name())));
    }

    private static void handOn(MappedItem item, String name, String stem, ItemConsumer to) {
        if (item.isDeleted()) {
            to.omitted("deleted items", 1);
            return;
        }
        try {
            to.story(item.story(name + ":", stem));
        } catch (ImportRefusedException refusal) {
            to.refused(item.title(name + ":"), refusal);
        }
    }

    private ImportRefusedException notUnderstood(SourceFile file) {
        TreeSet<String> fields = new TreeSet<>();
        for (String path : List.of("", "data", "items", "posts", "stories", "articles", "news")) {
            first(file, path).ifPresent(item -> {
                for (Iterator<String> names = item.fieldNames(); names.hasNext() && fields.size() < MOST_FIELDS; ) {
                    fields.add(ImportRefusedException.shortened(names.next()));
                }
            });
        }
        return new ImportRefusedException(
                RefusalReason.NO_MAPPING,
                String.join(", ", fields),
                "It is data, and no mapping fits it (" + mappings.names() + "). " + JsonExport.told(fields),
                JsonExport.A_MAPPING);
    }
}
