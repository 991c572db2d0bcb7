package shironam.cli.environment;

import java.util.stream.Collectors;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Something that a command needs is missing. The message says what, where, and what to do. */
public class CommandFailedException extends Exception {
    /** The exit code for "could not run", apart from "ran, but refused some items". */
    public static final int EXIT_CODE = 2;

    public CommandFailedException(String message) {
        super(message);
    }

    public CommandFailedException(String message, Throwable cause) {
        super(message, cause);
    }

    /** The innermost message, which is the one that names the thing that is missing. */
    public static String reasonOf(Throwable failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null && innermost.getCause() != innermost) {
            innermost = innermost.getCause();
        }
        String message = innermost.getMessage();
        if (innermost instanceof FlywayValidateException) {
            return "the database's schema is not the one that this build of Shironam makes. Use the build that belongs to"
                    + " it, or restore a backup; nothing was changed. ("
                    + String.valueOf(message)
                            .lines()
                            .filter(line -> line.contains("igration"))
                            .limit(2)
                            .collect(Collectors.joining(" "))
                    + ")";
        }
        if (DiskSpace.isMissingBy(message)) {
            return "the disk is full: " + message + ". Make room; nothing that was saved is lost.";
        }
        return message == null || message.isBlank() ? innermost.getClass().getSimpleName() : message;
    }
}
