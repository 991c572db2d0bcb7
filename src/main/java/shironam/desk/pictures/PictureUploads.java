package shironam.desk.pictures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import shironam.desk.CurrentUser;
import shironam.media.Asset;
import shironam.media.MediaStore;
import shironam.media.PictureHashes;
import shironam.media.formats.UnusablePictureException;
import shironam.story.library.PictureLibrary;

/** Takes in a picture that somebody at the desk has chosen, dropped or pasted, and writes down who it was. */
@ApplicationScoped
public class PictureUploads {
    @Inject
    MediaStore media;

    @Inject
    PictureHashes hashes;

    @Inject
    PictureLibrary library;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    /** @param known whether the paper had these bytes already */
    public record Kept(Asset asset, boolean known) {}

    public Asset keep(FileUpload file) throws UnusablePictureException, IOException {
        return keep(file, "", "").asset;
    }

    /** @param caption and credit for one of which nothing is known yet; may be empty */
    public Kept keep(FileUpload file, String caption, String credit) throws UnusablePictureException, IOException {
        Instant before = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        MediaStore.requireSize(file.size());
        byte[] bytes = Files.readAllBytes(file.uploadedFile());
        MediaStore.requireWhole(bytes);
        Asset asset = media.keep(bytes);
        library.uploaded(asset.sha256, file.fileName(), caption, credit, currentUser.account());
        hashes.look(asset);
        return new Kept(asset, asset.createdAt.isBefore(before));
    }
}
