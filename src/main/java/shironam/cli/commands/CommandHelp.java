package shironam.cli.commands;

import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;

/** Answers questions about the commands, and mistakes in their use, before a database is started for them. */
public final class CommandHelp {
    private static final List<String> ASKING = List.of("-h", "--help", "-V", "--version", "help");

    private CommandHelp() {}

    public static boolean isAskedFor(String... args) {
        return Arrays.stream(args).anyMatch(ASKING::contains) || !isUnderstood(args);
    }

    public static int print(String... args) {
        return new CommandLine(new Commands.Top()).execute(args);
    }

    private static boolean isUnderstood(String... args) {
        try {
            new CommandLine(new Commands.Top()).parseArgs(args);
            return true;
        } catch (CommandLine.ParameterException misused) {
            return false;
        }
    }
}
