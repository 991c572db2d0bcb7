package shironam.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.identity.Account;
import shironam.identity.Accounts;
import shironam.identity.Role;
import shironam.site.Newsroom;
import shironam.story.Story;
import shironam.story.changes.FollowUp;
import shironam.story.changes.FollowUps;
import shironam.story.workflow.Publishing;

/** What follows a publication is done once, late rather than never, and not silently given up. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FollowUpsTest {
    @Inject
    FollowUps followUps;

    @Inject
    FollowUpWorker worker;

    @Inject
    Newsroom newsroom;

    @Inject
    Publishing publishing;

    @Inject
    Accounts accounts;

    @Inject
    EntityManager entities;

    private final Map<String, Integer> heard = new ConcurrentHashMap<>();
    private volatile int answers = 204;
    private HttpServer elsewhere;

    @BeforeEach
    void listen() throws Exception {
        QuarkusTransaction.requiringNew().run(() -> FollowUp.deleteAll());
        accounts.createUnlessThere("follow-up-editor", Role.EDITOR, "a long password");
        elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.setExecutor(Executors.newFixedThreadPool(4));
        elsewhere.createContext("/", exchange -> {
            String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            heard.merge(form, 1, Integer::sum);
            exchange.sendResponseHeaders(answers, -1);
            exchange.close();
        });
        elsewhere.start();
    }

    @AfterEach
    void close() {
        elsewhere.stop(0);
        ((ExecutorService) elsewhere.getExecutor()).shutdownNow();
    }

    @Test
    void aPublicationIsFollowedAtItsTimeAndAtNoOther() {
        Instant time = Instant.now().plus(2, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MILLIS);
        Story story = newsroom.publish(Newsroom.content("হাবের খবর", "life", "<p>হাব জানবে।</p>"), time);
        assertEquals(
                List.of("/atom.xml", "/feed.json", "/feed.xml", "/life/atom.xml", "/life/feed.json", "/life/feed.xml"),
                waiting(story, FollowUp.Kind.PING, time).stream()
                        .map(ping -> ping.subject.replaceFirst("^https?://[^/]+", ""))
                        .sorted()
                        .toList());
        assertTrue(waiting(story, FollowUp.Kind.PURGE, time).get(0).subject.contains("story-" + story.id));

        Instant later = time.plus(1, ChronoUnit.HOURS);
        newsroom.schedule(story, later);
        assertEquals(0, waiting(story, FollowUp.Kind.PING, time).size());
        assertEquals(6, waiting(story, FollowUp.Kind.PING, later).size());

        publishing.unschedule(story.id, editor());
        assertEquals(0, waiting(story, FollowUp.Kind.PING, later).size());
    }

    @Test
    void severalNodesOnOneDatabaseDoEachOfThemOnce() throws Exception {
        int many = 60;
        for (int i = 0; i < many; i++) {
            plan("http://example.invalid/feed-" + i);
        }
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        List<Future<?>> working = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            working.add(nodes.submit(worker::work));
        }
        for (Future<?> node : working) {
            node.get();
        }
        nodes.shutdown();

        assertEquals(many, heard.size());
        assertTrue(heard.values().stream().allMatch(times -> times == 1), heard.toString());
        assertEquals(many, count("doneAt is not null"));
    }

    @Test
    void whatCannotBeToldIsTriedAgainAndInTheEndStandsOnTheDeskUntilSeen() {
        answers = 503;
        plan("http://example.invalid/feed");
        for (int attempt = 0; attempt < 12; attempt++) {
            worker.work();
            makeDue();
        }
        assertEquals(8, heard.values().iterator().next());
        FollowUp failed = only();
        assertTrue(failed.failure.contains("503"));
        assertEquals(1, unseen());

        followUps.see(failed.id, editor());
        assertEquals(0, unseen());

        answers = 204;
        followUps.tryAgain(failed.id, editor());
        worker.work();
        assertEquals(1, count("doneAt is not null"));
    }

    private void plan(String feed) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("insert into follow_ups (kind, target, subject, due_at)"
                                + " values ('ping', :target, :feed, now() - interval '3 hours')")
                        .setParameter(
                                "target",
                                "http://127.0.0.1:" + elsewhere.getAddress().getPort() + "/")
                        .setParameter("feed", feed)
                        .executeUpdate());
    }

    private void makeDue() {
        QuarkusTransaction.requiringNew().run(() -> FollowUp.update("dueAt = ?1", Instant.EPOCH));
    }

    private static List<FollowUp> waiting(Story story, FollowUp.Kind kind, Instant due) {
        return QuarkusTransaction.requiringNew()
                .call(() -> FollowUp.list(
                        "storyId = ?1 and kind = ?2 and dueAt = ?3",
                        story.id,
                        kind.name().toLowerCase(),
                        due));
    }

    private static long count(String which) {
        return QuarkusTransaction.requiringNew().call(() -> FollowUp.count(which));
    }

    private static int unseen() {
        return QuarkusTransaction.requiringNew()
                .call(() -> FollowUp.unseenFailures().size());
    }

    private static FollowUp only() {
        return QuarkusTransaction.requiringNew()
                .call(() -> FollowUp.<FollowUp>listAll().get(0));
    }

    private static Account editor() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Account.named("follow-up-editor").orElseThrow());
    }
}
