package shironam.media.storage;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import shironam.settings.DataSettings;
import shironam.settings.StorageSettings;

/** Keeps what a machine has at hand of an object storage within its bounds: what was not read for longest goes. */
@ApplicationScoped
public class CacheEviction {
    static final String FOLDER = "media-cache";

    private static final Logger LOG = Logger.getLogger(CacheEviction.class);

    /** It may be about to be sent. */
    private static final Duration TOO_YOUNG = Duration.ofMinutes(10);

    @Inject
    StorageSettings settings;

    @Inject
    DataSettings data;

    @Inject
    Clock clock;

    private record Kept(Path file, long bytes, Instant read) {}

    @Scheduled(every = "10m", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void trim() {
        try {
            trim(data.dir().resolve(FOLDER), settings.cache().asLongValue(), clock.instant());
        } catch (IOException | UncheckedIOException unreadable) {
            LOG.errorf("What is at hand of the object storage can't be made less: %s", unreadable.getMessage());
        }
    }

    static void trim(Path folder, long most, Instant now) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Kept> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                look(file, all);
            }
        }
        all.sort(Comparator.comparing(Kept::read));
        long bytes = all.stream().mapToLong(Kept::bytes).sum();
        for (Kept kept : all) {
            if (bytes <= most || kept.read.isAfter(now.minus(TOO_YOUNG))) {
                return;
            }
            Files.deleteIfExists(kept.file);
            bytes -= kept.bytes;
        }
    }

    private static void look(Path file, List<Kept> all) throws IOException {
        try {
            BasicFileAttributes about = Files.readAttributes(file, BasicFileAttributes.class);
            if (about.isRegularFile()) {
                all.add(new Kept(file, about.size(), about.lastAccessTime().toInstant()));
            }
        } catch (NoSuchFileException goneMeanwhile) {
            return;
        }
    }
}
