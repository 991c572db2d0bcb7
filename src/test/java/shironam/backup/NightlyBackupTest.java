package shironam.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.arc.ClientProxy;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shironam.LoggedFailures;
import shironam.TestDatabase;
import shironam.bangla.Dates;
import shironam.desk.Desk;
import shironam.identity.Accounts;
import shironam.identity.Role;
import shironam.settings.BackupSettings;
import shironam.settings.ChangedSettings;

/** A backup is made once a day, and the desk says when the last good one was. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class NightlyBackupTest {
    private static final String PASSWORD = "শক্ত পাসওয়ার্ড ৭";

    @Inject
    NightlyBackup bean;

    @Inject
    Accounts accounts;

    @TempDir
    Path folder;

    private NightlyBackup nightly;
    private BackupSettings usual;
    private Clock clock;
    private Desk admin;

    @BeforeEach
    void aFolderIsConfigured() {
        nightly = ClientProxy.unwrap(bean);
        usual = nightly.settings;
        clock = nightly.clock;
        accounts.createUnlessThere("backup-admin", Role.ADMIN, PASSWORD);
        admin = Desk.open("backup-admin", PASSWORD);
    }

    @AfterEach
    void noneIsConfigured() {
        nightly.settings = usual;
        nightly.clock = clock;
    }

    @Test
    void itIsMadeOnceADayAndThoseBeforeStayAsLongAsIsConfigured() throws IOException {
        assertTrue(admin.page("/desk/settings").text().contains("SHIRONAM_BACKUP_FOLDER"));
        LocalTime aMinuteAgo = LocalTime.now(Dates.zone()).minusMinutes(1).truncatedTo(ChronoUnit.MINUTES);
        set(Map.of("folder", Optional.of(folder), "keep", 2, "at", Optional.of(aMinuteAgo)));

        lookIn(0);
        assertEquals(1, backups(), "the first at once");
        lookIn(0);
        assertEquals(1, backups(), "there is one of today");
        lookIn(1);
        assertEquals(2, backups());
        lookIn(2);
        assertEquals(2, backups(), "the oldest has gone");

        lookIn(0);
        String page = admin.page("/desk/settings").text();
        assertTrue(page.contains("সর্বশেষ ভালো ব্যাকআপে"), page);
        assertTrue(page.contains(Dates.dateTime(nightly.state().orElseThrow().lastGood())), page);
        assertTrue(admin.page("/desk").select("a[href=/desk/settings#backup]").isEmpty());
    }

    @Test
    void oneThatCanNotBeMadeIsSaidOnceAnHourAndAtTheDesk() throws IOException {
        set(Map.of(
                "folder", Optional.of(nightly.data.dir().resolve("backups")), "at", Optional.of(LocalTime.MIDNIGHT)));
        try (LoggedFailures failures = LoggedFailures.listen()) {
            lookIn(0);
            lookIn(0);
            assertEquals(1, failures.seen().size(), failures.seen().toString());
            assertTrue(
                    failures.seen().get(0).contains("lies in the data folder"),
                    failures.seen().toString());
        }
        assertEquals(
                List.of("রাতের ব্যাকআপ"),
                admin.page("/desk/notices?unread=true").select(".notice h2").eachText().stream()
                        .filter("রাতের ব্যাকআপ"::equals)
                        .toList(),
                "once");
        Element alert = admin.page("/desk").expectFirst("a[href=/desk/settings#backup]");
        assertTrue(admin.page("/desk/settings").text().contains("যে ব্যাকআপ হওয়ার কথা ছিল, তা হয়নি"), alert.text());

        set(Map.of("folder", Optional.of(folder), "at", Optional.of(LocalTime.MIDNIGHT)));
        lookIn(1);
        assertEquals(1, backups());
        set(Map.of("folder", Optional.of(folder), "at", Optional.empty()));
        lookIn(2);
        assertEquals(1, backups(), "somebody else makes them");
        assertTrue(admin.page("/desk").select("a[href=/desk/settings#backup]").isEmpty());
    }

    private void set(Map<String, Object> values) {
        nightly.settings = ChangedSettings.of(BackupSettings.class, usual, values);
    }

    private void lookIn(int days) {
        nightly.clock = Clock.offset(clock, Duration.ofDays(days));
        nightly.look();
    }

    private int backups() throws IOException {
        return new BackupFolder(folder).backups().size();
    }
}
