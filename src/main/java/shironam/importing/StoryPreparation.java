package shironam.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jboss.logging.Logger;
import shironam.body.SourceReading;
import shironam.body.UnusableSourceException;
import shironam.importing.sources.ImportRefusedException;
import shironam.importing.sources.RefusalReason;
import shironam.importing.sources.SourceStory;
import shironam.story.NotReadyException;
import shironam.story.UnreadableTextException;
import shironam.story.database.DatabaseFault;
import shironam.story.origins.IncomingStory;
import shironam.story.paper.EmbedSites;

/** Cleans a story and settles what it needs, up to the moment at which it is written. Many threads may do so at once. */
@ApplicationScoped
class StoryPreparation {
    @Inject
    StoryAssembler editing;

    @Inject
    EmbedSites sites;

    /** @throws RuntimeException when it is no story's own failure: an outage */
    @ActivateRequestContext
    PreparedStory prepare(SourceStory given, Importer.Options options, SectionMapping sections) {
        SourceStory read = given.at(options.site());
        try {
            BijoyConversion conversion = new BijoyConversion(options.convertBijoy());
            SourceStory source = read.withManifest(conversion.read(read.manifest()));
            SourceReading reading = conversion.read(source, sites::allow);
            Remarks remarks = new Remarks();
            IncomingStory incoming = editing.edit(source, reading, options, sections, remarks);
            return PreparedStory.of(source, incoming, reading, remarks, conversion.lines());
        } catch (ImportRefusedException ofTheSource) {
            return PreparedStory.refused(read, ofTheSource);
        } catch (UnusableSourceException unusable) {
            return PreparedStory.refused(
                    read,
                    new ImportRefusedException(
                            RefusalReason.of(unusable.reason()), unusable.getMessage(), unusable.whatToDo()));
        } catch (RuntimeException failure) {
            return PreparedStory.refused(read, refusalOf(failure, read.name()));
        } catch (StackOverflowError tooDeep) {
            return PreparedStory.refused(
                    read,
                    new ImportRefusedException(
                            RefusalReason.TOO_DEEP,
                            "Something in it is nested more deeply than any text is, or a word or a line is far longer.",
                            "The other files go in. Look for a part of it that is no text, and leave it out."));
        }
    }

    /** @throws RuntimeException the same, when it is no story's own */
    static ImportRefusedException refusalOf(RuntimeException failure, String name) {
        if (failure instanceof NotReadyException notReady) {
            return new ImportRefusedException(
                    RefusalReason.NOT_READY,
                    OutcomeRemarks.names(notReady.missing),
                    "Its story is before readers, and as the source is now it would lack: "
                            + OutcomeRemarks.words(notReady.missing) + ".",
                    "The story stays as it was; name what is missing in a manifest.");
        }
        if (failure instanceof UnreadableTextException) {
            return new ImportRefusedException(
                    RefusalReason.BIJOY,
                    "Its story is before readers, and the source is in the Bijoy encoding now.",
                    "The story stays as it was; import it with --convert-bijoy to have it in Unicode.");
        }
        if (ImportOutage.of(failure).isPresent()) {
            throw failure;
        }
        Optional<DatabaseFault> trouble = DatabaseFault.in(failure);
        if (trouble.isPresent()) { // its own, since it is no outage
            return trouble.get() == DatabaseFault.TOO_LARGE
                    ? new ImportRefusedException(
                            RefusalReason.TOO_LONG,
                            "Something in it is longer than the database can keep, as an address of thousands of signs is.",
                            "Shorten it, or leave it out.")
                    : new ImportRefusedException(
                            RefusalReason.NO_CHARACTER,
                            "It has a character that no text has (of number zero).",
                            "Take it out: the file may not be text in UTF-8.");
        }
        Logger.getLogger(StoryPreparation.class).debug("import of " + name, failure);
        return new ImportRefusedException(
                RefusalReason.DEFECT,
                "It was not taken in because of a defect in this program.",
                "The other files go in. Report it, with this file.");
    }
}
