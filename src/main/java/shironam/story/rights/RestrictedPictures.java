package shironam.story.rights;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shironam.body.Body;
import shironam.body.EmbeddedContent;
import shironam.body.Figure;
import shironam.story.Picture;
import shironam.story.StoryContent;

/** Pictures of a text that readers may not see, at all or without a credit. */
public final class RestrictedPictures {
    private static final String KIND =
            "case when f.revoked_at is not null or f.valid_until <= now() then 'no ' else 'credited ' end || f.asset";

    private static final String RESTRICTED =
            "(f.revoked_at is not null or f.valid_until <= now() or f.credit_required)";

    private static final String QUERY = "array(select " + KIND
            + " from asset_uses a join picture_facts f on f.asset = a.asset where a.story_id = %s and " + RESTRICTED
            + ")";

    private static final String HIDDEN = "no ";
    private static final String CREDITED = "credited ";

    private final Set<String> hidden;
    private final Set<String> credited;

    private RestrictedPictures(String[] restricted) {
        hidden = after(HIDDEN, restricted);
        credited = after(CREDITED, restricted);
    }

    private static Set<String> after(String kind, String[] restricted) {
        return Arrays.stream(restricted)
                .filter(one -> one.startsWith(kind))
                .map(one -> one.substring(kind.length()))
                .collect(Collectors.toSet());
    }

    /** What a query selects to know them; {@code story} is the column with the story's number. */
    public static String selected(String story) {
        return QUERY.formatted(story);
    }

    /**
     * The text without them.
     *
     * @param restricted as the query selected them
     */
    public static String out(String body, String[] restricted) {
        return restricted.length == 0 || !body.contains("/media/")
                ? body
                : new RestrictedPictures(restricted).out(body);
    }

    /** A page of the paper's own without them: readers see a revision of it, and its draft may use others by now. */
    public static StoryContent outOfPage(long page, StoryContent shown) {
        List<String> found = getEntityManager()
                .createNativeQuery(
                        "select " + KIND
                                + " from content_pages p join picture_facts f on f.asset = any(p.assets) where p.story_id = :page and "
                                + RESTRICTED,
                        String.class)
                .setParameter("page", page)
                .getResultList();
        if (found.isEmpty()) {
            return shown;
        }
        RestrictedPictures restricted = new RestrictedPictures(found.toArray(String[]::new));
        Picture lead = shown.picture();
        boolean isHidden = isAmong(restricted.hidden, lead.url())
                || lead.credit().isEmpty() && isAmong(restricted.credited, lead.url());
        return shown.with()
                .picture(isHidden ? Picture.NONE : lead)
                .body(restricted.out(shown.body()))
                .build();
    }

    private String out(String body) {
        Body tree = Body.parse(body);
        Stream<String> bare = tree.figures().stream()
                .filter(figure -> figure.credit().isEmpty())
                .map(Figure::src);
        Set<String> uncredited = Stream.concat(bare, tree.embeds().stream().map(EmbeddedContent::poster))
                .filter(src -> isAmong(credited, src))
                .collect(Collectors.toSet());
        return tree.withoutPictures(src -> isAmong(hidden, src) || uncredited.contains(src))
                .describedHtml();
    }

    private static boolean isAmong(Set<String> assets, String src) {
        return assets.stream().anyMatch(src::contains);
    }
}
