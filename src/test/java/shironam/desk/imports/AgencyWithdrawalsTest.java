package shironam.desk.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import shironam.TestDatabase;
import shironam.bangla.Digits;
import shironam.desk.Desk;
import shironam.identity.Accounts;
import shironam.identity.Role;
import shironam.importing.ImportReport;
import shironam.importing.Importer;
import shironam.importing.fidelity.FidelityProgress;
import shironam.importing.fidelity.StoryAccount;
import shironam.story.Status;
import shironam.story.Story;

/** What a news agency takes back in a later file is named at the desk, and goes when the operator asks for it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AgencyWithdrawalsTest {
    private static final String PASSWORD = "শক্ত পাসওয়ার্ড ৭";
    private static final Importer.Options PUBLISH = new Importer.Options(false, true, "world", false, true);

    @Inject
    Accounts accounts;

    @Inject
    Importer importer;

    @TempDir
    Path folder;

    private final String unique = Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36);

    /** A text of each format, and what takes it back: a notice of its own, or the same item without a text. */
    enum Format {
        NITF(
                "<nitf><head><docdata><doc-id regsrc='dna' id-string='%1$s'/><date.issue norm='20240705T083000Z'/></docdata></head>"
                        + "<body><body.head><hedline><hl1>পানি %1$s</hl1></hedline></body.head><body.content><p>নদী %1$s</p>"
                        + "</body.content></body></nitf>",
                "<nitf><head><docdata management-doc-idref='%1$s' management-idref-status='canceled'><doc-id regsrc='dna'"
                        + " id-string='k%1$s'/><date.issue norm='20240706T083000Z'/></docdata></head><body><body.head><hedline>"
                        + "<hl1>বাতিল %1$s</hl1></hedline></body.head><body.content><p>বাতিল %1$s</p></body.content></body></nitf>"),
        NEWSML(
                "<newsItem guid='urn:%1$s' version='1'><itemMeta><versionCreated>2024-07-05T08:30:00Z</versionCreated><pubStatus"
                        + " qcode='stat:usable'/></itemMeta><contentMeta><headline>পানি %1$s</headline></contentMeta><contentSet>"
                        + "<inlineData contenttype='text/plain'>নদী %1$s</inlineData></contentSet></newsItem>",
                "<newsItem guid='urn:%1$s' version='2'><itemMeta><versionCreated>2024-07-06T08:30:00Z</versionCreated><pubStatus"
                        + " qcode='stat:canceled'/></itemMeta><contentMeta><headline>KILL</headline></contentMeta></newsItem>"),
        NINJS(
                "{\"guid\":\"urn:%1$s\",\"type\":\"text\",\"versioncreated\":\"2024-07-05T08:30:00Z\",\"headline\":\"পানি %1$s\","
                        + "\"body_html\":\"<p>নদী %1$s</p>\"}",
                "{\"guid\":\"urn:%1$s\",\"type\":\"text\",\"versioncreated\":\"2024-07-06T08:30:00Z\",\"version\":\"2\","
                        + "\"pubstatus\":\"canceled\",\"headline\":\"KILL\",\"body_html\":\"\"}");

        private final String text;
        private final String kill;

        Format(String text, String kill) {
            this.text = text;
            this.kill = kill;
        }
    }

    private ImportReport run(String source, Importer.Options options) throws Exception {
        Path file = folder.resolve("item");
        Files.writeString(file, source.formatted(unique));
        return importer.run(List.of(file), options, soFar -> {});
    }

    private static Status status(long story) {
        return QuarkusTransaction.requiringNew().call(() -> Story.require(story).status);
    }

    @ParameterizedTest
    @EnumSource
    void aStoryThatItsAgencyTakesBackIsNamedAndGoesWhenAskedFor(Format format) throws Exception {
        accounts.createUnlessThere("withdrawals-admin", Role.ADMIN, PASSWORD);
        ImportReport first = run(format.text, PUBLISH);
        assertEquals(1, first.created, first.lines.toString());
        long story = first.stories.get(0);
        assertEquals(Status.PUBLISHED, status(story));

        ImportReport told = run(format.kill, PUBLISH);

        assertEquals(List.of(0, 1, 0), List.of(told.refused, told.stillPublic, told.withdrawn), told.lines.toString());
        assertEquals(Status.PUBLISHED, status(story));
        String line = told.lines.toString();
        assertTrue(line.contains("story " + story) && line.contains("--follow-withdrawals"), line);
        String seen = row(told.run, story);
        assertTrue(seen.contains("এখানে এখনো দেখছেন। ডেস্কে প্রত্যাহার করুন, নয়তো --follow-withdrawals"), seen);
        assertTrue(seen.contains("লেখা: " + Digits.bengali(String.valueOf(story))), seen);

        ImportReport followed = run(format.kill, PUBLISH.withFollowWithdrawals(true));

        assertEquals(1, followed.withdrawn, followed.lines.toString());
        assertEquals(Status.WITHDRAWN, status(story));
        assertTrue(row(followed.run, story).contains("তাই প্রত্যাহার করা হয়েছে"));
        assertEquals(0, run(format.kill, PUBLISH.withFollowWithdrawals(true)).withdrawn, "the same again");
    }

    @Test
    void whatIsRefusedAndTakesAStoryBackIsBothOnThePageOfTheReport() throws Exception {
        long story = run(Format.NINJS.text, PUBLISH).stories.get(0);
        Path file = folder.resolve("item");
        Files.writeString(
                file,
                Format.NINJS
                        .kill
                        .formatted(unique)
                        .replace("\"body_html\":\"\"", "\"body_html\":\"<iframe src='about:blank'></iframe>\""));
        try (FidelityProgress progress = new FidelityProgress(soFar -> {}, true, "bn")) {
            ImportReport told = importer.run(List.of(file), PUBLISH, progress);

            assertEquals(List.of(1, 1), List.of(told.refused, told.stillPublic), told.lines.toString());
            StoryAccount account = progress.accounts().get(0);
            assertEquals(StoryAccount.Need.REFUSED, account.need());
            String remarks = account.remarks().toString();
            assertTrue(remarks.contains("no text") && remarks.contains("story " + story), remarks);
        }
    }

    private static String row(long run, long story) {
        Element row = Desk.open("withdrawals-admin", PASSWORD)
                .page("/desk/imports/" + run)
                .selectFirst(".revision:has(a[href=/desk/stories/" + story + "])");
        return row == null ? "" : row.text();
    }
}
