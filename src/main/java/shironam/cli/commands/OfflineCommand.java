package shironam.cli.commands;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import shironam.backup.BackupException;
import shironam.cli.environment.CommandFailedException;
import shironam.cli.environment.DiskSpace;
import shironam.cli.startup.Installation;

/** A command that runs without the application, on the database as it is: see {@link Installation}. */
public abstract class OfflineCommand implements Callable<Integer> {
    /** Tells of each migration. */
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    Installation installation;

    abstract int run() throws CommandFailedException, IOException, SQLException, BackupException;

    @Override
    public Integer call() throws CommandFailedException {
        FLYWAY.setLevel(Level.SEVERE);
        try {
            return run();
        } catch (BackupException said) {
            throw new CommandFailedException(said.getMessage(), said);
        } catch (SQLException refused) {
            throw new CommandFailedException("the database: " + CommandFailedException.reasonOf(refused), refused);
        } catch (IOException failed) {
            throw new CommandFailedException(words(failed), failed);
        }
    }

    private static String words(IOException failed) {
        return DiskSpace.isMissingBy(failed.getMessage())
                ? "the disk is full: " + failed.getMessage() + ". Make room, and try again."
                : BackupException.words(failed);
    }

    /** @return the exit code */
    public static int run(Installation installation, String... arguments) {
        CommandLine.IFactory factory = new CommandLine.IFactory() {
            @Override
            public <K> K create(Class<K> type) throws Exception {
                K made = CommandLine.defaultFactory().create(type);
                if (made instanceof OfflineCommand command) {
                    command.installation = installation;
                }
                return made;
            }
        };
        return new CommandLine(Commands.Top.class, factory)
                .setExecutionExceptionHandler((failure, line, result) -> {
                    System.err.println("shironam: "
                            + (failure instanceof CommandFailedException said
                                    ? said.getMessage()
                                    : CommandFailedException.reasonOf(failure)));
                    return CommandFailedException.EXIT_CODE;
                })
                .execute(arguments);
    }
}
