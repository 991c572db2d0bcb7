package shironam.story.reading;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import shironam.body.Body;
import shironam.body.Figure;

/**
 * Pictures of a text that readers may not see.
 *
 * @param hidden not at all
 * @param credited not without a credit
 */
record RestrictedPictures(Set<String> hidden, Set<String> credited) {
    private static final String HIDDEN = "no ";
    private static final String CREDITED = "credited ";

    /** @param restricted each as the query says it, {@code no …} or {@code credited …} and the hash */
    static RestrictedPictures of(String[] restricted) {
        return new RestrictedPictures(after(HIDDEN, restricted), after(CREDITED, restricted));
    }

    private static Set<String> after(String kind, String[] restricted) {
        return Arrays.stream(restricted)
                .filter(one -> one.startsWith(kind))
                .map(one -> one.substring(kind.length()))
                .collect(Collectors.toSet());
    }

    /** The text without them. */
    String out(String body) {
        Body tree = Body.parse(body);
        Set<String> uncredited = tree.figures().stream()
                .filter(figure -> figure.credit().isEmpty())
                .map(Figure::src)
                .filter(src -> isAmong(credited, src))
                .collect(Collectors.toSet());
        return tree.withoutPictures(src -> isAmong(hidden, src) || uncredited.contains(src))
                .html();
    }

    private static boolean isAmong(Set<String> assets, String src) {
        return assets.stream().anyMatch(src::contains);
    }
}
