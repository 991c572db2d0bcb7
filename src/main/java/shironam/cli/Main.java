package shironam.cli;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Set;
import shironam.cli.commands.CommandHelp;
import shironam.cli.commands.Commands;
import shironam.cli.commands.OfflineCommand;
import shironam.cli.environment.CommandFailedException;
import shironam.cli.postgres.EmbeddedDatabase;
import shironam.cli.startup.Installation;
import shironam.cli.startup.ShutdownOrder;
import shironam.cli.startup.StartupSettings;
import shironam.cli.startup.TemporaryFolder;

/** Where the process begins: settles what must be settled before the application is up, then hands over. */
@QuarkusMain
public class Main {
    private static final Set<String> SERVING = Set.of("start", "demo", "rehearse");
    private static final Set<String> WITHOUT_APPLICATION = Set.of("backup", "restore");

    public static void main(String... args) {
        // Else whatever logs before the application is up would settle for the JDK's own.
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        String command = args.length == 0 ? "start" : args[0];
        boolean serves = SERVING.contains(command);
        if (!serves) {
            withoutServer();
        }
        if (CommandHelp.isAskedFor(args)) {
            System.exit(CommandHelp.print(args));
        }
        if (serves) {
            ShutdownOrder.finishesWhenTold();
        }
        Runnable removeTemporaryFolder = TemporaryFolder.use();
        if (WITHOUT_APPLICATION.contains(command)) {
            System.exit(runWithoutApplication(removeTemporaryFolder, args));
        }
        beginStart();
        try {
            prepare(serves);
            ShutdownOrder.afterTheApplication(removeTemporaryFolder);
        } catch (CommandFailedException e) {
            System.err.println("shironam: " + e.getMessage());
            removeTemporaryFolder.run();
            System.exit(CommandFailedException.EXIT_CODE);
        }
        Quarkus.run(Commands.class, Main::exit, args.length == 0 ? new String[] {command} : args);
    }

    private static void withoutServer() {
        System.setProperty("quarkus.http.host-enabled", "false");
        System.setProperty("quarkus.scheduler.enabled", "false");
        System.setProperty("quarkus.log.level", "WARN");
    }

    /** Settings and database, which are needed before the application is up. */
    private static void prepare(boolean serves) throws CommandFailedException {
        StartupSettings settings = StartupSettings.beforeStart();
        if (serves) {
            settings.checkPortIsFree();
            settings.observability().checkManagementPort(settings.port());
        }
        settings.checkDatabaseAnswers();
        settings.capacity().tellQuarkus();
        settings.observability().tellQuarkus(serves);
        if (!serves) {
            settings.giveTime();
        }
        // Live reload runs main() again in the same process: it finds the URL that the first run has set.
        EmbeddedDatabase database = settings.jdbcUrl().isPresent() ? null : EmbeddedDatabase.use(settings.dataDir());
        if (database != null) {
            ShutdownOrder.afterTheApplication(database::close);
        }
    }

    private static void exit(int exitCode, Throwable failure) {
        if (failure == null) {
            System.exit(exitCode);
        }
        System.err.println("shironam: " + CommandFailedException.reasonOf(failure));
        if (Boolean.getBoolean("shironam.trace")) {
            failure.printStackTrace();
        }
        System.exit(CommandFailedException.EXIT_CODE);
    }

    private static int runWithoutApplication(Runnable removeTemporaryFolder, String... args) {
        try {
            Installation installation = new Installation(StartupSettings.beforeStart());
            ShutdownOrder.afterTheApplication(installation::close);
            ShutdownOrder.afterTheApplication(removeTemporaryFolder);
            return OfflineCommand.run(installation, args);
        } catch (CommandFailedException e) {
            System.err.println("shironam: " + e.getMessage());
            removeTemporaryFolder.run();
            return CommandFailedException.EXIT_CODE;
        }
    }

    /**
     * Half of a start needs neither settings nor database: {@link Quarkus#run} finds it done or waits for its end. Its
     * failures are met again there.
     */
    private static void beginStart() {
        Thread early = new Thread(
                () -> {
                    try {
                        Class.forName(
                                Application.APP_CLASS_NAME,
                                true,
                                Thread.currentThread().getContextClassLoader());
                    } catch (ClassNotFoundException notBuilt) {
                        throw new IllegalStateException(notBuilt);
                    }
                },
                "early-start");
        early.setDaemon(true);
        early.start();
    }
}
