package shironam.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import shironam.desk.Desk;
import shironam.desk.outbox.MailServer;
import shironam.identity.Role;

/**
 * Two servers send notices by mail and to a chat, and are killed while they do. Each notice arrives; one whose sending was
 * under way when its server died may come a second time, under the name that it had.
 */
class NoticesIT {
    private static final String PASSWORD = "a long password";
    /** Each server once; {@code -Dshironam.kills=} for more. */
    private static final int KILLS = Integer.getInteger("shironam.kills", 2);

    private static final int NOTICES = 8 * KILLS;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Map<String, Integer> heard = new ConcurrentHashMap<>();

    @Test
    void eachArrivesOnceWhateverIsKilled() throws Exception {
        GreenMail mails = MailServer.on("127.0.0.1");
        mails.start();
        HttpServer chat = chat();
        try (OwnDatabase database = OwnDatabase.migrated("notices_killed");
                Node one = node("one", database, mails);
                Node other = node("other", database, mails)) {
            one.start();
            one.waitUntilReady();
            other.start();
            other.waitUntilReady();
            database.addAccount("teller", Role.EDITOR, PASSWORD);
            database.addAccount("hearer", Role.EDITOR, PASSWORD);
            database.execute("update accounts set mail_address = 'hearer@paper.example' where name = 'hearer'");
            choose(one, chat);
            killWhileTheyTell(one, other);
            Waiting.until(
                    "everything is sent",
                    PATIENCE,
                    () -> database.number("select count(*) from outgoing_messages where done_at is not null")
                            == 2 * NOTICES);
            assertEquals(NOTICES, database.number("select count(*) from notices"));
        }
        Map<String, Integer> mailed = new HashMap<>();
        for (MimeMessage mail : mails.getReceivedMessages()) {
            mailed.merge(mail.getMessageID(), 1, Integer::sum);
        }
        mails.stop();
        chat.stop(0);
        assertEachOnce("mails", mailed);
        assertEachOnce("messages to the chat", heard);
    }

    private void killWhileTheyTell(Node one, Node other) throws Exception {
        Random random = new Random(18);
        Desk desk = Desk.closed().at(one.address());
        desk.login("teller", PASSWORD).then().statusCode(303);
        long story = desk.write("বন্ধ হয়েও বলা");
        for (int i = 0; i < NOTICES; i++) {
            int between = NOTICES / KILLS;
            if (i % between == between - 1) {
                Node killed = i / between % 2 == 0 ? one : other;
                desk.at((killed == one ? other : one).address());
                Thread.sleep(random.nextInt(4_000));
                killed.kill();
                say(desk, story, i);
                killed.start();
                killed.waitUntilReady();
            } else {
                say(desk, story, i);
            }
        }
    }

    private static void say(Desk desk, long story, int i) {
        String page = "/desk/stories/" + story;
        desk.post(page, "form[action$=/comments]", page + "/comments", Map.of("words", "@hearer মন্তব্য " + i))
                .then()
                .statusCode(303);
    }

    private static void choose(Node node, HttpServer chat) {
        Desk desk = Desk.closed().at(node.address());
        desk.login("hearer", PASSWORD).then().statusCode(303);
        String choices = "/desk/notices/choices";
        String hook = "http://localhost:" + chat.getAddress().getPort() + "/hook";
        desk.post(
                        choices,
                        "form[action=" + choices + "]",
                        choices,
                        Map.of(
                                "mail", "each",
                                "by-mail", "mentioned",
                                "chat", "mattermost",
                                "to-chat", "mentioned",
                                "chat-address", hook))
                .then()
                .statusCode(303);
    }

    private static void assertEachOnce(String what, Map<String, Integer> arrived) {
        assertEquals(NOTICES, arrived.size(), what);
        long again = arrived.values().stream().mapToInt(times -> times - 1).sum();
        System.out.println("NoticesIT: of " + NOTICES + " " + what + " " + again + " came a second time");
        assertTrue(again <= KILLS, what + " that came again: " + again);
    }

    private static Node node(String name, OwnDatabase database, GreenMail mails) throws Exception {
        return new Node(
                "notices-" + name,
                database,
                Map.of(
                        "QUARKUS_MAILER_HOST", "127.0.0.1",
                        "QUARKUS_MAILER_PORT", Integer.toString(mails.getSmtp().getPort()),
                        "QUARKUS_MAILER_FROM", "desk@paper.example",
                        "SHIRONAM_NOTICES_HOSTS", "localhost"));
    }

    private HttpServer chat() throws Exception {
        HttpServer chat = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        chat.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            heard.merge(exchange.getRequestHeaders().getFirst("Idempotency-Key"), 1, Integer::sum);
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        chat.start();
        return chat;
    }
}
