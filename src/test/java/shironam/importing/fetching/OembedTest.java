package shironam.importing.fetching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.importing.fetching.OembedLookup.Facts;
import shironam.media.MediaStore;
import shironam.media.TestPictures;
import shironam.settings.EmbedSettings;
import shironam.story.paper.EmbedSite;
import shironam.story.paper.EmbedSites;

/** A site tells title and poster of what it shows; from other hosts, and from machines of the house, nothing is taken. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OembedTest {
    @Inject
    EmbedSettings settings;

    @Inject
    EmbedSites sites;

    @Inject
    MediaStore media;

    @Inject
    ObjectMapper json;

    @Inject
    OembedLookup guarded;

    private final Vertx vertx = Vertx.vertx();
    private final PictureFetcher fetcher = new PictureFetcher(vertx, new HostLookup(vertx), address -> true);
    private HttpServer server;
    private String asked;

    @BeforeEach
    void start() throws Exception {
        byte[] picture = TestPictures.coded(TestPictures.photograph(640, 360, 64_001), "jpeg");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        says("/oembed", "application/json", told(here() + "/poster.jpg"));
        says("/elsewhere", "application/json+oembed", told("http://localhost:1/poster.jpg"));
        says("/page", "text/html", "<html>".getBytes(StandardCharsets.UTF_8));
        says("/poster.jpg", "image/jpeg", picture);
        server.start();
    }

    private static byte[] told(String poster) {
        return ("{\"title\": \" নদীর  <b>ভিডিও \", \"thumbnail_url\": \"" + poster + "\"}")
                .getBytes(StandardCharsets.UTF_8);
    }

    @AfterEach
    void stop() {
        server.stop(0);
        fetcher.close();
        vertx.close();
    }

    @Test
    @ActivateRequestContext
    void titleAndPosterComeFromTheSiteAlone() {
        OembedLookup lookup = new OembedLookup(settings, sites, fetcher, media, json);

        Facts facts = lookup.ask(site("/oembed"), "https://films.example/1?a=b");
        assertEquals("নদীর <b>ভিডিও", facts.title());
        assertTrue(media.at(facts.poster()).isPresent(), facts.poster());
        assertEquals("/oembed?format=json&url=https%3A%2F%2Ffilms.example%2F1%3Fa%3Db", asked);

        assertEquals(new Facts("নদীর <b>ভিডিও", ""), lookup.ask(site("/elsewhere"), "https://films.example/2"));
        assertEquals(new Facts("", ""), lookup.ask(site("/page"), "https://films.example/3"), "no JSON");
        assertEquals(new Facts("", ""), lookup.ask(site("/none"), "https://films.example/4"), "nothing there");
    }

    @Test
    void aMachineOfTheHouseIsNeverAsked() {
        asked = null;
        assertEquals(new Facts("", ""), guarded.ask(site("/oembed"), "https://films.example/1"));
        assertEquals(null, asked);
    }

    private EmbedSite site(String path) {
        EmbedSite site = new EmbedSite();
        site.host = "127.0.0.1";
        site.endpoint = here() + path;
        return site;
    }

    private String here() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void says(String path, String type, byte[] body) {
        server.createContext(path, exchange -> {
            if (path.equals("/oembed")) {
                asked = exchange.getRequestURI().toString();
            }
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            } catch (IOException gone) {
                throw new IllegalStateException(gone);
            }
        });
    }
}
