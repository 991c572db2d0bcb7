package shironam.desk.pictures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shironam.body.Body;
import shironam.body.Figure;
import shironam.media.Asset;
import shironam.story.library.PictureFacts;
import shironam.story.library.PictureLibrary;
import shironam.story.pictures.PictureEdits;

/**
 * Pictures of ours that come back by another address than their own: dragged or copied from the library or from a page of
 * the paper, where they stand in another width and under the site's name.
 */
@ApplicationScoped
public class KnownPictures {
    private static final Pattern OURS =
            Pattern.compile("(?:https?://[^/]+)?/(?:media|desk/pictures)/([0-9a-f]{64})(?:[-.][-a-z0-9.]*)?(?:\\?.*)?");

    @Inject
    PictureLibrary library;

    /** The picture that is meant by an address, if we have it; where a pixelated one stands in for it, the picture itself. */
    public Optional<Asset> at(String address) {
        Matcher ours = OURS.matcher(address);
        return ours.matches() ? Asset.findByIdOptional(PictureEdits.originalOf(ours.group(1))) : Optional.empty();
    }

    /**
     * Whether a path names a picture of ours that there is not: readers would see a broken one. Another paper may have
     * pictures at addresses like ours.
     */
    public boolean isMissing(String address) {
        return address.startsWith("/")
                && !address.startsWith("//")
                && OURS.matcher(address).matches()
                && at(address).isEmpty();
    }

    /** The text with its pictures of ours under their own addresses, and with the words that the library has for them. */
    public Body in(Body body) {
        boolean foreign = body.figures().stream().anyMatch(KnownPictures::isElsewhere);
        return foreign ? body.withFigures(figure -> isElsewhere(figure) ? known(figure) : figure) : body;
    }

    private static boolean isElsewhere(Figure figure) {
        Matcher ours = OURS.matcher(figure.src());
        return ours.matches()
                && (figure.width() == null
                        || !figure.src().matches("/media/[0-9a-f]{64}\\.[a-z]+")
                        || !PictureEdits.originalOf(ours.group(1)).equals(ours.group(1)));
    }

    private Figure known(Figure figure) {
        Optional<Asset> known = at(figure.src());
        if (known.isEmpty()) {
            return figure;
        }
        Asset asset = known.get();
        PictureFacts facts = library.facts(asset.sha256);
        return new Figure(
                asset.path(),
                or(figure.alt(), facts == null ? "" : facts.alt),
                asset.width,
                asset.height,
                or(figure.caption(), facts == null ? "" : facts.caption),
                or(figure.credit(), asset.givenCredit()),
                figure.group());
    }

    private static String or(String said, String known) {
        return said.isEmpty() ? known : said;
    }
}
