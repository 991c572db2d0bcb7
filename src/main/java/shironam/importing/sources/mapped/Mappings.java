package shironam.importing.sources.mapped;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shironam.importing.sources.ImportRefusedException;

/**
 * The mappings that come with the product ({@code import-mappings}), and those that operators write. An import is asked for by
 * the name of one of these or by the text of one of those, which is kept with it.
 */
@ApplicationScoped
public class Mappings {
    private static final String FOLDER = "/import-mappings/";

    private final List<Mapping> ready = ready();
    private volatile Written last;

    private record Written(String text, Mapping mapping) {}

    private static List<Mapping> ready() {
        List<Mapping> ready = new ArrayList<>();
        for (String name : resource("mappings.txt").split("\\s+")) {
            try {
                ready.add(Mapping.read(name + ".yaml", resource(name + ".yaml")));
            } catch (ImportRefusedException faulty) {
                throw new IllegalStateException(faulty);
            }
        }
        return ready;
    }

    private static String resource(String name) {
        try (InputStream in = Mappings.class.getResourceAsStream(FOLDER + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What an import is asked for by, once it has been checked.
     *
     * @param nameOrFile the name of a ready one, or a file; null for those that fit
     */
    public String asked(String nameOrFile) throws ImportRefusedException {
        if (nameOrFile == null || named(nameOrFile).isPresent()) {
            return nameOrFile == null ? "" : nameOrFile;
        }
        Path file = Path.of(nameOrFile);
        if (!Files.isRegularFile(file)) {
            throw new ImportRefusedException(
                    "There is no mapping «" + nameOrFile + "», as a name or as a file.",
                    "Those that are ready are " + names() + ".");
        }
        try {
            String text = Files.readString(file);
            Mapping.read(nameOrFile, text);
            return text;
        } catch (IOException unreadable) {
            throw ImportRefusedException.unreadable(unreadable);
        }
    }

    private Optional<Mapping> named(String name) {
        return ready.stream().filter(mapping -> mapping.name().equals(name)).findFirst();
    }

    String names() {
        return String.join(", ", ready.stream().map(Mapping::name).toList());
    }

    /** Those to try, in their order. */
    List<Mapping> toTry(String asked) throws ImportRefusedException {
        if (asked.isEmpty()) {
            return ready;
        }
        Optional<Mapping> named = named(asked);
        return List.of(named.isPresent() ? named.get() : written(asked));
    }

    /** Each file of an import asks for the same one. */
    private Mapping written(String text) throws ImportRefusedException {
        Written known = last;
        if (known == null || !known.text.equals(text)) {
            known = new Written(text, Mapping.read("of this import", text));
            last = known;
        }
        return known.mapping;
    }

    /** One that was asked for counts for any item that has a field of it; a ready one has to fit. */
    static boolean fits(Mapping mapping, String asked, JsonNode item) {
        boolean hasItsBody = mapping.fields().get("body").all().stream()
                .anyMatch(path -> !MappedItem.at(item, path).isEmpty());
        return !asked.isEmpty() && hasItsBody || mapping.fits(item);
    }
}
