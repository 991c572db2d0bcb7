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

/** The mappings that come with the product ({@code import-mappings}), and the one that an operator names for an import. */
@ApplicationScoped
public class Mappings {
    private static final String FOLDER = "/import-mappings/";

    private final List<Mapping> ready = ready();
    private volatile Mapping chosen;

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

    /** From now on data is read by this one only: the name of a ready one, or a file. Null for those that fit. */
    public void choose(String nameOrFile) throws ImportRefusedException {
        chosen = nameOrFile == null ? null : named(nameOrFile);
    }

    private Mapping named(String nameOrFile) throws ImportRefusedException {
        Optional<Mapping> named = ready.stream()
                .filter(mapping -> mapping.name().equals(nameOrFile))
                .findFirst();
        if (named.isPresent()) {
            return named.get();
        }
        Path file = Path.of(nameOrFile);
        if (!Files.isRegularFile(file)) {
            throw new ImportRefusedException(
                    "There is no mapping «" + nameOrFile + "», as a name or as a file.",
                    "Those that are ready are " + names() + ".");
        }
        try {
            return Mapping.read(nameOrFile, Files.readString(file));
        } catch (IOException unreadable) {
            throw ImportRefusedException.unreadable(unreadable);
        }
    }

    String names() {
        return String.join(", ", ready.stream().map(Mapping::name).toList());
    }

    boolean isChosen() {
        return chosen != null;
    }

    /** Those to try, in their order. */
    List<Mapping> toTry() {
        return chosen != null ? List.of(chosen) : ready;
    }

    /** A chosen one counts for any item that has a field of it; a ready one has to fit. */
    boolean fits(Mapping mapping, JsonNode item) {
        return mapping == chosen
                ? mapping.fields().get("body").all().stream()
                                .anyMatch(path -> !MappedItem.at(item, path).isEmpty())
                        || mapping.fits(item)
                : mapping.fits(item);
    }
}
