package shironam.desk;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import shironam.media.UnusablePicture;

/** {@link PictureWords} outside of templates, for answers to scripts. */
final class PictureReasons {
    /** The bundle is in it by itself; others are asked for by their name. */
    private static final String BUNDLE_LANGUAGE = "en";

    private PictureReasons() {}

    /** @param language "bn" or "en" */
    static String of(UnusablePicture.Reason reason, String language) {
        PictureWords words = language.equals(BUNDLE_LANGUAGE)
                ? MessageBundles.get(PictureWords.class)
                : MessageBundles.get(PictureWords.class, Localized.Literal.of(language));
        return words.unusable(reason);
    }
}
