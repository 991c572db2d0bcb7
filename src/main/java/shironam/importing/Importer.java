package shironam.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import shironam.body.Finding;
import shironam.body.SourceReading;
import shironam.body.UnusableSource;
import shironam.story.Cards;
import shironam.story.NotReady;
import shironam.story.Origins;
import shironam.story.Unreadable;

/**
 * Takes seeds in, one transaction a story, so an import that was killed is completed by the next one. Running it
 * again changes nothing.
 */
@ApplicationScoped
public class Importer {
    @Inject
    SeedReader reader;

    @Inject
    Editing editing;

    @Inject
    Origins origins;

    @Inject
    Cards cards;

    /**
     * @param publish whether stories that are complete go before readers at once
     * @param section the section of stories whose source names none, or ""
     * @param convertBijoy whether text in the Bijoy encoding becomes Unicode, instead of waiting for an editor
     */
    public record Options(boolean dryRun, boolean publish, String section, boolean convertBijoy) {}

    /** @param progress is told after each file */
    @ActivateRequestContext
    public ImportReport run(List<Path> paths, Options options, Consumer<ImportReport> progress) throws IOException {
        ImportReport report = new ImportReport();
        report.dryRun = options.dryRun();
        for (Path path : paths) {
            try (Stream<Path> files = reader.files(path)) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    report.found++;
                    takeIn(file, options, report);
                    progress.accept(report);
                }
            }
        }
        report.cardsResolved = cards.resolvedIn(report.stories);
        return report;
    }

    private void takeIn(Path file, Options options, ImportReport report) {
        String name = file.toString();
        try {
            Conversion conversion = new Conversion(options.convertBijoy());
            SourceStory read = reader.read(file);
            SourceStory source = read.with(conversion.read(read.manifest()));
            SourceReading reading = conversion.read(source);
            Origins.Incoming incoming = editing.edit(
                    source, reading, options, problem -> report.refusePart(name, problem.reason, problem.whatToDo));
            Origins.Received received = origins.receive(incoming, !options.dryRun());
            report.heldAsDraft += received.held(options.publish()) ? 1 : 0;
            report.receive(name, received, conversion.lines());
            report.account(name, reading.account());
            reading.findings().forEach(finding -> tell(finding, name, report));
            report.cardsFound += reading.body().cardTargets().size();
        } catch (Refusal refusal) {
            report.refuse(name, refusal);
        } catch (NotReady notReady) {
            report.refuse(
                    name,
                    new Refusal(
                            "Its story is before readers, and as the source is now it would lack: "
                                    + ImportReport.words(notReady.missing) + ".",
                            "The story stays as it was; name what is missing in a manifest."));
        } catch (Unreadable inBijoy) {
            report.refuse(
                    name,
                    new Refusal(
                            "Its story is before readers, and the source is in the Bijoy encoding now.",
                            "The story stays as it was; import it with --convert-bijoy to have it in Unicode."));
        } catch (UnusableSource unusable) {
            report.refuse(name, new Refusal(unusable.getMessage(), unusable.whatToDo()));
        } catch (RuntimeException unexpected) {
            org.jboss.logging.Logger.getLogger(Importer.class).debug("import of " + name, unexpected);
            report.refuse(
                    name,
                    new Refusal(
                            "It could not be stored: " + innermost(unexpected) + ".",
                            "Run the import again; if it stays so, report it with this file."));
        }
    }

    private static void tell(Finding finding, String name, ImportReport report) {
        switch (finding.kind()) {
            case CARD_WITHOUT_LINK ->
                report.refusePart(
                        name,
                        "The card «" + finding.detail() + "» has no usable link.",
                        "The rest of the story is in; give the card its link, or insert it at the desk.");
            case EXECUTABLE_REMOVED ->
                report.refusePart(
                        name,
                        "Executable parts are never taken in: " + finding.detail() + ".",
                        "The rest of the story is in.");
            case UNSAFE_LINK ->
                report.refusePart(name, "A link leads nowhere safe: " + finding.detail() + ".", "Its text is in.");
            case PICTURE_REMOVED ->
                report.refusePart(
                        name,
                        "A picture has no usable address: " + finding.detail() + ".",
                        "The rest of the story is in.");
            case EMBED_REMOVED ->
                report.refusePart(
                        name,
                        "An embed shows nothing from a usable address: " + finding.detail() + ".",
                        "The rest is in.");
            case HIDDEN_TEXT ->
                report.note(name, "Its readers did not see this text, so it is left out: " + finding.detail() + ".");
            case DELETION_LEFT_OUT, COMMENT_LEFT_OUT ->
                report.note(name, "This was no text to publish, and is left out: " + finding.detail() + ".");
            case LINK_UNRESOLVED ->
                report.note(name, "A relative link: " + finding.detail() + ". Name the page's address as url.");
            case LINK_OF_PICTURE -> report.note(name, "A picture is no link here: " + finding.detail() + ".");
            case LINK_WITHOUT_TEXT -> report.note(name, "A link without words is left out: " + finding.detail() + ".");
            case SHORTCODE_REMOVED ->
                report.refusePart(
                        name,
                        "A shortcode that only its plugin could show is left out: " + finding.detail() + ".",
                        "The rest of the story is in; insert at the desk what it showed.");
            case TEXT_REPAIRED ->
                report.note(name, "Text came garbled and was read as it was meant: " + finding.detail() + ".");
            case TEXT_IN_DOUBT ->
                report.refusePart(
                        name,
                        "Text came garbled, and what it was can't be told for certain: " + finding.detail() + ".",
                        "The story is in as a draft; correct it at the desk, or give a better source.");
            case EMBED_TO_LINK, TRACKING_PIXEL_REMOVED -> report.note(name, finding.detail());
        }
    }

    private static String innermost(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage())
                .lines()
                .findFirst()
                .orElse(cause.getClass().getSimpleName());
    }
}
