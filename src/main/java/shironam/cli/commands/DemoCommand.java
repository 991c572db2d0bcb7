package shironam.cli.commands;

import io.quarkus.runtime.Quarkus;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import shironam.cli.demo.DemoPaper;
import shironam.identity.Accounts;
import shironam.identity.PrivateFile;
import shironam.identity.Role;
import shironam.importing.ImportReport;
import shironam.importing.Importer;
import shironam.media.formats.UnusablePictureException;
import shironam.settings.DataSettings;

/** The first look: the server with the sample stories, what a paper has beside them, and accounts for the desk. */
@Command(
        name = "demo",
        description = "Runs the server with sample stories and an editor's account.",
        mixinStandardHelpOptions = true)
class DemoCommand implements Runnable {
    private static final String EDITOR = "editor";
    private static final String ADMIN = "admin";
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int PASSWORD_LENGTH = 16;

    @Inject
    Importer importer;

    @Inject
    Accounts accounts;

    @Inject
    DemoPaper paper;

    @Inject
    StartCommand.Addresses addresses;

    @Inject
    DataSettings data;

    @Option(
            names = "--seeds",
            description = "The folder of the sample stories (default: ${DEFAULT-VALUE}).",
            defaultValue = "seeds")
    Path seeds;

    @Override
    public void run() {
        try {
            ImportReport report =
                    importer.run(List.of(seeds), new Importer.Options(false, true, "", false, true), soFar -> {});
            report.lines.forEach(System.err::println);
            String password = peopleWithPassword();
            paper.dress(report.stories, Accounts.require(EDITOR), Accounts.require(ADMIN));
            System.out.println(addresses);
            System.out.println("name  " + EDITOR + " (or " + ADMIN + ")\npassword  " + password);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("the sample stories can't be read: " + e.getMessage(), e);
        } catch (UnusablePictureException broken) {
            throw new IllegalStateException("a picture that comes along is broken", broken);
        }
        Quarkus.waitForExit();
    }

    private String peopleWithPassword() throws IOException {
        Path file = data.dir().resolve("demo-editor.password");
        String password = PrivateFile.readOrMake(file, DemoCommand::newPassword);
        accounts.createUnlessThere(EDITOR, Role.EDITOR, password);
        accounts.createUnlessThere(ADMIN, Role.ADMIN, password);
        return password;
    }

    private static String newPassword() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        while (password.length() < PASSWORD_LENGTH) {
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
