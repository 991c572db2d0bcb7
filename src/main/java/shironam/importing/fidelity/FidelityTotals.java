package shironam.importing.fidelity;

import java.util.EnumMap;
import java.util.Map;
import shironam.body.TextAccount;
import shironam.importing.fidelity.StoryAccount.Need;

/**
 * The sums of all sources of an import. Characters are visible code points, as in {@link StoryAccount}.
 *
 * @param needs how many sources have each need, those that need a person first
 * @param unshown how many sources have no part of their own on the page
 */
public record FidelityTotals(
        Map<Need, Integer> needs, long in, long inBodies, long inCards, long inSources, long leftOut, int unshown) {
    static FidelityTotals none() {
        return new FidelityTotals(new EnumMap<>(Need.class), 0, 0, 0, 0, 0, 0);
    }

    FidelityTotals with(StoryAccount account) {
        Map<Need, Integer> needs = new EnumMap<>(this.needs);
        needs.merge(account.need(), 1, Integer::sum);
        return new FidelityTotals(
                needs,
                in + account.charactersIn(),
                inBodies + account.inBody(),
                inCards + account.inCards(),
                inSources + account.inSource(),
                leftOut + leftOut(account),
                unshown);
    }

    FidelityTotals without(int unshown) {
        return new FidelityTotals(needs, in, inBodies, inCards, inSources, leftOut, unshown);
    }

    static int leftOut(StoryAccount account) {
        return account.dropped().stream()
                .mapToInt(TextAccount.Dropped::characters)
                .map(Math::abs)
                .sum();
    }

    public int sources() {
        return needs.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether every character is accounted for. */
    public boolean even() {
        return in == inBodies + inCards + inSources + leftOut;
    }
}
