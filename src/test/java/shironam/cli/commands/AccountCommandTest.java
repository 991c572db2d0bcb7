package shironam.cli.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;

/** What {@code shironam account} prints, and with which code it ends; {@code CommandsIT} runs it as a process. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AccountCommandTest {
    @Inject
    Commands commands;

    private final String name =
            "rafia" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36);

    private record Outcome(int exitCode, String out, String err) {}

    @Test
    void anAccountIsMadeListedAndDisabled() throws Exception {
        String title = "R" + name.substring(1);
        assertEquals(
                new Outcome(0, "created " + name + " (editor)", ""),
                account("a long password", "create", title, "--role", "editor", "--password-stdin"));

        assertEquals(
                new Outcome(2, "", "shironam: There is an account «" + name + "» already."),
                account("a long password", "create", name, "--role", "editor", "--password-stdin"));
        String listed = account("", "list").out;
        assertTrue(listed.matches("(?s).*" + name + " +editor +active.*"), listed);
        assertEquals(new Outcome(0, "two-factor is off for " + title, ""), account("", "two-factor-off", title));
        assertEquals(0, account("another password", "password", name, "--password-stdin").exitCode);
        assertEquals(0, account("", "disable", name).exitCode);
        listed = account("", "list").out;
        assertTrue(listed.matches("(?s).*" + name + " +editor +disabled.*"), listed);
    }

    @Test
    void whatCanNotBeDoneSaysWhy() throws Exception {
        Outcome tooShort = account("short", "create", name, "--role", "editor", "--password-stdin");
        assertEquals(2, tooShort.exitCode);
        assertTrue(tooShort.err.contains("at least 8 characters"), tooShort.err);

        Outcome noRole = account("", "create", name, "--role", "king", "--password-stdin");
        assertEquals(2, noRole.exitCode);
        assertTrue(noRole.err.contains("«king»: it is one of reporter, editor, chief, admin"), noRole.err);

        for (String command : new String[] {"two-factor-off", "disable"}) {
            Outcome nobody = account("", command, name);
            assertEquals(2, nobody.exitCode);
            assertTrue(nobody.err.contains(name), nobody.err);
        }
    }

    private Outcome account(String input, String... arguments) throws Exception {
        String[] all = new String[arguments.length + 1];
        all[0] = "account";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        InputStream in = System.in;
        PrintStream outBefore = System.out;
        PrintStream errBefore = System.err;
        try {
            System.setIn(new ByteArrayInputStream((input + "\n").getBytes(StandardCharsets.UTF_8)));
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
            return new Outcome(inAThreadOfItsOwn(all), text(out), text(err));
        } finally {
            System.setIn(in);
            System.setOut(outBefore);
            System.setErr(errBefore);
        }
    }

    /** As in a process: the thread of a test has a request for all its time, in which entities are read once. */
    private int inAThreadOfItsOwn(String... arguments) throws Exception {
        ExecutorService process = Executors.newSingleThreadExecutor();
        try {
            return process.submit(() -> commands.run(arguments)).get();
        } finally {
            process.shutdown();
        }
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).strip();
    }
}
