package shironam.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;

/** What axe-core finds on a page that keeps people from using it: its serious and critical violations. */
final class Hindrances {
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private Hindrances() {}

    static List<String> on(Page page) {
        return of(new AxeBuilder(page));
    }

    /** Only what another colour scheme can change. */
    static List<String> ofColours(Page page) {
        return of(new AxeBuilder(page).withRules(List.of("color-contrast")));
    }

    /** What is wider than the window, and how much of the page is; nothing when all of it fits. */
    @SuppressWarnings("unchecked") // an array of strings
    static List<String> stickingOut(Page page) {
        return (List<String>) page.evaluate("""
                () => {
                  const width = document.documentElement.clientWidth;
                  const more = document.documentElement.scrollWidth - width;
                  return more === 0 ? [] : [more + ' px', ...[...document.querySelectorAll('body *')]
                      .filter(e => e.getBoundingClientRect().right > width)
                      .map(e => e.outerHTML.slice(0, 120))];
                }""");
    }

    /** In its legacy mode axe opens no window of its own to sum up frames, of which we have none. */
    private static List<String> of(AxeBuilder axe) {
        return axe.setLegacyMode(true).analyze().getViolations().stream()
                .filter(rule -> GRAVE.contains(rule.getImpact()))
                .map(Hindrances::described)
                .toList();
    }

    private static String described(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList();
    }
}
