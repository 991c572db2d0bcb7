package shironam.cli.commands;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A command without a process of its own: most of what one costs is its start. */
final class InProcess {
    /** With what it ended, and what it printed, without white space at the ends. */
    record Outcome(int exitCode, String out, String err) {}

    private InProcess() {}

    static Outcome run(Commands commands, String input, String... arguments) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        InputStream in = System.in;
        PrintStream outBefore = System.out;
        PrintStream errBefore = System.err;
        try {
            System.setIn(new ByteArrayInputStream((input + "\n").getBytes(StandardCharsets.UTF_8)));
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
            return new Outcome(inAThreadOfItsOwn(commands, arguments), text(out), text(err));
        } finally {
            System.setIn(in);
            System.setOut(outBefore);
            System.setErr(errBefore);
        }
    }

    /** The thread of a test has a request for all its time, in which entities are read once. */
    private static int inAThreadOfItsOwn(Commands commands, String... arguments) throws Exception {
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
