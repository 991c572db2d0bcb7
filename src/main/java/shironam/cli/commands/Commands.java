package shironam.cli.commands;

import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import shironam.cli.environment.CommandFailedException;
import shironam.cli.startup.DatabaseCheck;

/** The commands of the launcher. */
public class Commands implements QuarkusApplication {
    private static volatile boolean stopping;

    @Inject
    CommandLine.IFactory beans;

    @Inject
    DatabaseCheck database;

    /** Commands read from the database, for which a request context must be there, as in a request of a browser. */
    @Override
    @ActivateRequestContext
    public int run(String... args) throws Exception {
        database.clock();
        return new CommandLine(Top.class, beans)
                .setExecutionExceptionHandler((failure, line, result) -> {
                    if (stopping) {
                        return CommandFailedException
                                .EXIT_CODE; // somebody stopped it in the middle of its work, and knows why
                    }
                    System.err.println("shironam: " + CommandFailedException.reasonOf(failure));
                    return CommandFailedException.EXIT_CODE;
                })
                .execute(args);
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    @Command(
            name = "shironam",
            description = "A Bengali-first news portal and newsroom CMS.",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            exitCodeOnInvalidInput = CommandFailedException.EXIT_CODE,
            subcommands = {
                StartCommand.class,
                DemoCommand.class,
                ImportCommand.class,
                ExportCommand.class,
                CardsCommand.class,
                ReindexCommand.class,
                MovePicturesCommand.class,
                BackupCommand.class,
                RestoreCommand.class,
                AccountCommand.class,
                AotTrainingCommand.class
            })
    public static class Top {}

    static class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"shironam " + version()};
        }
    }

    static String version() {
        String version = Commands.class.getPackage().getImplementationVersion();
        return version == null ? "(development)" : version;
    }
}
