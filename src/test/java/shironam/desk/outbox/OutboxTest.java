package shironam.desk.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.persistence.EntityManager;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.bangla.Dates;
import shironam.desk.Desk;
import shironam.identity.Account;
import shironam.identity.Accounts;
import shironam.identity.Profiles;
import shironam.identity.Role;
import shironam.story.notices.NoticeKind;
import shironam.story.outbox.Channel;
import shironam.story.outbox.ChoosingDelivery;
import shironam.story.outbox.DeliveryChoices.Chat;
import shironam.story.outbox.DeliveryChoices.Mail;
import shironam.story.outbox.Outbox;

/** Who wants to hears by mail and in a chat, too: once, at their hours, and never of what is not theirs to know. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(MailServer.class)
class OutboxTest {
    private static final String PASSWORD = "ডাকের পাসওয়ার্ড";
    private static final Set<NoticeKind> ALL = EnumSet.allOf(NoticeKind.class);

    GreenMail mails;

    @Inject
    Accounts accounts;

    @Inject
    Profiles profiles;

    @Inject
    ChoosingDelivery choosing;

    @Inject
    Outbox outbox;

    @Inject
    OutboxWorker worker;

    @Inject
    EntityManager database;

    private final ConcurrentLinkedQueue<Heard> heard = new ConcurrentLinkedQueue<>();
    private volatile int answers = 200;
    private HttpServer chat;
    private Desk editor;

    private record Heard(String path, String key, String body) {
        String text() {
            return new JsonObject(body).getString("text");
        }
    }

    @BeforeEach
    void people() throws Exception {
        accounts.createUnlessThere("post-editor", Role.EDITOR, PASSWORD);
        accounts.createUnlessThere("post-reporter", Role.REPORTER, PASSWORD);
        accounts.createUnlessThere("post-other", Role.REPORTER, PASSWORD);
        accounts.createUnlessThere("post-admin", Role.ADMIN, PASSWORD);
        profiles.change(account("post-reporter"), new Profiles.Profile("", "reporter@paper.example", ""), PASSWORD);
        QuarkusTransaction.requiringNew().run(() -> {
            database.createNativeQuery("delete from notices").executeUpdate();
            database.createNativeQuery("delete from outgoing_messages").executeUpdate();
            database.createNativeQuery("delete from delivery_choices").executeUpdate();
        });
        mails.purgeEmailFromAllMailboxes();
        editor = Desk.open("post-editor", PASSWORD);
        chat = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        chat.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            heard.add(new Heard(
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                    body));
            exchange.getResponseHeaders().add("Location", "http://localhost:1/");
            exchange.sendResponseHeaders(answers, -1);
            exchange.close();
        });
        chat.start();
    }

    @AfterEach
    void close() {
        chat.stop(0);
    }

    @Test
    void aNoticeGoesByBothWaysOnceAndLeadsToItsStory() throws Exception {
        choose(Mail.EACH, Chat.MATTERMOST, "", null, null);
        assign("ডাকে যাওয়া লেখা", "post-reporter");
        work();
        work();

        MimeMessage mail = onlyMail();
        assertEquals("reporter@paper.example", mail.getRecipients(Message.RecipientType.TO)[0].toString());
        assertTrue(mail.getSubject().contains("ডাকে যাওয়া লেখা: post-editor লেখাটির দায়িত্ব"), mail.getSubject());
        assertTrue(mail.getMessageID().matches("<outgoing-\\d+@localhost>"), mail.getMessageID());
        Matcher link = Pattern.compile("/desk/notices/\\d+").matcher(textOf(mail));
        assertTrue(link.find());
        Element button = Jsoup.parse(htmlOf(mail)).selectFirst("a[href$=" + link.group() + "]");
        assertEquals("ডেস্কে খুলুন", button.text());
        String all = GreenMailUtil.getWholeMessage(mail);
        assertTrue(all.contains("image/png") && all.contains("<masthead@paper>"), "the paper's masthead comes along");
        assertEquals("শিরোনাম", ((InternetAddress) mail.getFrom()[0]).getPersonal());
        Desk reporter = Desk.open("post-reporter", PASSWORD);
        assertTrue(reporter.get(link.group())
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .contains("/desk/stories/"));

        assertEquals(1, heard.size());
        assertTrue(heard.peek().text().contains("ডাকে যাওয়া লেখা"), heard.toString());
        assertTrue(heard.peek().key().matches("outgoing-\\d+"));
    }

    @Test
    void severalNodesSendEachOnce() throws Exception {
        choose(Mail.EACH, Chat.SLACK, "", null, null);
        long id = editor.write("অনেক নোডের লেখা");
        assignTo(id, "post-reporter");
        for (int i = 0; i < 12; i++) {
            say(id, "মন্তব্য <" + i + ">");
        }
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        List<Future<?>> working = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            working.add(nodes.submit(this::work));
        }
        for (Future<?> node : working) {
            node.get();
        }
        nodes.shutdown();
        assertEquals(13, mails.getReceivedMessages().length);
        assertEquals(13, messageIds().size());
        assertEquals(13, heard.size());
        assertTrue(
                heard.stream().anyMatch(message -> message.text().contains("মন্তব্য &lt;11&gt;")), "Slack's own signs");
    }

    @Test
    void nothingIsSentInQuietHoursAndNothingAfterwardsThatWasReadMeanwhile() {
        LocalTime now = LocalTime.now(Dates.zone());
        choose(Mail.EACH, Chat.OFF, "", now.minusHours(1), now.plusHours(1));
        assign("নীরব সময়ের লেখা", "post-reporter");
        assign("নীরব সময়ে পড়া লেখা", "post-reporter");
        work();
        assertEquals(0, mails.getReceivedMessages().length);

        Desk reporter = Desk.open("post-reporter", PASSWORD);
        reporter.get(reporter.page("/desk/notices").expectFirst(".notice h2 a").attr("href"));
        choose(Mail.EACH, Chat.OFF, "", null, null);
        makeDue();
        work();
        assertEquals(1, mails.getReceivedMessages().length);
    }

    @Test
    void nothingIsSentThatIsNotTheirsToKnowAnyMore() {
        choose(Mail.EACH, Chat.MATTERMOST, "", null, null);
        long id = editor.write("হাতছাড়া লেখা");
        assignTo(id, "post-reporter");
        assignTo(id, "post-other");
        work();
        assertEquals(0, mails.getReceivedMessages().length);
        assertEquals(List.of(), List.copyOf(heard));
    }

    @Test
    void whatFailsIsTriedAgainUnderTheSameNameAndSaid() {
        choose(Mail.OFF, Chat.TELEGRAM, "/botToken/sendMessage", null, null);
        answers = 503;
        assign("বারবার চেষ্টা", "post-reporter");
        work();
        Desk reporter = Desk.open("post-reporter", PASSWORD);
        assertTrue(reporter.page("/desk/notices/choices")
                .expectFirst(".said-attention")
                .text()
                .contains("(৫০৩)"));
        answers = 200;
        makeDue();
        work();
        assertEquals(2, heard.size());
        assertEquals(1, heard.stream().map(Heard::key).distinct().count());
        assertEquals("-100200", new JsonObject(heard.peek().body()).getString("chat_id"));
        assertEquals("/botToken/sendMessage", heard.peek().path());
        assertNull(reporter.page("/desk/notices/choices").selectFirst(".said-attention"));
    }

    @Test
    void whatIsGivenUpIsShownToWhoKeepsTheNewsroomUntilSeen() {
        choose(Mail.OFF, Chat.TELEGRAM, "/botToken/sendMessage", null, null);
        answers = 503;
        assign("পৌঁছায় না", "post-reporter");
        for (int attempt = 0; attempt < 8; attempt++) {
            makeDue();
            work();
        }
        Desk admin = Desk.open("post-admin", PASSWORD);
        assertEquals(
                1,
                admin.page("/desk")
                        .select("a[href='/desk/follow-ups#undelivered']")
                        .size());
        String said = admin.page("/desk/follow-ups").expectFirst("ul.revisions").text();
        assertTrue(said.contains("post-reporter") && said.contains("চ্যাটে") && said.contains("৫০৩"), said);
        assertFalse(said.contains("পৌঁছায় না"), "what it tells is not for everybody");
        assertTrue(admin.page("/desk/follow-ups").select(".nothing").isEmpty());
        assertTrue(editor.page("/desk/follow-ups").select("#undelivered").isEmpty());
        assertTrue(editor.page("/desk")
                .select("a[href='/desk/follow-ups#undelivered']")
                .isEmpty());

        heard.clear();
        answers = 200;
        String again = "/desk/follow-ups/undelivered/attempt";
        admin.post("/desk/follow-ups", "form[action=" + again + "]", again, Map.of())
                .then()
                .statusCode(303);
        work();
        assertEquals(1, heard.size());
        assertTrue(admin.page("/desk/follow-ups").select("#undelivered").isEmpty());
    }

    @Test
    void aLetterThatWasGivenUpNamesItsAddressAndIsNotSentAgain() {
        Desk admin = Desk.open("post-admin", PASSWORD);
        Map<String, String> invitation = Map.of("name", "post-lost", "mail", "lost@paper.example");
        admin.post("/desk/accounts", "form[action=/desk/invitations]", "/desk/invitations", invitation)
                .then()
                .statusCode(200);
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(
                                "update outgoing_messages set failed_at = now(), attempts = 8, letter = ''")
                        .executeUpdate());
        Document failures = admin.page("/desk/follow-ups");
        assertTrue(failures.expectFirst("ul.revisions").text().contains("lost@paper.example"));
        assertTrue(failures.select("form[action$=undelivered/attempt]").isEmpty());
        String seen = "/desk/follow-ups/undelivered/sight";
        admin.post("/desk/follow-ups", "form[action=" + seen + "]", seen, Map.of())
                .then()
                .statusCode(303);
        assertTrue(admin.page("/desk/follow-ups").select("#undelivered").isEmpty());
        assertEquals("", one("select address from outgoing_messages"), "it was needed until somebody saw it");
    }

    @Test
    void whatTheListDoesNotShowIsNeitherSeenNorSentAgain() {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("""
                                insert into outgoing_messages (channel, account_id, due_at, attempts, failed_at)
                                select 'chat', a.id, now(), 8, now()
                                from accounts a, generate_series(1, 250) where a.name = 'post-reporter'""").executeUpdate());
        Desk admin = Desk.open("post-admin", PASSWORD);
        for (String act : List.of("sight", "attempt")) {
            String here = "/desk/follow-ups/undelivered/" + act;
            assertEquals(
                    100,
                    admin.page("/desk/follow-ups").select("ul.revisions li").size());
            admin.post("/desk/follow-ups", "form[action=" + here + "]", here, Map.of())
                    .then()
                    .statusCode(303);
        }
        assertEquals(
                50, admin.page("/desk/follow-ups").select("ul.revisions li").size());
    }

    @Test
    void whatIsGivenUpWhileSomebodyLooksIsNotSeenByThem() {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("""
                                insert into outgoing_messages (channel, account_id, due_at, attempts, failed_at)
                                select 'chat', a.id, now(), 8, case when n = 2 then null else now() end
                                from accounts a, generate_series(1, 3) n where a.name = 'post-reporter'
                                order by n""").executeUpdate());
        Desk admin = Desk.open("post-admin", PASSWORD);
        String form = "form[action$=undelivered/sight]";
        Document looked = admin.page("/desk/follow-ups");
        assertEquals(2, looked.select("ul.revisions li").size());
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(
                                "update outgoing_messages set failed_at = now() where failed_at is null")
                        .executeUpdate());
        String inSight = looked.expectFirst(form + " [name=messages]").val();
        admin.post("/desk/follow-ups", form, "/desk/follow-ups/undelivered/sight", Map.of("messages", inSight))
                .then()
                .statusCode(303);
        assertEquals(1, admin.page("/desk/follow-ups").select("ul.revisions li").size());
    }

    @Test
    void privateNetworksAndRedirectsAreRefused() {
        Account reporter = account("post-reporter");
        choosing.choose(
                reporter, wanted(Mail.OFF, Chat.MATTERMOST, "https://127.0.0.1:" + port() + "/hook", null, null));
        assign("নিজের ঘরের ঠিকানা", "post-reporter");
        work();
        assertEquals(List.of(), List.copyOf(heard));
        String failure = one("select failure from outgoing_messages");
        assertTrue(failure.contains("127.0.0.1 is a machine of a private network"), failure);

        choose(Mail.OFF, Chat.MATTERMOST, "", null, null);
        answers = 302;
        makeDue();
        work();
        assertEquals(1, heard.size());
        assertEquals("ANSWERED: 302", one("select failure from outgoing_messages where done_at is null"));
    }

    @Test
    void aDigestComesOnceADayWithWhatWasNotRead() throws Exception {
        choose(Mail.DAILY, Chat.OFF, "", null, null);
        assign("দিনের প্রথম লেখা", "post-reporter");
        assign("দিনের দ্বিতীয় লেখা", "post-reporter");
        outbox.planDigests();
        work();
        assertEquals(0, mails.getReceivedMessages().length, "what came after the hour waits for the next");
        ageNotices();
        outbox.planDigests();
        outbox.planDigests();
        work();
        MimeMessage mail = onlyMail();
        assertTrue(mail.getSubject().contains("আপনার ২টি বিজ্ঞপ্তি পড়া হয়নি"), mail.getSubject());
        String text = textOf(mail);
        assertTrue(text.contains("দিনের প্রথম লেখা") && text.contains("দিনের দ্বিতীয় লেখা"), text);
        Elements titles = Jsoup.parse(htmlOf(mail)).select("a[href*=/desk/notices/]:contains(দিনের)");
        assertEquals(Set.of("দিনের প্রথম লেখা", "দিনের দ্বিতীয় লেখা"), Set.copyOf(titles.eachText()));
        titles.eachAttr("href").forEach(address -> assertTrue(text.contains(address), address));
    }

    @Test
    void whatIsNotWantedByMailAnyMoreDoesNotCome() {
        choose(Mail.EACH, Chat.OFF, "", null, null);
        assign("একটি একটি করে নয়", "post-reporter");
        Account reporter = account("post-reporter");
        choose(Mail.DAILY, Chat.OFF, "", null, null);
        work();
        assertEquals(0, mails.getReceivedMessages().length, "it is in the daily mail");

        Set<NoticeKind> comments = EnumSet.of(NoticeKind.COMMENTED);
        choosing.choose(
                reporter,
                new ChoosingDelivery.Wanted(
                        Mail.DAILY, comments, LocalTime.MIDNIGHT, Chat.OFF, ALL, "", "", null, null));
        ageNotices();
        outbox.planDigests();
        work();
        assertEquals(0, mails.getReceivedMessages().length, "of that kind nothing is wanted");

        choosing.choose(
                reporter,
                new ChoosingDelivery.Wanted(Mail.EACH, ALL, LocalTime.MIDNIGHT, Chat.OFF, ALL, "", "", null, null));
        assign("আর নয়", "post-reporter");
        choosing.choose(
                reporter,
                new ChoosingDelivery.Wanted(
                        Mail.EACH, comments, LocalTime.MIDNIGHT, Chat.OFF, ALL, "", "", null, null));
        work();
        assertEquals(0, mails.getReceivedMessages().length);
    }

    @Test
    void aTrialThatWaitsIsSentAgainAndNoSecondOne() {
        choose(Mail.OFF, Chat.MATTERMOST, "", null, null);
        Account reporter = account("post-reporter");
        answers = 503;
        outbox.tryOut(reporter, Channel.CHAT);
        outbox.tryOut(reporter, Channel.CHAT);
        work();
        assertEquals(1, heard.size());
        answers = 200;
        outbox.tryOut(reporter, Channel.CHAT);
        work();
        work();
        assertEquals(2, heard.size());
        assertEquals(1, heard.stream().map(Heard::key).distinct().count());
    }

    @Test
    void everybodyChoosesForThemselvesAndIsToldWhatIsMissing() {
        Desk other = Desk.open("post-other", PASSWORD);
        other.post(CHOICES, FORM, CHOICES, Map.of("chat", "slack")).then().statusCode(400);
        for (String address : List.of(
                "ftp://x", "//chat.example/x", "http://chat.example/x", "https://chat.example/" + "x".repeat(1_000))) {
            other.post(CHOICES, FORM, CHOICES, Map.of("chat", "slack", "chat-address", address))
                    .then()
                    .statusCode(400);
        }
        other.post(CHOICES, FORM, CHOICES, Map.of("mail", "each")).then().statusCode(400);
        other.post(CHOICES, FORM, CHOICES, Map.of("quiet-from", "22:00", "quiet-until", ""))
                .then()
                .statusCode(400);
        other.post(CHOICES, FORM, CHOICES, Map.of("chat", "slack", "chat-address", hook("/own"), "to-chat", "assigned"))
                .then()
                .statusCode(303);
        String page = other.page(CHOICES).text();
        assertTrue(page.contains("জানা আছে: localhost।"), page);
        assertFalse(other.page(CHOICES).html().contains("/own"), "the address itself is not shown again");
        String stored = one("select chat_address from delivery_choices");
        assertFalse(stored.contains("localhost"), stored);

        long id = editor.write("শুধু দায়িত্ব");
        assignTo(id, "post-other");
        say(id, "এটি চ্যাটে যায় না");
        other.post(CHOICES, "form[action$=/trial]", CHOICES + "/chat/trial", Map.of())
                .then()
                .statusCode(303);
        work();
        assertEquals(2, heard.size(), heard.toString());
        assertTrue(heard.peek().text().contains("শুধু দায়িত্ব"));
    }

    @Test
    void invitationsAndLinksForPasswordsGoByMail() throws Exception {
        Desk admin = Desk.open("post-admin", PASSWORD);
        String page = admin.post(
                        "/desk/accounts",
                        "form[action=/desk/invitations]",
                        "/desk/invitations",
                        Map.of("name", "post-new", "mail", "new@paper.example"))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(page.contains("new@paper.example"), "it says to whom the mail goes");
        assertFalse(one("select letter from outgoing_messages").contains("welcome"), "it waits encrypted");
        work();
        String link = linkIn(onlyMail());
        assertEquals("", one("select letter || address from outgoing_messages"), "and is forgotten when it is sent");
        assertTrue(Desk.closed().page(link).text().contains("post-new"));

        admin.post(
                        "/desk/accounts/post-reporter",
                        "form[action$=/reset]",
                        "/desk/accounts/post-reporter/reset",
                        Map.of())
                .then()
                .statusCode(200);
        mails.purgeEmailFromAllMailboxes();
        work();
        assertEquals("reporter@paper.example", onlyMail().getAllRecipients()[0].toString());
        assertTrue(Desk.closed().page(linkIn(onlyMail())).text().contains("post-reporter"));
        admin.post(
                        "/desk/accounts",
                        "form[action=/desk/invitations]",
                        "/desk/invitations",
                        Map.of("name", "post-none", "mail", "no address"))
                .then()
                .statusCode(400);
    }

    private static final String CHOICES = "/desk/notices/choices";
    private static final String FORM = "form[action=/desk/notices/choices]";

    private static String linkIn(MimeMessage mail) throws Exception {
        Matcher link = Pattern.compile("/desk/welcome/\\S+").matcher(textOf(mail));
        assertTrue(link.find(), textOf(mail));
        return link.group();
    }

    /** The plain text of it, which comes first. */
    private static String textOf(Part part) throws Exception {
        return part.getContent() instanceof Multipart parts
                ? textOf(parts.getBodyPart(0))
                : part.getContent().toString();
    }

    private static String htmlOf(Part part) throws Exception {
        if (!(part.getContent() instanceof Multipart parts)) {
            return part.isMimeType("text/html") ? part.getContent().toString() : "";
        }
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < parts.getCount(); i++) {
            html.append(htmlOf(parts.getBodyPart(i)));
        }
        return html.toString();
    }

    private MimeMessage onlyMail() {
        assertEquals(1, mails.getReceivedMessages().length);
        return mails.getReceivedMessages()[0];
    }

    private Set<String> messageIds() {
        return Arrays.stream(mails.getReceivedMessages())
                .map(mail -> {
                    try {
                        return mail.getMessageID();
                    } catch (jakarta.mail.MessagingException unreadable) {
                        throw new IllegalStateException(unreadable);
                    }
                })
                .collect(Collectors.toSet());
    }

    private void choose(Mail mail, Chat form, String path, LocalTime quietFrom, LocalTime quietUntil) {
        String address = form == Chat.OFF ? "" : hook(path.isEmpty() ? "/hook" : path);
        choosing.choose(account("post-reporter"), wanted(mail, form, address, quietFrom, quietUntil));
    }

    private static ChoosingDelivery.Wanted wanted(
            Mail mail, Chat form, String address, LocalTime quietFrom, LocalTime quietUntil) {
        return new ChoosingDelivery.Wanted(
                mail, ALL, LocalTime.MIDNIGHT, form, ALL, address, "-100200", quietFrom, quietUntil);
    }

    private String hook(String path) {
        return "http://localhost:" + port() + path;
    }

    private int port() {
        return chat.getAddress().getPort();
    }

    private void assign(String headline, String to) {
        assignTo(editor.write(headline), to);
    }

    private void assignTo(long id, String to) {
        String desk = "/desk/stories/" + id;
        editor.post(desk, "form[action$=/assignment]", desk + "/assignment", Map.of("to", to))
                .then()
                .statusCode(303);
    }

    private void say(long id, String words) {
        String desk = "/desk/stories/" + id;
        editor.post(desk, "form[action$=/comments]", desk + "/comments", Map.of("words", words))
                .then()
                .statusCode(303);
    }

    private void work() {
        worker.sendMails();
        worker.sendToChats();
    }

    /** So that they are from before the hour at which the daily mail came last. */
    private void ageNotices() {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update notices set created_at = created_at - interval '1 day'")
                        .executeUpdate());
    }

    private void makeDue() {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(
                                "update outgoing_messages set due_at = now() where done_at is null")
                        .executeUpdate());
    }

    private String one(String query) {
        return QuarkusTransaction.requiringNew().call(() ->
                (String) database.createNativeQuery(query).getResultList().get(0));
    }

    private static Account account(String name) {
        return QuarkusTransaction.requiringNew().call(() -> Account.named(name).orElseThrow());
    }
}
