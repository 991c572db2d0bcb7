package shironam.media.recordings;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.apache.commons.codec.digest.DigestUtils;
import shironam.media.Asset;
import shironam.media.MediaStore;
import shironam.media.formats.UnusablePictureException;
import shironam.media.recordings.UnusableRecordingException.Reason;

/** Takes in films and sound. */
@ApplicationScoped
public class Recordings {

    @Inject
    MediaStore store;

    @Inject
    Clock clock;

    /**
     * Keeps one; the same bytes are the same recording.
     *
     * @param title where it has none yet
     */
    public Recording keep(Path uploaded, String title) throws UnusableRecordingException, IOException {
        Path clean = Files.createTempFile("recording", "");
        try {
            RecordingFile file = RecordingFile.clean(uploaded, clean);
            Asset asset = store.keepFile(asset(file, clean), clean);
            return QuarkusTransaction.joiningExisting().call(() -> recorded(asset.sha256, file, title));
        } catch (UnusablePictureException revoked) {
            throw new UnusableRecordingException(Reason.REVOKED, revoked.getMessage());
        } finally {
            Files.deleteIfExists(clean);
        }
    }

    private Asset asset(RecordingFile file, Path clean) throws IOException {
        Asset asset = new Asset();
        try (InputStream bytes = Files.newInputStream(clean)) {
            asset.sha256 = DigestUtils.sha256Hex(bytes);
        }
        asset.mediaType = file.kind().mediaType;
        asset.width = file.width();
        asset.height = file.height();
        asset.bytes = Files.size(clean);
        asset.credit = "";
        asset.copyright = "";
        asset.createdAt = clock.instant();
        return asset;
    }

    private static Recording recorded(String sha256, RecordingFile file, String title) {
        Recording known = Recording.of(sha256).orElse(null);
        if (known == null) {
            known = new Recording();
            known.asset = Asset.findById(sha256);
            known.seconds = file.seconds();
            known.title = title;
            known.poster = "";
            known.captions = "";
            known.persist();
        } else if (known.title.isEmpty()) {
            known.title = title;
        }
        return known;
    }

    /**
     * Keeps the file of one of another installation; what is known of it comes with its row.
     *
     * @return whether it is the one of that hash
     */
    public boolean keepAgain(String sha256, byte[] bytes, Instant createdAt)
            throws UnusableRecordingException, IOException {
        Path file = Files.createTempFile("recording", "");
        try {
            Path clean = Files.write(file, bytes);
            Asset kept = store.keepFile(asset(RecordingFile.clean(clean, clean), clean), clean);
            QuarkusTransaction.joiningExisting().run(() -> Asset.<Asset>findById(kept.sha256).createdAt = createdAt);
            return kept.sha256.equals(sha256);
        } catch (UnusablePictureException revoked) {
            throw new UnusableRecordingException(Reason.REVOKED, revoked.getMessage());
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
