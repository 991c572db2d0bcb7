package shironam.cli.commands;

import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import shironam.cli.environment.CommandFailedException;
import shironam.search.indexing.IndexRebuild;

/** Builds the search index anew. */
@Command(
        name = "reindex",
        description = "Builds the search index anew, beside the one in use, and puts it in its place.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:the index is new", "2:could not run; the old index is as it was"})
class ReindexCommand implements Callable<Integer> {
    private static final int LINE_EVERY = 5000;

    @Inject
    IndexRebuild rebuilding;

    @Override
    public Integer call() throws CommandFailedException {
        try {
            long stories = rebuilding.rebuild(ReindexCommand::tell);
            System.out.println("indexed " + stories + " stories");
            return 0;
        } catch (IndexRebuild.AlreadyRunningException another) {
            throw new CommandFailedException(another.getMessage(), another);
        }
    }

    private static void tell(long done, long all) {
        String line = done + " of " + all + " stories";
        if (Boolean.getBoolean("shironam.terminal")) {
            System.err.print("\r" + line + (done == all ? "\n" : ""));
        } else if (done % LINE_EVERY == 0) {
            System.err.println(line);
        }
    }
}
