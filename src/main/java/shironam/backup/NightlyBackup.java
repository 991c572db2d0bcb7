package shironam.backup;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import shironam.bangla.Dates;
import shironam.media.storage.Storage;
import shironam.settings.BackupSettings;
import shironam.settings.DataSettings;
import shironam.story.database.DedicatedConnection;
import shironam.story.database.SkipOnDatabaseOutage;
import shironam.story.notices.BackupFailed;

/** Makes a backup once a day where a folder for it is configured, and knows when the last good one was made. */
@ApplicationScoped
public class NightlyBackup {
    private static final Logger LOG = Logger.getLogger(NightlyBackup.class);
    private static final Duration PAUSE = Duration.ofHours(1);
    private static final int ANSWER_SECONDS = 3600;

    @Inject
    BackupSettings settings;

    @Inject
    DataSettings data;

    @Inject
    Storage pictures;

    @ConfigProperty(name = "quarkus.application.version")
    String application;

    @Inject
    AgroalDataSource pool;

    @Inject
    Clock clock;

    @Inject
    Event<BackupFailed> failures;

    private volatile State state;
    private Instant nextTry = Instant.MIN;

    /**
     * @param lastGood the moment that the newest good backup shows; null where there is none
     * @param failed whether one that was due could not be made
     */
    public record State(Instant lastGood, boolean failed) {}

    /** Empty where no folder is configured, and right after the start. */
    public Optional<State> state() {
        return settings.folder().flatMap(configured -> Optional.ofNullable(state));
    }

    public boolean isConfigured() {
        return settings.folder().isPresent();
    }

    @SkipOnDatabaseOutage
    @Scheduled(every = "1m", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        settings.folder().map(BackupFolder::new).ifPresent(this::look);
    }

    private void look(BackupFolder backups) {
        Instant before = lastGood(backups);
        boolean tries = isDue(before) && clock.instant().isAfter(nextTry);
        if (tries) {
            make(backups);
        }
        Instant last = lastGood(backups);
        state = new State(last, isDue(last));
        if (tries && state.failed()) {
            failures.fire(new BackupFailed(clock.instant()));
        }
    }

    /** Whether none was made since the time of day that is configured came last. */
    private boolean isDue(Instant last) {
        if (settings.at().isEmpty()) {
            return false;
        }
        ZonedDateTime now = clock.instant().atZone(Dates.zone());
        ZonedDateTime today = now.with(settings.at().get());
        Instant due = (today.isAfter(now) ? today.minusDays(1) : today).toInstant();
        return last == null || last.isBefore(due);
    }

    private void make(BackupFolder backups) {
        try {
            Backup made = new BackupWriter(data.dir().toAbsolutePath().normalize(), pictures, application)
                    .write(
                            () -> DedicatedConnection.open(pool, "backup", ANSWER_SECONDS),
                            backups,
                            settings.keep(),
                            note -> LOG.warnf("Backup: %s", note));
            nextTry = Instant.MIN;
            LOG.infof("Backup made and read back: %s (%s)", made, made.summary());
            if (!made.missingPictures().isEmpty()) {
                LOG.warnf(
                        "Backup: the files of %d pictures are damaged or not there; its manifest names them",
                        made.missingPictures().size());
            }
        } catch (BackupException | IOException | SQLException failed) {
            nextTry = clock.instant().plus(PAUSE);
            LOG.errorf("The backup in %s was not made, and is tried again in an hour: %s", backups, reason(failed));
        }
    }

    private static String reason(Exception failed) {
        return failed instanceof IOException file ? BackupException.words(file) : failed.getMessage();
    }

    private static Instant lastGood(BackupFolder backups) {
        try {
            for (Path place : backups.backups()) {
                Optional<Instant> moment = momentOf(place);
                if (moment.isPresent()) {
                    return moment.get();
                }
            }
        } catch (IOException notReadable) {
            LOG.warnf("The folder of backups %s can't be read: %s", backups, BackupException.words(notReadable));
        }
        return null;
    }

    private static Optional<Instant> momentOf(Path place) throws IOException {
        try {
            return Optional.of(Instant.parse(Backup.at(place).moment()));
        } catch (BackupException broken) {
            return Optional.empty(); // it is none, and whoever checks it is told why
        }
    }
}
