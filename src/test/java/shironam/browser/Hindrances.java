package shironam.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/** What axe-core finds on a page that keeps people from using it: its serious and critical violations. */
final class Hindrances {
    private Hindrances() {}

    static List<String> on(Page page) {
        return of(page, Map.of());
    }

    /** Only what another colour scheme can change. */
    static List<String> ofColours(Page page) {
        return of(page, Map.of("runOnly", List.of("color-contrast")));
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

    /** Read once by a page; what it has no complaint of stays there. */
    @SuppressWarnings("unchecked") // an array of strings
    private static List<String> of(Page page, Map<String, Object> rules) {
        if (!Boolean.TRUE.equals(page.evaluate("() => typeof axe === 'object'"))) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        return (List<String>) page.evaluate("""
                async rules => (await axe.run(document, {...rules, resultTypes: ['violations']})).violations
                    .filter(rule => ['serious', 'critical'].includes(rule.impact))
                    .map(rule => rule.id + ': ' + rule.nodes.slice(0, 3).map(node => node.html))""", rules);
    }
}
