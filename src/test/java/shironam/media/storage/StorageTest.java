package shironam.media.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shironam.settings.StorageSettings;
import shironam.settings.StorageSettings.Kind;

class StorageTest {
    @TempDir
    Path dataDir;

    private S3Server server;

    @BeforeEach
    void aBucket() throws IOException {
        server = new S3Server();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aFileIsInTheBucketAsItWasUntilItIsDeleted() throws Exception {
        Storage storage = Storage.of(settings(Map.of()), dataDir);
        String name = put(storage, "ছবি");

        assertTrue(storage.holds(name));
        assertArrayEquals(
                "ছবি".getBytes(StandardCharsets.UTF_8),
                Files.readAllBytes(storage.fetched(name).orElseThrow()));
        assertEquals(List.of("media/" + name.substring(0, 2) + "/" + name), List.copyOf(server.objects.keySet()));

        storage.deleteAll(name.substring(0, 64));

        assertTrue(server.objects.isEmpty());
        assertTrue(storage.fetched(name).isEmpty(), "nor is it at hand");
        assertThrows(NoSuchFileException.class, () -> storage.open(name));
    }

    @Test
    void manyWhoAskAtOnceFetchItOnce() throws Exception {
        Storage storage = Storage.of(settings(Map.of()), dataDir);
        String name = put(storage, "চলচ্চিত্র");
        int before = server.reads.get();
        ExecutorService readers = Executors.newFixedThreadPool(12);
        List<Future<Optional<Path>>> asked = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            asked.add(readers.submit(() -> storage.fetched(name)));
        }
        for (Future<Optional<Path>> one : asked) {
            assertTrue(Files.exists(one.get(30, TimeUnit.SECONDS).orElseThrow()));
        }
        readers.shutdown();
        assertEquals(1, server.reads.get() - before);
    }

    @Test
    void whatIsNotMovedYetIsFoundWhereItWas() throws Exception {
        String old = put(new FolderStore(dataDir), "আগের");
        Storage inBucket = Storage.of(settings(Map.of()), dataDir);
        String fresh = put(inBucket, "নতুন");

        assertTrue(inBucket.fetched(old).isPresent());
        Storage backInFolder = Storage.of(settings(Map.of("kind", "folder")), dataDir);
        assertTrue(backInFolder.fetched(fresh).isPresent());
        assertTrue(backInFolder.holds(old));
    }

    @Test
    void whatIsAtHandIsFoundUnderEitherNameWhileTheBucketIsAway() throws Exception {
        String picture = put(new FolderStore(dataDir), "হাতের কাছের");
        Storage alone = Storage.of(settings(Map.of("endpoint", "http://127.0.0.1:1")), dataDir);

        String otherName = picture.replaceAll("\\.[a-z]+$", ".png");
        assertTrue(alone.fetched(List.of(otherName, picture)).isPresent());
        assertThrows(StorageException.class, () -> alone.fetched(List.of(otherName)));
    }

    @Test
    void aMoveThatBreaksOffGoesOnAndLosesNothing() throws Exception {
        FolderStore folder = new FolderStore(dataDir);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            names.add(put(folder, "ছবি " + i));
        }
        ObjectStore bucket = Storage.only(Kind.S3, settings(Map.of()), dataDir);
        StorageMove move = new StorageMove(folder, bucket, name -> true);
        server.room = 4;

        String said = assertThrows(StorageException.class, () -> move.copy(names, done -> {}))
                .getMessage();
        assertTrue(said.contains("507") && said.contains(server.address()), said);
        for (String name : names) {
            assertTrue(folder.holds(name));
        }

        server.room = 9;
        server.objects.put(server.objects.firstKey(), new byte[] {1}); // was damaged there
        StorageMove.Moved moved = move.copy(names, done -> {});
        assertEquals(new StorageMove.Moved(6, 3, List.of()), moved);

        Path smaller = folder.file(names.get(0).replace(".jpeg", ".320.webp"));
        Files.write(smaller, new byte[] {1});
        move.deleteMoved(names);
        for (String name : names) {
            assertTrue(bucket.holds(name));
            assertFalse(folder.holds(name));
        }
        assertFalse(Files.exists(smaller), "nor what was made of one");
        assertEquals(
                9,
                new StorageMove(bucket, folder, name -> true)
                        .copy(names, done -> {})
                        .copied());
    }

    @Test
    void whatIsRevokedWhileItIsCopiedDoesNotStayThere() throws Exception {
        FolderStore folder = new FolderStore(dataDir);
        String name = put(folder, "প্রত্যাহৃত");

        new StorageMove(folder, Storage.only(Kind.S3, settings(Map.of()), dataDir), kept -> false)
                .copy(List.of(name), done -> {});

        assertTrue(server.objects.isEmpty());
    }

    @Test
    void errorsSayWhatToLookAfter() throws Exception {
        String wrongKey = problem(Map.of("secret", "another"));
        assertTrue(wrongKey.contains("SHIRONAM_STORAGE_SECRET") && !wrongKey.contains("another"), wrongKey);
        String noBucket = problem(Map.of("bucket", "elsewhere"));
        assertTrue(noBucket.contains("does not exist") && noBucket.contains("SHIRONAM_STORAGE_BUCKET"), noBucket);
        String away = problem(Map.of("endpoint", "http://127.0.0.1:1"));
        assertTrue(away.contains("does not answer") && away.contains("http://127.0.0.1:1"), away);
        String missing = assertThrows(StorageException.class, () -> Storage.of(settings(Map.of("key", "")), dataDir))
                .getMessage();
        assertTrue(missing.contains("SHIRONAM_STORAGE_KEY"), missing);
    }

    @Test
    void whatWasNotReadForLongestIsNotKeptAtHand() throws Exception {
        Path folder = Files.createDirectories(dataDir.resolve(CacheEviction.FOLDER));
        Instant now = Instant.parse("2026-01-01T00:00:00Z");
        for (int i = 0; i < 4; i++) {
            Path file = Files.write(folder.resolve("file" + i), new byte[100]);
            Files.setAttribute(
                    file, "lastAccessTime", FileTime.from(now.minus(Duration.ofHours(i == 0 ? 0 : 10L + i))));
        }

        CacheEviction.trim(folder, 250, now);

        assertFalse(Files.exists(folder.resolve("file3")));
        assertFalse(Files.exists(folder.resolve("file2")));
        assertTrue(Files.exists(folder.resolve("file1")));
        CacheEviction.trim(folder, 50, now);
        assertTrue(Files.exists(folder.resolve("file0")), "it may be about to be sent");
    }

    private String problem(Map<String, String> wrong) {
        return assertThrows(StorageException.class, () -> put(Storage.of(settings(wrong), dataDir), "ছবি"))
                .getMessage();
    }

    private String put(ObjectStore store, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        String name = DigestUtils.sha256Hex(bytes) + ".jpeg";
        store.put(name, Files.write(dataDir.resolve("whole"), bytes));
        return name;
    }

    private StorageSettings settings(Map<String, String> others) {
        Map<String, String> all = new HashMap<>();
        server.settings().forEach((name, value) -> all.put(name.toLowerCase().replace("_", "."), value));
        others.forEach((name, value) -> all.put("shironam.storage." + name, value));
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(StorageSettings.class)
                .withSources(new PropertiesConfigSource(all, "test", 500))
                .build()
                .getConfigMapping(StorageSettings.class);
    }
}
