package shironam.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import shironam.cli.commands.Commands;

/** The launcher knows each command of the application: what the application can do must have a door. */
class LauncherTest {
    private static final List<String> COMMANDS = commands();

    @Test
    void itsHelpNamesEachCommand() throws Exception {
        String help = outputOf("help");
        for (String command : COMMANDS) {
            assertTrue(
                    help.lines().anyMatch(line -> line.startsWith("  " + command)), command + " is not in:\n" + help);
        }
    }

    @Test
    void itPassesEachCommandOn() throws IOException {
        String launcher = Files.readString(Path.of("shironam"));
        List<String> passed = launcher.lines()
                .filter(line -> line.matches("    [a-z |-]+\\)"))
                .flatMap(line -> Stream.of(line.replace(")", "").split("\\|")))
                .map(String::trim)
                .toList();
        assertEquals(
                List.of(),
                COMMANDS.stream().filter(command -> !passed.contains(command)).toList(),
                "commands that the launcher does not know");
    }

    @Test
    void theReadmesTableHasEachCommand() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        for (String command : COMMANDS) {
            assertTrue(readme.contains("./shironam " + command), command);
        }
    }

    private static List<String> commands() {
        return Stream.of(Commands.Top.class
                        .getAnnotation(CommandLine.Command.class)
                        .subcommands())
                .map(type -> type.getAnnotation(CommandLine.Command.class))
                .filter(command -> !command.hidden())
                .map(CommandLine.Command::name)
                .toList();
    }

    private static String outputOf(String command) throws Exception {
        Process launcher = new ProcessBuilder("sh", "shironam", command)
                .redirectErrorStream(true)
                .start();
        String output = new String(launcher.getInputStream().readAllBytes());
        assertTrue(launcher.waitFor(10, TimeUnit.SECONDS));
        assertEquals(0, launcher.exitValue(), output);
        return output;
    }
}
