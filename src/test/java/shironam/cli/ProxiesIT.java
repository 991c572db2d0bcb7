package shironam.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.restassured.RestAssured;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import shironam.desk.Desk;
import shironam.identity.Role;
import shironam.media.MediaStore;
import shironam.media.TestPictures;

/** The files in {@code deploy}, run by nginx and Caddy as they are, but for ports and certificates. */
class ProxiesIT {
    private static final String NAME = "chief";
    private static final String PASSWORD = "a long password of the tests";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static OwnDatabase database;
    private static Node node;
    private static long live;

    @BeforeAll
    static void aPaperWithALiveStory() throws Exception {
        database = OwnDatabase.migrated("proxies");
        node = new Node(
                "node-proxies", database, Map.of("SHIRONAM_PROXY_COUNT", "1", "SHIRONAM_LIVE_HEARTBEAT", "500ms"));
        node.start();
        node.waitUntilReady();
        database.addAccount(NAME, Role.CHIEF, PASSWORD);
        Desk desk = Desk.closed().at(node.address());
        desk.login(NAME, PASSWORD).then().statusCode(303);
        live = desk.write("সরাসরি");
        String story = "/desk/stories/" + live;
        desk.postStory(story, story + "/publication", Map.of("publish-at", ""))
                .then()
                .statusCode(303);
        desk.request()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("form-token", token(desk))
                .post(story + "/live/beginning")
                .then()
                .statusCode(303);
    }

    @AfterAll
    static void nothingKeepsRunning() throws Exception {
        node.close();
        database.close();
    }

    @Test
    void nginxPassesOnAllThatReadersAndEditorsNeed() throws Exception {
        String nginx = program("nginx");
        int port = Node.freePort();
        Path folder = Files.createDirectories(
                Path.of("target", "packaged-data", "nginx").toAbsolutePath());
        String servers = Files.readString(Path.of("deploy", "nginx.conf"))
                .replace("127.0.0.1:8080", "127.0.0.1:" + node.port())
                .replace("listen 443 ssl http2;", "listen 127.0.0.1:" + port + ";")
                .replaceAll("(?m)^ *(?:listen (?:\\[::\\]|80)|ssl_certificate).*\n", "")
                .replace(
                        "    server_name paper.example;\n    return 301",
                        "    listen 127.0.0.1:" + Node.freePort() + ";\n    return 301");
        Path configuration = Files.writeString(folder.resolve("nginx.conf"), """
                %s
                daemon off;
                pid %s/nginx.pid;
                error_log stderr;
                events {}
                http {
                    access_log off;
                    client_body_temp_path %2$s/body;
                    proxy_temp_path %2$s/proxy;
                    fastcgi_temp_path %2$s/fastcgi;
                    uwsgi_temp_path %2$s/uwsgi;
                    scgi_temp_path %2$s/scgi;
                    %s
                }
                """.formatted(
                        "root".equals(System.getProperty("user.name")) ? "user root;" : "", folder, servers));
        passesOn(port, nginx, "-p", folder.toString(), "-c", configuration.toString(), "-e", "stderr");
    }

    @Test
    void caddyPassesOnAllThatReadersAndEditorsNeed() throws Exception {
        String caddy = program("caddy");
        int port = Node.freePort();
        Path folder = Files.createDirectories(
                Path.of("target", "packaged-data", "caddy").toAbsolutePath());
        String site = Files.readString(Path.of("deploy", "Caddyfile"))
                .replace("127.0.0.1:8080", "127.0.0.1:" + node.port())
                .replace("paper.example {", "http://127.0.0.1:" + port + ", http://localhost:" + port + " {");
        Path configuration =
                Files.writeString(folder.resolve("Caddyfile"), "{\n\tadmin off\n\tauto_https off\n}\n" + site);
        passesOn(port, caddy, "run", "--adapter", "caddyfile", "--config", configuration.toString());
    }

