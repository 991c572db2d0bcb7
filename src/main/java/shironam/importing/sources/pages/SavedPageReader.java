package shironam.importing.sources.pages;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import shironam.body.BodyTooDeepException;
import shironam.body.UnusableSourceException;
import shironam.body.page.SavedPage;
import shironam.importing.sources.ExportedStory;
import shironam.importing.sources.ForeignFormat;
import shironam.importing.sources.FrontMatter;
import shironam.importing.sources.ImportRefusedException;
import shironam.importing.sources.ItemConsumer;
import shironam.importing.sources.Note;
import shironam.importing.sources.RefusalReason;
import shironam.importing.sources.SourceCategory;
import shironam.importing.sources.SourceFile;
import shironam.importing.sources.SourceManifest;
import shironam.importing.sources.SourceReader;
import shironam.importing.sources.SourceText;
import shironam.importing.sources.WrittenDate;

/** Reads whole pages as browsers save them, as HTML or as MHTML; a page that is no story is refused. */
@ApplicationScoped
public class SavedPageReader implements SourceReader {
    private static final Set<ForeignFormat> PAGES =
            EnumSet.of(ForeignFormat.SAVED_PAGE, ForeignFormat.PAGE_SHELL, ForeignFormat.SAVED_MAIL);

    /** As its export calls what nobody has published. */
    private static final Pattern DRAFT_OF_MEDIUM = Pattern.compile("draft_.+-{1,2}[0-9a-f]{6,16}\\.html");

    @Override
    public boolean reads(SourceFile file) {
        return kind(file.headText()).filter(PAGES::contains).isPresent();
    }

    private static Optional<ForeignFormat> kind(String text) {
        try {
            return ForeignFormat.of(FrontMatter.of(text).rest());
        } catch (ImportRefusedException noEndOfTheManifest) {
            return Optional.empty();
        }
    }

    @Override
    public void read(SourceFile file, ItemConsumer items) throws ImportRefusedException, IOException {
        boolean isPacked = Mhtml.is(file);
        SourceText text = isPacked ? Mhtml.page(file.path()) : EmbeddedPictures.page(file.path());
        FrontMatter front = FrontMatter.of(text.text());
        SavedPage page = isPacked ? packed(file, front.rest()) : beside(file, front.rest());
        ExportedStory story = new ExportedStory(file.name(), file.identity())
                .folder(file.folder())
                .savedIn(isPacked || EmbeddedPictures.isIn(page.html()) ? file.path() : null)
                .html(page.html())
                .with("headline", page.headline())
                .with("kicker", page.kicker())
                .with("summary", page.summary())
                .with("url", page.address())
                .with("picture", page.picture())
                .with("picture_alt", page.picture().isEmpty() ? "" : page.pictureAlt())
                .with("picture_caption", page.picture().isEmpty() ? "" : page.pictureCaption())
                .with("picture_credit", page.picture().isEmpty() ? "" : page.pictureCredit())
                .authors(page.authors())
                .tags(page.tags());
        if (!page.section().isEmpty() || !page.sectionSlug().isEmpty()) {
            story.under(new SourceCategory(page.sectionSlug(), page.section()));
        }
        page.otherAddresses().forEach(story::alsoAt);
        date(page.dates(), story);
        SourceManifest manifest = SourceManifest.of(file, front);
        story.overriddenBy(manifest.entries());
        if (DRAFT_OF_MEDIUM.matcher(file.path().getFileName().toString()).matches()) {
            story.draft();
        }
        text.notes().forEach(story::note);
        manifest.notes().forEach(story::note);
        story.note(Note.Kind.SAVED_PAGE, page.letters(), page.lettersOfStory());
        if (!page.longestBeside().isEmpty()) {
            story.note(Note.Kind.BESIDE_STORY, ImportRefusedException.quoted(page.longestBeside()));
        }
        items.story(story.asSource());
    }

    private static SavedPage packed(SourceFile file, String html) throws ImportRefusedException, IOException {
        Set<String> pictures = Mhtml.pictures(file.path());
        return page(savedFrom(Mhtml.address(file.path())) + html, whole -> SavedPage.of(whole, pictures::contains));
    }

    /** Whose pictures may lie beside it, or be written into it. */
    private static SavedPage beside(SourceFile file, String html) throws ImportRefusedException {
        Path folder = file.folder();
        return page(
                html,
                whole -> SavedPage.of(whole, src -> EmbeddedPictures.isIn(src) || SavedPictures.isBeside(folder, src)));
    }

    /** As browsers write it into pages that they save as HTML. */
    private static String savedFrom(String address) {
        return "<!-- saved from url=(" + address.length() + ")" + address + " -->";
    }

    private interface Reading {
        SavedPage of(String html) throws UnusableSourceException;
    }

    private static SavedPage page(String html, Reading reading) throws ImportRefusedException {
        Optional<ForeignFormat> kind = ForeignFormat.of(html);
        boolean isShell = kind.filter(ForeignFormat.PAGE_SHELL::equals).isPresent();
        try {
            return reading.of(html);
        } catch (UnusableSourceException none) {
            throw isShell
                    ? ForeignFormat.PAGE_SHELL.refusal()
                    : new ImportRefusedException(RefusalReason.of(none.reason()), none.getMessage(), none.whatToDo());
        } catch (BodyTooDeepException tooDeep) {
            throw new ImportRefusedException(
                    RefusalReason.TOO_DEEP,
                    "Its elements are nested more deeply than those of any page.",
                    "Give the story's own HTML.");
        }
    }

    /** Pages write of their date what their programs make of it, such as «12:00 AM, November 2025, Sunday». */
    private static void date(List<String> dates, ExportedStory story) {
        Optional<String> first = dates.stream()
                .filter(date -> WrittenDate.instant(date).isPresent())
                .findFirst();
        first.ifPresent(story::date);
        if (!dates.isEmpty() && !first.equals(Optional.of(dates.get(0)))) {
            String said = ImportRefusedException.quoted(dates.get(0));
            story.note(first.map(date -> Note.of(Note.Kind.OTHER_DATE, said, ImportRefusedException.quoted(date)))
                    .orElseGet(() -> Note.of(Note.Kind.NO_OTHER_DATE, said)));
        }
    }
}
