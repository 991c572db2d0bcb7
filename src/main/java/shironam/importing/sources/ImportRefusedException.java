package shironam.importing.sources;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;

/** Why something of a source could not be taken in, and what to do about it. */
public class ImportRefusedException extends Exception {
    public final RefusalReason value;

    /** Beside the sentence for its value, in no language: numbers, or words of the source in quotation marks; null where there is no such sentence. */
    public final String detail;

    public final String reason;
    public final String whatToDo;

    public ImportRefusedException(String reason, String whatToDo) {
        this(RefusalReason.OTHER, null, reason, whatToDo);
    }

    public ImportRefusedException(RefusalReason value, String reason, String whatToDo) {
        this(value, "", reason, whatToDo);
    }

    public ImportRefusedException(RefusalReason value, String detail, String reason, String whatToDo) {
        super(reason + " " + whatToDo);
        this.value = value;
        this.detail = detail;
        this.reason = reason;
        this.whatToDo = whatToDo;
    }

    /** The same, in a sentence that says of what. */
    public ImportRefusedException in(String ofWhat) {
        return new ImportRefusedException(value, detail, ofWhat + reason, whatToDo);
    }

    public static ImportRefusedException unreadable(IOException failure) {
        return new ImportRefusedException(
                RefusalReason.UNREADABLE,
                "It can't be read: " + reason(failure) + ".",
                "Check that it exists, and who may read it.");
    }

    /** In plain words, where Java's own name a path or a class. */
    public static String reason(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "it does not exist";
        }
        if (failure instanceof AccessDeniedException) {
            return "this user has no permission to read it";
        }
        if (failure instanceof FileSystemLoopException) {
            return "its folders go round in a circle";
        }
        return "the disk reports an error";
    }

    /** As a detail. */
    public static String quoted(String text) {
        return "«" + shortened(text) + "»";
    }

    /** A foreign text, no longer than a report can show. */
    public static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, text.offsetByCodePoints(0, 60)) + "…";
    }
}