    private static void passesOn(int port, String... command) throws Exception {
        File log = new File("target/packaged-data/proxy-" + port + ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log);
        builder.environment().put("XDG_DATA_HOME", new File("target/packaged-data/caddy").getAbsolutePath());
        Process proxy = builder.start();
        String address = "http://localhost:" + port;
        try {
            waitFor(address, proxy, log);
            readersGetPagesAndNothingOfTheInside(address);
            editorsLogInAndSendTheLargestPicture(address);
            aLiveStoryIsHeldBackNowhere(address);
            theAddressIsThatOfTheVisitorWhateverTheySay(address);
        } finally {
            proxy.destroy();
            if (!proxy.waitFor(10, TimeUnit.SECONDS)) {
                proxy.destroyForcibly();
            }
        }
    }

    private static void readersGetPagesAndNothingOfTheInside(String address) {
        RestAssured.given().get(address + "/").then().statusCode(200);
        RestAssured.given().get(address + "/q/health").then().statusCode(404);
        RestAssured.given().get(address + "/q/metrics").then().statusCode(404);
        RestAssured.given().get(node.address() + "/q/health").then().statusCode(200);
    }

    private static void editorsLogInAndSendTheLargestPicture(String address) throws Exception {
        Desk desk = Desk.closed().at(address);
        desk.login(NAME, PASSWORD).then().statusCode(303);
        byte[] photograph = TestPictures.coded(TestPictures.photograph(400, 300, 21), "jpeg");
        desk.request()
                .header("X-Form-Token", token(desk))
                .multiPart("picture", "large.jpg", Arrays.copyOf(photograph, MediaStore.MOST_BYTES), "image/jpeg")
                .post("/desk/pictures")
                .then()
                .statusCode(200);
    }

    /** Heartbeats are three bytes: whoever collects them shows nothing. */
    private static void aLiveStoryIsHeldBackNowhere(String address) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/story/" + live + "/updates"))
                .build();
        HttpResponse<InputStream> answer =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
        assertEquals(200, answer.statusCode());
        try (InputStream stream = answer.body()) {
            CompletableFuture<byte[]> begun = CompletableFuture.supplyAsync(() -> {
                try {
                    return stream.readNBytes(6);
                } catch (IOException ended) {
                    return new byte[0];
                }
            });
            assertEquals(6, begun.get(PATIENCE.toSeconds(), TimeUnit.SECONDS).length);
        }
    }

    private static void theAddressIsThatOfTheVisitorWhateverTheySay(String address) throws Exception {
        Desk desk = Desk.closed().at(address);
        String token = desk.page("/desk/login").expectFirst("[name=form-token]").attr("value");
        desk.request()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .header("X-Forwarded-For", "203.0.113.9")
                .formParams(Map.of("form-token", token, "name", NAME, "password", "not this one"))
                .post("/desk/login")
                .then()
                .statusCode(401);
        assertEquals(0, database.number("select count(*) from audit_trail where came_from = '203.0.113.9'"));
        String from =
                database.text("select came_from from audit_trail where action ~ 'login' order by id desc limit 1");
        assertTrue(List.of("127.0.0.1", "::1", "0:0:0:0:0:0:0:1").contains(from), from);
    }

    private static String token(Desk desk) {
        return desk.page("/desk/stories").expectFirst("[name=form-token]").attr("value");
    }

    private static void waitFor(String address, Process proxy, File log) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                RestAssured.given().get(address + "/feeds").then().statusCode(200);
                return;
            } catch (Exception | AssertionError notYet) {
                if (!proxy.isAlive() || System.nanoTime() > end) {
                    throw new AssertionError("the proxy does not run: " + Files.readString(log.toPath()), notYet);
                }
                Thread.sleep(100);
            }
        }
    }

    private static String program(String name) {
        String found = Stream.of("/usr/sbin/", "/usr/bin/", "/usr/local/bin/", "/opt/homebrew/bin/")
                .map(folder -> folder + name)
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst()
                .orElse(null);
        assumeTrue(found != null, name + " is not installed, so deploy's file for it is not tried");
        return found;
    }
}
