package shironam.cli.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.cli.commands.InProcess.Outcome;

/** What {@code shironam account} prints, and with which code it ends; {@code CommandsIT} runs it as a process. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AccountCommandTest {
    @Inject
    Commands commands;

    private final String name =
            "rafia" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36);

    @Test
    void anAccountIsMadeListedAndDisabled() throws Exception {
        String title = "R" + name.substring(1);
        assertEquals(
                new Outcome(0, "created " + name + " (editor)", ""),
                account("a long password", "create", title, "--role", "editor", "--password-stdin"));

        assertEquals(
                new Outcome(2, "", "shironam: There is an account «" + name + "» already."),
                account("a long password", "create", name, "--role", "editor", "--password-stdin"));
        String listed = account("", "list").out();
        assertTrue(listed.matches("(?s).*" + name + " +editor +active.*"), listed);
        assertEquals(new Outcome(0, "two-factor is off for " + title, ""), account("", "two-factor-off", title));
        assertEquals(
                0,
                account("another password", "password", name, "--password-stdin")
                        .exitCode());
        assertEquals(0, account("", "disable", name).exitCode());
        listed = account("", "list").out();
        assertTrue(listed.matches("(?s).*" + name + " +editor +disabled.*"), listed);
    }

    @Test
    void whatCanNotBeDoneSaysWhy() throws Exception {
        Outcome tooShort = account("short", "create", name, "--role", "editor", "--password-stdin");
        assertEquals(2, tooShort.exitCode());
        assertTrue(tooShort.err().contains("at least 8 characters"), tooShort.err());

        Outcome noRole = account("", "create", name, "--role", "king", "--password-stdin");
        assertEquals(2, noRole.exitCode());
        assertTrue(noRole.err().contains("«king»: it is one of reporter, editor, chief, admin"), noRole.err());

        for (String command : new String[] {"two-factor-off", "disable"}) {
            Outcome nobody = account("", command, name);
            assertEquals(2, nobody.exitCode());
            assertTrue(nobody.err().contains(name), nobody.err());
        }
    }

    private Outcome account(String input, String... arguments) throws Exception {
        return InProcess.run(
                commands,
                input,
                Stream.concat(Stream.of("account"), Stream.of(arguments)).toArray(String[]::new));
    }
}
