package shironam.media.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.Predicate;

/**
 * Moves files from one storage to another. Each is read back by its hash before it counts as moved; nothing is deleted
 * before all are there. So a move that is killed has lost nothing, and the next one goes on.
 */
public final class StorageMove {
    private final ObjectStore from;
    private final ObjectStore to;
    private final Predicate<String> isKept;

    /** @param isKept whether the paper still has a file of that name: one may be revoked while it is copied */
    public StorageMove(ObjectStore from, ObjectStore to, Predicate<String> isKept) {
        this.from = from;
        this.to = to;
        this.isKept = isKept;
    }

    /**
     * @param copied by this run
     * @param there before it
     * @param missing names of those that are in neither place, or damaged
     */
    public record Moved(long copied, long there, List<String> missing) {}

    /** @param tell gets after each file how many were looked at */
    public Moved copy(Iterable<String> names, LongConsumer tell) throws IOException {
        long copied = 0;
        long there = 0;
        List<String> missing = new ArrayList<>();
        for (String name : names) {
            if (to.holds(name)) {
                there++;
            } else if (copy(name)) {
                copied++;
            } else {
                missing.add(name);
            }
            tell.accept(copied + there + missing.size());
        }
        return new Moved(copied, there, missing);
    }

    private boolean copy(String name) throws IOException {
        if (!from.holds(name)) {
            return false;
        }
        Path here = Files.createTempFile("moved", "");
        try {
            try (InputStream bytes = from.open(name)) {
                Files.copy(bytes, here, StandardCopyOption.REPLACE_EXISTING);
            }
            to.put(name, here);
        } catch (NoSuchFileException revokedMeanwhile) {
            return false;
        } finally {
            Files.deleteIfExists(here);
        }
        if (!to.holds(name)) {
            throw new StorageException("what was written to " + to + " is read back as something else: look after it.");
        }
        if (!isKept.test(name)) {
            to.delete(name);
        }
        return true;
    }

    /** Deletes the files at their old place that are whole at the new one, and there what was made of them. */
    public void deleteMoved(Iterable<String> names) throws IOException {
        for (String name : names) {
            if (to.holds(name)) {
                from.deleteAll(name.substring(0, ObjectStore.HASH_LETTERS));
            }
        }
    }
}
