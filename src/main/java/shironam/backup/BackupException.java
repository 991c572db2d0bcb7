package shironam.backup;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** A backup can't be made, or can't be read, or not be put where it should. The message says what, where, and what to do. */
public class BackupException extends Exception {
    public BackupException(String message) {
        super(message);
    }

    public BackupException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Java says of many failures only the file's name. */
    public static String words(IOException failed) {
        if (failed instanceof AccessDeniedException denied) {
            return denied.getFile() + " can't be read or written by this user. Change its owner (chown).";
        }
        if (failed instanceof NoSuchFileException gone) {
            return gone.getFile() + " is not there. Check how it is written, and that its disk is mounted.";
        }
        return String.valueOf(failed.getMessage());
    }
}
