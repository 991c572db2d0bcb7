package shironam.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static shironam.cli.Waiting.until;
import static shironam.media.TestPictures.coded;
import static shironam.media.TestPictures.photograph;

import io.restassured.response.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import shironam.cli.Packaged.Outcome;
import shironam.cli.postgres.PostgresCluster;
import shironam.desk.Desk;
import shironam.identity.Role;
import shironam.media.storage.S3Server;

/** Two servers keep their pictures in an object storage, each with what it has at hand: for readers as in a folder. */
@Timeout(300)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StorageIT {
    private static final String NAME = "chief";
    private static final String PASSWORD = "a long password";
    private static final Path BACKUPS =
            Path.of("target", "packaged-data", "storage-backups").toAbsolutePath();

    private static S3Server storage;
    private static OwnDatabase database;
    private static Packaged shironam;
    private static Node one;
    private static Node other;
    private static Desk desk;
    private static String shown;
    private static String draft;

    @BeforeAll
    static void aPaperWithPicturesInItsFolder() throws Exception {
        if (Files.exists(BACKUPS)) {
            PostgresCluster.deleteTree(BACKUPS);
        }
        storage = new S3Server();
        database = OwnDatabase.migrated("storage");
        shironam = Packaged.withEmptyData("storage-one");
        one = new Node(shironam, database.environment());
        one.start();
        one.waitUntilReady();
        database.addAccount(NAME, Role.CHIEF, PASSWORD);
        desk = Desk.closed().at(one.address());
        desk.login(NAME, PASSWORD).then().statusCode(303);
        shown = upload(coded(photograph(1000, 500, 11), "jpeg"));
        publish("ছবিসহ খবর", shown);
    }

    @AfterAll
    static void nothingKeepsRunning() throws Exception {
        one.close();
        if (other != null) {
            other.close();
        }
        database.close();
        storage.close();
    }

    private static Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(database.environment());
        settings.putAll(storage.settings());
        return settings;
    }

    @Test
    @Order(1)
    void picturesMoveWhileThePaperRuns() throws Exception {
        Map<String, String> target = settings();
        target.put("SHIRONAM_STORAGE_KIND", "folder");
        Outcome moved = shironam.run(target, "move-pictures", "s3");
        assertEquals(0, moved.exitCode(), moved.err());
        assertTrue(moved.out().contains("1 pictures, 1 of them copied now"), moved.out());
        assertEquals(1, storage.objects.size());
        assertEquals(200, status(one, shown));

        Outcome tooEarly = shironam.run(target, "move-pictures", "s3", "--delete");
        assertEquals(2, tooEarly.exitCode());
        assertTrue(tooEarly.err().contains("SHIRONAM_STORAGE_KIND=s3"), tooEarly.err());

        one.kill();
        one.start(storage.settings());
        one.waitUntilReady();
        Outcome deleted = shironam.run(settings(), "move-pictures", "s3", "--delete");
        assertEquals(0, deleted.exitCode(), deleted.err());
        assertEquals(200, status(one, shown), "it is in the bucket only");
        assertEquals(200, status(one, shown.replace(".jpeg", "-640.jpeg.webp")));
    }

    @Test
    @Order(2)
    void whatOneNodeKeepsTheOtherSendsAndWhatIsNotPublicNeitherDoes() throws Exception {
        other = new Node("storage-other", database, storage.settings());
        other.start();
        other.waitUntilReady();
        draft = upload(coded(photograph(800, 500, 12), "jpeg"));

        assertEquals(2, storage.objects.size());
        for (Node node : new Node[] {one, other}) {
            assertEquals(200, status(node, shown));
            assertEquals(404, status(node, draft));
            assertEquals(200, desk.at(node.address()).get(draft).statusCode());
        }
    }

    @Test
    @Order(3)
    void aStorageThatIsFullKeepsNothingHalf() throws Exception {
        storage.room = 0;
        byte[] bytes = coded(photograph(700, 500, 13), "jpeg");
        tryUpload(bytes).then().statusCode(500);
        assertEquals(2, database.number("select count(*) from assets"));

        storage.room = Integer.MAX_VALUE;
        upload(bytes);
        assertEquals(3, storage.objects.size());
    }

    @Test
    @Order(4)
    void backupAndRestoreBringThemIntoAnotherBucket() throws Exception {
        Outcome made = shironam.run(settings(), "backup", BACKUPS.toString());
        assertEquals(0, made.exitCode(), made.err());
        assertTrue(made.out().contains("3 pictures"), made.out());

        try (S3Server fresh = new S3Server()) {
            Outcome restored =
                    Packaged.withEmptyData("storage-restored").run(fresh.settings(), "restore", BACKUPS.toString());
            assertEquals(0, restored.exitCode(), restored.err());
            assertEquals(storage.objects.keySet(), fresh.objects.keySet());
            storage.objects.forEach((key, bytes) -> assertArrayEquals(bytes, fresh.objects.get(key)));
        }
    }

    /** The drill of a face and of a right that ends: from then on neither node sends a byte of what it sent before. */
    @Test
    @Order(5)
    void whatIsPixelatedOrHasEndedIsSentByNeither() throws Exception {
        String picture = upload(coded(photograph(1000, 600, 15), "jpeg"));
        String hash = hash(picture);
        String path = publish("মুখ ঢাকা পড়বে", picture);
        List<String> pages = List.of(path, "/", "/life", "/feed.xml", "/feed.json", "/lite" + path);
        List<String> forms = List.of(
                picture,
                picture + ".webp",
                picture.replace(".jpeg", "-640.jpeg"),
                picture.replace(".jpeg", "-640.jpeg.webp"));
        Map<String, byte[]> before = new HashMap<>();
        for (Node node : new Node[] {one, other}) {
            until(
                    "the story shows it",
                    Duration.ofSeconds(3),
                    () -> text(node, path).contains(hash));
            pages.forEach(page -> text(node, page)); // finished pages, which have to go
            forms.forEach(form -> before.put(form, bytes(node, form)));
        }

        act(
                hash,
                "pixelation",
                Map.of("area1", "on", "area1-x", "30", "area1-y", "30", "area1-width", "40", "area1-height", "40"));
        for (Node node : new Node[] {one, other}) {
            for (String page : pages) {
                until(
                        page + " names another",
                        Duration.ofSeconds(3),
                        () -> !text(node, page).contains(hash));
            }
            for (String form : forms) {
                assertFalse(Arrays.equals(before.get(form), bytes(node, form)), form);
                assertEquals(200, status(node, form), form);
            }
        }
        String standsIn = text(one, path).replaceAll("(?s).*?/media/([0-9a-f]{64}).*", "$1");

        act(hash, "facts", Map.of("valid-until", "2020-01-01T00:00"));
        for (Node node : new Node[] {one, other}) {
            for (String page : pages) {
                until(
                        page + " is without it",
                        Duration.ofSeconds(3),
                        () -> !text(node, page).contains(standsIn));
            }
            for (String form : forms) {
                assertEquals(404, status(node, form), form);
                assertEquals(404, status(node, form.replace(hash, standsIn)), form);
            }
        }
    }

    private static void act(String hash, String what, Map<String, String> form) {
        String page = "/desk/pictures/" + hash + (what.equals("facts") ? "" : "/" + what);
        desk.at(one.address())
                .post(
                        page,
                        what.equals("facts") ? "form[action$=/facts]" : "form.crops",
                        "/desk/pictures/" + hash + "/" + what,
                        form)
                .then()
                .statusCode(303);
    }

    private static String hash(String picture) {
        return picture.replaceAll(".*/|\\..*", "");
    }

    private static String text(Node node, String path) {
        return Desk.closed().at(node.address()).get(path).asString();
    }

    private static byte[] bytes(Node node, String path) {
        return Desk.closed().at(node.address()).get(path).asByteArray();
    }

    /** Neither node has a copy left, in the bucket or at hand. */
    @Test
    @Order(6)
    void aRevokedPictureIsDeletedEverywhere() throws Exception {
        String hash = hash(shown);
        desk.at(one.address())
                .post(
                        "/desk/pictures/" + hash,
                        "form[action$=/revocation]",
                        "/desk/pictures/" + hash + "/revocation",
                        Map.of("reason", "আদালতের আদেশ"))
                .then()
                .statusCode(303);

        for (Node node : new Node[] {one, other}) {
            until("it is gone", Duration.ofSeconds(3), () -> status(node, shown) == 410);
        }
        until(
                "the bucket is without it",
                Duration.ofSeconds(20),
                () -> storage.objects.keySet().stream().noneMatch(key -> key.contains(hash)));
        for (String name : new String[] {"storage-one", "storage-other"}) {
            Path atHand = shironam.dataDir.resolveSibling(name).resolve("media-cache/" + hash.substring(0, 2));
            until("nothing of it is at hand", Duration.ofSeconds(10), () -> isWithout(atHand, hash));
        }
    }

    private static boolean isWithout(Path folder, String hash) throws Exception {
        if (!Files.isDirectory(folder)) {
            return true;
        }
        try (var files = Files.list(folder)) {
            return files.noneMatch(file -> file.getFileName().toString().startsWith(hash));
        }
    }

    /** What comes back is not kept as gone. */
    @Test
    @Order(7)
    void aStorageThatIsAwayIsSaidAndNothingIsLost() throws Exception {
        String picture = upload(coded(photograph(900, 500, 14), "jpeg"));
        publish("দ্বিতীয় খবর", picture);
        storage.close();

        var answer = Desk.closed().at(other.address()).get(picture);
        assertEquals(503, answer.statusCode());
        assertEquals("private, no-store", answer.header("Cache-Control"));
        assertTrue(other.log().stream().anyMatch(line -> line.contains("the bucket pictures of " + storage.address())));
    }

    private static String publish(String headline, String picture) {
        long story = desk.at(one.address()).write(headline);
        desk.postStory(
                        "/desk/stories/" + story,
                        "/desk/stories/" + story + "/publication",
                        Map.of("picture-url", picture))
                .then()
                .statusCode(303);
        return desk.page("/desk/stories/" + story)
                .expectFirst("a.bar-when[target]")
                .attr("href");
    }

    private static int status(Node node, String path) {
        return Desk.closed().at(node.address()).get(path).statusCode();
    }

    private static String upload(byte[] bytes) {
        return tryUpload(bytes).then().statusCode(200).extract().path("src");
    }

    private static Response tryUpload(byte[] bytes) {
        desk.at(one.address());
        return desk.upload("a.jpg", bytes);
    }
}
