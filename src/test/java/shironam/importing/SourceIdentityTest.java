package shironam.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.bangla.Normalization;
import shironam.importing.ReportLine.Kind;
import shironam.story.Status;
import shironam.story.origins.StoryOrigin;
import shironam.story.writing.CardResolution;

/** Two different stories are never one, however alike; and the same one is known again wherever it lies. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SourceIdentityTest extends ImportingTest {
    private static final String MARKET =
            "আজ কারওয়ান বাজারে মোটা চাল ৫০ টাকা, আলু ৪০ টাকা, পেঁয়াজ ৯০ টাকা, ডিম ডজন ১৪০ টাকা আর"
                    + " ব্রয়লার মুরগি ১৮০ টাকা কেজি দরে বিক্রি হয়েছে বলে ব্যবসায়ীরা জানিয়েছেন।";

    @Inject
    CardResolution cards;

    @Inject
    EntityManager database;

    @Test
    void storiesOfOneFileNameInFoldersOfOneNameAreTwo() throws Exception {
        Path first =
                write("2023/05/01/story.html", page("তেইশের মেলার খবর", "2023-05-01", "মেলার সম্পূর্ণ আলাদা খবর।"));
        Path second =
                write("2024/05/01/story.html", page("চব্বিশের বন্যার খবর", "2024-05-01", "বন্যায় ভেসে গেছে ধান।"));

        assertEquals(List.of(2, 0, 0, 0, 0), counts(run(folder)));

        assertEquals(headline("তেইশের মেলার খবর"), kept(first).content().headline());
        assertEquals(Instant.parse("2023-04-30T18:00:00Z"), kept(first).publishAt());
        assertEquals(headline("চব্বিশের বন্যার খবর"), kept(second).content().headline());
        assertEquals(Instant.parse("2024-04-30T18:00:00Z"), kept(second).publishAt());
        assertEquals(List.of(0, 0, 2, 0, 0), counts(run(folder)));
    }

    @Test
    void dailyColumnsAreTwoHoweverAlikeAndHoweverTheyAreNamed() throws Exception {
        Path first = write("2024-11-10/bajardor.html", page("বাজারদর", "2024-11-10", MARKET));
        assertEquals(List.of(1, 0, 0, 0, 0), counts(run(first.getParent())));
        Path second = write("2024-11-11/bajardor.html", page("বাজারদর", "2024-11-11", MARKET.replace("৫০", "৫২")));
        assertEquals(List.of(1, 0, 0, 0, 0), counts(run(second.getParent())));
        Path third = write("2024-11-12/bajardor.html", page("বাজারদর", "2024-11-12", MARKET.replace("৫০", "৫৩")));
        assertEquals(List.of(1, 0, 0, 0, 0), counts(run(third)));

        assertEquals(List.of(0, 0, 3, 0, 0), counts(run(folder)), "the folder above them");
        assertEquals(List.of(0, 0, 3, 0, 0), counts(run(first, second, third)));
        assertEquals(
                3,
                Stream.of(first, second, third)
                        .map(file -> kept(file).id())
                        .distinct()
                        .count());
        assertTrue(kept(first).content().body().contains("৫০ টাকা"));
    }

    @Test
    void columnsThatSayTheSameOnTwoDaysAreTwoAlsoWithoutADate() throws Exception {
        Path first = write("2024-11-10/bajardor.html", "<p>" + MARKET + unique + "</p>");
        Path second = write("2024-11-11/bajardor.html", "<p>" + MARKET + unique + "</p>");

        assertEquals(List.of(2, 0, 0, 0, 0), counts(run(folder)));
        assertNotEquals(kept(first).id(), kept(second).id());
        assertEquals(List.of(0, 0, 2, 0, 0), counts(run(folder)));
    }

    @Test
    void aColumnWhoseFolderWentBeforeTheNextCameIsStillAnother() throws Exception {
        Path first = write("2024-11-10/bajardor.html", page("বাজারদর", "2024-11-10", MARKET));
        run(first.getParent());
        long id = kept(first).id();
        Files.delete(first);
        Path second = write("2024-11-11/bajardor.html", page("বাজারদর", "2024-11-11", MARKET.replace("৫০", "৫২")));

        assertEquals(List.of(1, 0, 0, 0, 0), counts(run(second.getParent())));
        assertNotEquals(id, kept(second).id());
    }

    @Test
    void oneFileIsKnownByWhateverFolderItIsNamedFrom() throws Exception {
        Path file = write("a/2023/story.html", page("নদীর খবর", "2023-05-01", "নদীর পানি বাড়ছে।"));
        assertEquals(List.of(1, 0, 0, 0, 0), counts(run(folder.resolve("a"))));
        long id = kept(file).id();

        for (Path named : List.of(
                folder,
                folder.resolve("a/2023"),
                file,
                folder.resolve("a/../a/2023/./story.html"),
                Path.of("").toAbsolutePath().relativize(file.toAbsolutePath()))) {
            assertEquals(List.of(0, 0, 1, 0, 0), counts(run(named)), named.toString());
        }
        write("a/2023/story.html", page("নদীর খবর", "2023-05-01", "সব অন্য কথা লেখা হলো এখানে।"));
        assertEquals(List.of(0, 1, 0, 0, 0), counts(run(folder.resolve("a/2023"))));
        assertEquals(id, kept(file).id());
        assertEquals(List.of(0, 0, 1, 0, 0), counts(run(folder)));
    }

    @Test
    void filesThatDifferOnlyInTheirEndingAreTwo() throws Exception {
        write("story.html", page("এক", "2024-11-10", "প্রথম খবর।"));
        write("story.txt", page("দুই", "2024-11-10", "দ্বিতীয় খবর।"));

        assertEquals(List.of(2, 0, 0, 0, 0), counts(run(folder)));
        assertEquals(List.of(0, 0, 2, 0, 0), counts(run(folder)));
    }

    @Test
    void aTreeThatWasMovedIsUnchangedAndKnownAtItsNewPlace() throws Exception {
        write("old/2023/story.html", page("তেইশ", "2023-05-01", "প্রথম খবর।"));
        write("old/2024/story.html", page("চব্বিশ", "2024-05-01", "দ্বিতীয় খবর।"));
        run(folder.resolve("old"));
        Files.move(folder.resolve("old"), folder.resolve("new"));

        assertEquals(List.of(0, 0, 2, 0, 0), counts(run(folder.resolve("new"))));
        Path file = write("new/2024/story.html", page("চব্বিশ", "2024-05-01", "একেবারে নতুন করে লেখা।"));
        assertEquals(List.of(0, 1, 0, 0, 0), countsWithout(run(folder.resolve("new")), 1));
        assertTrue(kept(file).content().body().contains("একেবারে"));
    }

    @Test
    void aTreeThatWasMovedAndChangedIsKnownByItsPathBelowTheFolder() throws Exception {
        Path old = write("old/2024/story.html", page("চব্বিশ", "2024-05-01", "দ্বিতীয় খবর।"));
        run(folder.resolve("old"));
        long id = kept(old).id();
        Files.move(folder.resolve("old"), folder.resolve("new"));
        Path file = write("new/2024/story.html", page("চব্বিশ", "2024-05-01", "একেবারে নতুন করে লেখা।"));

        assertEquals(List.of(0, 1, 0, 0, 0), counts(run(folder.resolve("new"))));
        assertEquals(id, kept(file).id());
    }

    @Test
    void aCopyBesideItsOriginalIsNoSecondStoryUntilItDiffers() throws Exception {
        Path original = write("a.html", page("নদীর খবর", "2024-11-10", "নদীর পানি বাড়ছে।"));
        write("b.html", page("নদীর খবর", "2024-11-10", "নদীর পানি বাড়ছে।"));

        ImportReport report = run(folder);

        assertEquals(List.of(1, 0, 1, 0, 0), counts(report));
        assertTrue(lines(report, Kind.NOTE).get(0).contains("It says the same as "), report.lines.toString());
        assertEquals(List.of(0, 0, 2, 0, 0), counts(run(folder)));
        Path copy = write("b.html", page("অন্য খবর", "2024-11-11", "পাহাড়ে মেঘ।"));
        assertEquals(List.of(1, 0, 1, 0, 0), counts(run(folder)));
        assertEquals(headline("নদীর খবর"), kept(original).content().headline());
        assertEquals(headline("অন্য খবর"), kept(copy).content().headline());
    }

    @Test
    void aNameThatIsUsedAgainForAnotherStoryMakesAnotherStory() throws Exception {
        Path file = write("incoming/1.html", page("বাজারদর", "2024-11-10", MARKET));
        run(folder);
        long first = kept(file).id();
        write(
                "incoming/1.html",
                page(
                        "হাওরে আগাম বন্যা",
                        "2024-11-11",
                        "সুনামগঞ্জের হাওরে উজান থেকে নেমে এসেছে ঢল; বাঁধ ভেঙে"
                                + " তলিয়ে গেছে আধা পাকা ধান, গবাদিপশু নিয়ে মানুষ উঠেছে সড়কের উঁচু অংশে, নৌকার অভাবে উদ্ধার চলছে ধীরে, ত্রাণ"
                                + " পৌঁছেনি বেশির ভাগ গ্রামে।"));

        assertEquals(List.of(1, 0, 0, 0, 0), counts(run(folder)));
        assertNotEquals(first, kept(file).id());
        assertEquals(List.of(0, 0, 1, 0, 0), counts(run(folder)));
    }

    @Test
    void aSecondClaimOnAnAddressIsNamedAndKeptAside() throws Exception {
        Path first = write("f36.html", withUrl("প্রথম দাবিদার", "777001", "নদীর ধারে মেলা।"));
        Path second = write("f37.html", withUrl("দ্বিতীয় দাবিদার", "777001", "পাহাড়ে মেঘ জমেছে।"));

        assertEquals(1, run(DRY_RUN, folder).conflicts, "as a dry run foretells");
        ImportReport report = run(folder);

        assertEquals(List.of(1, 0, 0, 0, 0), counts(report));
        assertEquals(1, report.conflicts);
        assertEquals(1, report.exitCode());
        String line = lines(report, Kind.CONFLICT).get(0);
        assertTrue(
                line.startsWith("conflict: " + second)
                        && line.contains("story " + kept(first).id()),
                line);
        assertEquals(headline("প্রথম দাবিদার"), kept(first).content().headline());
        assertEquals(Status.PUBLISHED, kept(first).status());
        assertEquals(Status.DRAFT, kept(second).status());
        assertTrue(kept(second).content().body().contains("পাহাড"));
        assertEquals(kept(first).id(), ownerOf("777001"));

        ImportReport again = run(folder);
        assertEquals(List.of(0, 0, 2, 0, 0), counts(again));
        assertEquals(1, again.exitCode(), "the conflict stands");
        assertEquals(Status.DRAFT, kept(second).status());
    }

    @Test
    void aConflictIsSettledWhenTheSourceNamesItsOwnAddress() throws Exception {
        write("f36.html", withUrl("প্রথম দাবিদার", "777011", "নদীর ধারে মেলা।"));
        write("f37.html", withUrl("দ্বিতীয় দাবিদার", "777011", "পাহাড়ে মেঘ জমেছে।"));
        run(folder);
        Path second = write("f37.html", withUrl("দ্বিতীয় দাবিদার", "777012", "পাহাড়ে মেঘ জমেছে।"));

        ImportReport report = run(folder);

        assertEquals(0, report.exitCode(), report.lines.toString());
        assertEquals(Status.PUBLISHED, kept(second).status());
        assertEquals(kept(second).id(), ownerOf("777012"));
    }

    @Test
    void anAddressThatWasGivenUpGoesToWhoClaimsIt() throws Exception {
        Path first = write("f36.html", withUrl("প্রথম দাবিদার", "777021", "নদীর ধারে মেলা।"));
        run(folder);
        write("f36.html", withUrl("প্রথম দাবিদার", "777022", "নদীর ধারে মেলা।"));
        Path second = write("f37.html", withUrl("দ্বিতীয় দাবিদার", "777021", "পাহাড়ে মেঘ জমেছে।"));

        ImportReport report = run(folder);

        assertEquals(List.of(1, 1, 0, 0, 0), counts(report));
        assertTrue(lines(report, Kind.UPDATED).get(0).endsWith(": url."), report.lines.toString());
        assertEquals(kept(second).id(), ownerOf("777021"));
        assertEquals(kept(first).id(), ownerOf("777022"));
    }

    @Test
    void aFileThatWasMovedRenamedAndChangedIsKnownByItsAddress() throws Exception {
        Path old = write("old/f.html", withUrl("পুরোনো শিরোনাম", "777031", "নদীর ধারে মেলা।"));
        run(folder);
        long id = kept(old).id();
        Files.delete(old);
        Path moved = write("new/g.html", withUrl("নতুন শিরোনাম", "777031", "সব কথা নতুন।"));

        assertEquals(List.of(0, 1, 0, 0, 0), counts(run(folder)));
        assertEquals(id, kept(moved).id());
        assertEquals(List.of(0, 0, 1, 0, 0), counts(run(folder)));
    }

    @Test
    void filesThatSwappedTheirNamesKeepTheirStories() throws Exception {
        Path a = write("a.html", withUrl("এক নম্বর", "777041", "নদীর ধারে মেলা।"));
        Path b = write("b.html", withUrl("দুই নম্বর", "777042", "পাহাড়ে মেঘ জমেছে।"));
        run(folder);
        long one = kept(a).id();
        long two = kept(b).id();
        write("a.html", withUrl("দুই নম্বর", "777042", "পাহাড়ে মেঘ জমেছে।"));
        write("b.html", withUrl("এক নম্বর", "777041", "নদীর ধারে মেলা।"));

        assertEquals(List.of(0, 0, 2, 0, 0), counts(run(folder)));
        assertEquals(List.of(one, two), List.of(ownerOf("777041"), ownerOf("777042")));
        assertEquals(List.of(0, 0, 2, 0, 0), counts(run(folder)));
    }

    @Test
    void addressesThatShareADayAreNoOneStorys() throws Exception {
        for (String name : List.of("ek", "dui")) {
            write(
                    name + ".html",
                    "---\nheadline: খবর " + name + "\nsection: world\ndate: 2024-11-10\nurl: https://" + host()
                            + "/archive/20241110/" + name + "\n---\n<p>" + name + " নদী " + unique + "</p>");
        }

        assertEquals(List.of(2, 0, 0, 0, 0), counts(run(folder)));
    }

    @Test
    void whatWasKnownByItsOldNameKeepsItsStory() throws Exception {
        Path file = write("01/story.html", page("নদীর খবর", "2024-05-01", "নদীর পানি বাড়ছে।"));
        run(folder);
        long id = kept(file).id();
        asBeforeLocations(id, "01/story");

        assertEquals(List.of(0, 0, 1, 0, 0), counts(run(folder)));
        assertEquals(id, kept(file).id());

        asBeforeLocations(id, "01/story");
        write("01/story.html", page("নদীর খবর", "2024-05-01", "নদীর পানি বাড়ছে, বলছে সবাই।"));
        ImportReport report = run(folder);
        assertEquals(List.of(0, 1, 0, 0, 0), counts(report));
        assertTrue(lines(report, Kind.UPDATED).get(0).endsWith(": text."), report.lines.toString());
        assertEquals(id, kept(file).id());
        assertEquals(List.of(0, 0, 1, 0, 0), counts(run(folder)));
    }

    /** As an earlier version left it: one story with the second text and the first date. */
    @Test
    void whatWasOneByItsOldNameBecomesTwoWithTheirDates() throws Exception {
        Path second =
                write("2024/05/01/story.html", page("চব্বিশের বন্যার খবর", "2024-05-01", "বন্যায় ভেসে গেছে ধান।"));
        run(folder);
        long id = kept(second).id();
        asBeforeLocations(id, "01/story");
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(
                                "update stories set publish_at = '2023-04-30T18:00:00Z' where id = :id")
                        .setParameter("id", id)
                        .executeUpdate());
        Path first =
                write("2023/05/01/story.html", page("তেইশের মেলার খবর", "2023-05-01", "মেলার সম্পূর্ণ আলাদা খবর।"));

        ImportReport report = run(folder);

        assertEquals(List.of(1, 1, 0, 0, 0), counts(report));
        assertEquals(id, kept(second).id());
        assertEquals(Instant.parse("2024-04-30T18:00:00Z"), kept(second).publishAt());
        assertTrue(lines(report, Kind.UPDATED).get(0).contains("date: 2023-05-01"), report.lines.toString());
        assertEquals(Instant.parse("2023-04-30T18:00:00Z"), kept(first).publishAt());
        assertEquals(List.of(0, 0, 2, 0, 0), counts(run(folder)));
    }

    private void asBeforeLocations(long story, String oldName) {
        QuarkusTransaction.requiringNew()
                .run(() -> StoryOrigin.update(
                        "location = null, identifier = null, dated = null, sourceFields = null, storyFields = null, name = ?1"
                                + " where storyId = ?2",
                        oldName,
                        story));
    }

    private static List<Integer> countsWithout(ImportReport report, int unchanged) {
        List<Integer> all = counts(report);
        return List.of(all.get(0), all.get(1), all.get(2) - unchanged, all.get(3), all.get(4));
    }

    private long ownerOf(String number) {
        return QuarkusTransaction.requiringNew()
                .call(() -> cards.targetOf("https://" + host() + "/world/2024/11/10/" + number)
                        .orElse(0L));
    }

    private String headline(String words) {
        return Normalization.line(words + " " + unique);
    }

    private String host() {
        return unique.substring(4) + ".example";
    }

    private String withUrl(String headline, String number, String text) throws IOException {
        return page(headline, "2024-11-10\nurl: https://" + host() + "/world/2024/11/10/" + number, text);
    }

    private String page(String headline, String date, String text) {
        return "---\nheadline: " + headline + " " + unique + "\nsection: world\ndate: " + date + "\n---\n<p>" + text
                + "</p><p>" + unique + "</p>";
    }
}
