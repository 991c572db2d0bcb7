package shironam.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import shironam.story.origins.ImportWithdrawals;
import shironam.story.origins.ImportWithdrawals.Verdict;
import shironam.story.origins.IncomingStory;

/**
 * Stories that readers of their source see no longer, since it is private, protected or thrown away by now. Readers here see
 * them until somebody decides: they are named, or withdrawn where the operator asked for it and nobody has touched them.
 */
@ApplicationScoped
class SourceWithdrawals {
    @Inject
    ImportWithdrawals withdrawals;

    void follow(String name, IncomingStory.Source source, Importer.Options options, ImportReport report) {
        Optional<Long> story = withdrawals.publicStoryOf(source);
        if (story.isEmpty()) {
            return;
        }
        boolean asked = options.followWithdrawals();
        Verdict verdict = asked ? withdrawals.withdraw(story.get(), !options.dryRun()) : Verdict.NOT_ASKED;
        if (verdict == Verdict.DONE) {
            report.withdraw(name, story.get());
        } else {
            report.staysPublic(name, story.get(), verdict == Verdict.TOUCHED);
        }
    }
}
