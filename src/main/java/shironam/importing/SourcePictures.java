package shironam.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import shironam.body.Figure;
import shironam.body.RelatedStory;
import shironam.importing.fetching.PictureFetcher;
import shironam.importing.sources.ImportRefusedException;
import shironam.importing.sources.RefusalReason;
import shironam.importing.sources.SourceStory;
import shironam.importing.sources.pages.SavedPictures;
import shironam.media.Asset;
import shironam.media.MediaStore;
import shironam.media.formats.UnusablePictureException;

/** The pictures that a source names: files beside it, which are kept, and addresses, which stay. */
@ApplicationScoped
class SourcePictures {
    private static final Pattern ELSEWHERE = Pattern.compile("(?i)(?:https?:)?//.*");

    /** One byte more than is taken, so that what is too large is known to be. */
    private static final int MOST_BYTES = MediaStore.MOST_BYTES + 1;

    @Inject
    MediaStore media;

    @Inject
    PictureFetcher fetcher;

    /** The figure with a picture of ours where its source names a file beside it; empty when that can't be used. */
    Optional<Figure> ours(Figure figure, SourceStory source, Importer.Options options, Remarks remarks) {
        String src = figure.src();
        Optional<byte[]> saved = savedBytes(figure, source, remarks);
        if (saved.isPresent()) {
            return saved(figure, saved.get(), options.dryRun(), remarks);
        }
        if (ELSEWHERE.matcher(src).matches()) {
            return fetched(figure, options, remarks);
        }
        Optional<Asset> here = media.at(src);
        if (here.isPresent()) {
            return Optional.of(figure.at(src, here.get().width, here.get().height, figure.credit()));
        }
        boolean dryRun = options.dryRun();
        return src.startsWith("/") || source.folder() == null
                ? atItsHome(figure, source, options, remarks).flatMap(whole -> fetched(whole, options, remarks))
                : beside(figure, source, dryRun, remarks);
    }

    /** The card with its picture of ours where that lies in the file of its page or may be fetched. */
    RelatedStory ours(RelatedStory card, SourceStory source, Importer.Options options, Remarks remarks) {
        Figure figure = new Figure(card.picture(), "", card.pictureWidth(), card.pictureHeight(), "", "");
        Optional<byte[]> saved = card.picture().isEmpty() ? Optional.empty() : savedBytes(figure, source, remarks);
        Optional<Figure> ours = saved.isPresent()
                ? saved(figure, saved.get(), options.dryRun(), remarks)
                : ELSEWHERE.matcher(card.picture()).matches() ? fetched(figure, options, remarks) : Optional.of(figure);
        return ours.map(found ->
                        new RelatedStory(card.href(), card.headline(), found.src(), found.width(), found.height()))
                .orElseGet(() -> new RelatedStory(card.href(), card.headline(), "", null, null));
    }

    /** One that lies in the file of its page. What can't be used of it stays a link, and what was revoked is left out. */
    private Optional<Figure> saved(Figure figure, byte[] bytes, boolean dryRun, Remarks remarks) {
        try {
            return Optional.of(ours(figure, dryRun ? media.look(bytes) : kept(() -> media.keep(bytes))));
        } catch (UnusablePictureException unusable) {
            return unusable(figure, unusable, remarks);
        }
    }

    private static Optional<byte[]> savedBytes(Figure figure, SourceStory source, Remarks remarks) {
        try {
            return source.savedIn() == null
                    ? Optional.empty()
                    : SavedPictures.picture(source.savedIn(), figure.src(), MOST_BYTES);
        } catch (IOException failure) {
            String shown = ImportRefusedException.shortened(figure.src());
            remarks.refuse(
                    RefusalReason.PICTURE_UNREADABLE,
                    shown,
                    "The picture " + shown + " can't be read: " + ImportRefusedException.reason(failure) + ".",
                    "Check who may read the file, and whether it is whole.");
            return Optional.empty();
        }
    }

    private static Optional<Figure> unusable(Figure figure, UnusablePictureException unusable, Remarks remarks) {
        boolean revoked = unusable.reason == UnusablePictureException.Reason.REVOKED;
        String shown = ImportRefusedException.shortened(figure.src());
        remarks.refuse(
                unusable.isOtherFormat() ? RefusalReason.PICTURE_FORMAT : RefusalReason.PICTURE_UNUSABLE,
                shown,
                "The picture " + shown + " can't be used: " + unusable.getMessage() + ".",
                (revoked ? "It is left out" : "It stays a link") + "; give the story another one at the desk.");
        return revoked ? Optional.empty() : Optional.of(figure);
    }

