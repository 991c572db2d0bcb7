package shironam.cli.commands;

import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import shironam.story.newsroom.CardCheck;

/** Cards inside stories. */
@Command(
        name = "cards",
        description = "Looks at the cards inside stories.",
        mixinStandardHelpOptions = true,
        subcommands = CardsCommand.Check.class)
class CardsCommand implements Runnable {
    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say what to do: check.");
    }

    @Command(
            name = "check",
            description = "Lists cards that lead nowhere, go round in a circle or stand twice; mends those that lead to"
                    + " another story than their address does.",
            mixinStandardHelpOptions = true,
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = {"0:all cards are good", "1:some are listed", "2:could not run"})
    static class Check implements Callable<Integer> {
        private static final int PAGE = 500;

        @Inject
        CardCheck check;

        @Override
        public Integer call() {
            CardCheck.Result result = check.run();
            tellLive();
            for (CardCheck.Kind kind : CardCheck.Kind.values()) {
                tell(kind);
            }
            System.out.println("cards: " + result.found().get(CardCheck.Kind.BROKEN) + " broken, "
                    + result.found().get(CardCheck.Kind.CIRCULAR) + " circular, "
                    + result.found().get(CardCheck.Kind.DOUBLE) + " double, " + result.mended() + " stale and mended");
            return result.problems() == 0 ? 0 : 1;
        }

        private static void tell(CardCheck.Problem problem) {
            System.out.println(problem.kind().name().toLowerCase() + ": story " + problem.storyId() + " «"
                    + problem.headline() + "»: " + problem.href());
        }

        private void tellLive() {
            List<CardCheck.Problem> page = check.toldLive(Long.MAX_VALUE, PAGE);
            while (!page.isEmpty()) {
                page.forEach(Check::tell);
                page = check.toldLive(page.get(page.size() - 1).updateId(), PAGE);
            }
        }

        private void tell(CardCheck.Kind kind) {
            long after = 0;
            List<CardCheck.Problem> page = check.page(kind, after, PAGE);
            while (!page.isEmpty()) {
                page.forEach(Check::tell);
                after = page.get(page.size() - 1).cardId();
                page = check.page(kind, after, PAGE);
            }
        }
    }
}
