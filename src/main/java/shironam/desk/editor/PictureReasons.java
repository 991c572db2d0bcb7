package shironam.desk.editor;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import shironam.media.UnusablePictureException;

/** {@link PictureMessages} outside of templates, for answers to scripts. */
final class PictureReasons {
    /** The bundle is in it by itself; others are asked for by their name. */
    private static final String BUNDLE_LANGUAGE = "en";

    private PictureReasons() {}

    /** @param language "bn" or "en" */
    static String of(UnusablePictureException.Reason reason, String language) {
        PictureMessages words = language.equals(BUNDLE_LANGUAGE)
                ? MessageBundles.get(PictureMessages.class)
                : MessageBundles.get(PictureMessages.class, Localized.Literal.of(language));
        return words.unusable(reason);
    }
}
