package shironam.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import shironam.story.origins.ImportWithdrawals;
import shironam.story.origins.ImportWithdrawals.Verdict;
import shironam.story.origins.IncomingStory;
import shironam.story.origins.SourceVersion;

/**
 * Stories that readers of their source see no longer, since it is private, protected or thrown away by now. Readers here see
 * them until somebody decides: they are named, or withdrawn where the operator asked for it and nobody has touched them.
 */
@ApplicationScoped
class SourceWithdrawals {
    @Inject
    ImportWithdrawals withdrawals;

    /**
     * @param by the version that says so, or null
     * @return the story of which it told
     */
    Optional<Long> follow(
            String name, IncomingStory.Source source, SourceVersion by, Importer.Options options, ImportReport report) {
        Optional<Long> story = withdrawals.takenBack(source, by, !options.dryRun());
        story.ifPresent(id -> follow(name, id, options, report));
        return story;
    }

    private void follow(String name, long story, Importer.Options options, ImportReport report) {
        boolean asked = options.followWithdrawals();
        Verdict verdict = asked ? withdrawals.withdraw(story, !options.dryRun()) : Verdict.NOT_ASKED;
        if (verdict == Verdict.DONE) {
            report.withdraw(name, story);
        } else {
            report.staysPublic(name, story, verdict == Verdict.TOUCHED);
        }
    }
}