    /** One that was fetched once is ours whatever the options are now. Any other that can't be fetched stays a link. */
    private Optional<Figure> fetched(Figure figure, Importer.Options options, Remarks remarks) {
        String url = figure.src();
        Optional<Asset> known = options.knowsFetched() ? media.fetchedFrom(url) : Optional.empty();
        if (known.isPresent()) {
            return Optional.of(ours(figure, known.get()));
        }
        if (options.dryRun() || !PictureFetcher.isFrom(options.picturesFrom(), url)) {
            return Optional.of(figure);
        }
        try {
            byte[] bytes = fetcher.fetch(url, options.picturesFrom());
            return Optional.of(ours(figure, kept(() -> media.keepFetched(url, bytes))));
        } catch (ImportRefusedException refusal) {
            remarks.refuse(
                    RefusalReason.PICTURE_NOT_FETCHED,
                    ImportRefusedException.shortened(url),
                    "The picture " + ImportRefusedException.shortened(url) + " was not fetched: " + refusal.reason
                            + ".",
                    refusal.whatToDo);
        } catch (UnusablePictureException unusable) {
            return unusable(figure, unusable, remarks);
        }
        return Optional.of(figure);
    }

    private static Figure ours(Figure figure, Asset asset) {
        String credit = figure.credit().isEmpty() ? asset.givenCredit() : figure.credit();
        return figure.at(asset.path(), asset.width, asset.height, credit);
    }

    /** A path of the site where the story stood. No file of this machine is meant, and none is looked at. */
    private static Optional<Figure> atItsHome(
            Figure figure, SourceStory source, Importer.Options options, Remarks remarks) {
        String url = source.manifest().url() == null
                ? options.site()
                : source.manifest().url();
        try {
            URI home = URI.create(url.strip());
            if (home.getHost() != null && ELSEWHERE.matcher(home.toString()).matches()) {
                String scheme = home.getScheme() == null ? "https:" : "";
                String whole = URI.create(scheme + home)
                        .resolve(URI.create(figure.src()))
                        .toString();
                return Optional.of(figure.at(whole, figure.width(), figure.height(), figure.credit()));
            }
        } catch (IllegalArgumentException noAddress) {
            // said below
        }
        remarks.refuse(
                RefusalReason.PICTURE_WITHOUT_HOME,
                ImportRefusedException.shortened(figure.src()),
                "The picture " + ImportRefusedException.shortened(figure.src())
                        + " is named by a path from «/», and the source names no url that it would belong to.",
                "Put the picture beside the story and name it from there, or give its whole address. Of an export, say with"
                        + " --site where it stood.");
        return Optional.empty();
    }

    private Optional<Figure> beside(Figure figure, SourceStory source, boolean dryRun, Remarks remarks) {
        String shown = ImportRefusedException.shortened(figure.src());
        try {
            Path file = fileOf(figure.src(), source);
            byte[] bytes = read(file);
            Asset asset = dryRun ? media.look(bytes) : kept(() -> media.keep(bytes));
            remarks.pictures.add(file);
            return Optional.of(ours(figure, asset));
        } catch (NoSuchFileException missing) {
            remarks.refuse(
                    RefusalReason.PICTURE_MISSING,
                    shown,
                    "The picture " + shown + " is missing.",
                    "Put it beside the story.");
        } catch (InvalidPathException noPath) {
            remarks.refuse(
                    RefusalReason.PICTURE_MISSING,
                    shown,
                    "The picture " + shown + " has a name that no file has.",
                    "Give another one.");
        } catch (IOException failure) {
            remarks.refuse(
                    RefusalReason.PICTURE_UNREADABLE,
                    shown,
                    "The picture " + shown + " can't be read: " + ImportRefusedException.reason(failure) + ".",
                    "Check who may read it.");
        } catch (UnusablePictureException unusable) {
            remarks.refuse(
                    RefusalReason.PICTURE_UNUSABLE,
                    shown,
                    "The picture " + shown + " can't be used: " + unusable.getMessage() + ".",
                    "Give another one.");
        } catch (ImportRefusedException refusal) {
            remarks.refuse(
                    RefusalReason.PICTURE_OUTSIDE,
                    shown,
                    "The picture " + shown + " can't be used: " + refusal.reason,
                    refusal.whatToDo);
        }
        return Optional.empty();
    }

    private static Path fileOf(String src, SourceStory source) throws ImportRefusedException, IOException {
        Path folder = source.folder();
        Path file = SavedPictures.beside(folder, src);
        if (!file.startsWith(folder)) {
            throw new ImportRefusedException(
                    RefusalReason.PICTURE_OUTSIDE,
                    "it lies outside the folder of the story.",
                    "Put it beside the story.");
        }
        if (!Files.exists(file)) {
            throw new NoSuchFileException(src);
        }
        if (!file.toRealPath().startsWith(folder.toRealPath())) {
            throw new ImportRefusedException(
                    RefusalReason.PICTURE_OUTSIDE,
                    "it is a symbolic link that leads out of the folder of the story, which is not followed.",
                    "Put the picture itself there.");
        }
        if (!Files.isRegularFile(file)) {
            throw new ImportRefusedException(RefusalReason.PICTURE_OUTSIDE, "it is no file.", "Name a picture.");
        }
        return file;
    }

    private static byte[] read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(MOST_BYTES);
        }
    }

    /** What keeps a picture in the media library. */
    private interface Keeping {
        Asset keep() throws UnusablePictureException, IOException;
    }

    private static Asset kept(Keeping keeping) throws UnusablePictureException {
        try {
            return keeping.keep();
        } catch (IOException lost) {
            throw new ImportOutage.Lost(ImportOutage.ofPictures(lost), lost);
        }
    }
}
