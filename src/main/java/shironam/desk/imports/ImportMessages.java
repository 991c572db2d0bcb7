package shironam.desk.imports;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import shironam.importing.ImportRetry;
import shironam.importing.ReportLine;
import shironam.story.origins.ImportItem;

/** What the pages of imports say: {@code messages/imports_bn.properties} and {@code messages/imports_en.properties}. */
@MessageBundle(value = "imports", locale = "en")
public interface ImportMessages {
    @Message
    String title();

    @Message
    String about();

    @Message
    String none();

    @Message
    String older();

    @Message
    String byCommand(String user);

    @Message
    String notEnded();

    @Message
    String stopped();

    @Message
    String undone(String when);

    @Message
    String run(String number);

    @Message
    String all();

    @Message
    String outcome(ImportItem.Outcome outcome);

    @Message
    String reason(ReportLine.Kind kind);

    @Message
    String story(String number);

    @Message
    String tryAgain();

    @Message
    String tryAgainOf(String source);

    /** Why a source can't be tried again, or nothing. */
    @Message
    String reach(ImportRetry.Reach reach);

    @Message
    String lacksDate();

    /** The field of a story. */
    @Message
    String date();

    /** Whether a story is one of the samples. */
    @Message
    String sample();

    /** Another address at which the source stands. */
    @Message
    String address();

    @Message
    String more();

    @Message
    String undo();

    @Message
    String undoText();

    @Message
    String undoFurther();

    @Message
    String undoing(ImportItem.Undoing undoing);

    @Message
    String nothingHere();

    @Message
    String notThere();
}
