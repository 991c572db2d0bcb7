package shironam.backup;

/** A backup can't be made, or can't be read, or not be put where it should. The message says what, where, and what to do. */
public class BackupException extends Exception {
    public BackupException(String message) {
        super(message);
    }

    public BackupException(String message, Throwable cause) {
        super(message, cause);
    }
}
