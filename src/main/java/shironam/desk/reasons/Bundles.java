package shironam.desk.reasons;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** Message bundles outside of templates. */
public final class Bundles {
    /** Ours are in it by themselves; others are asked for by their name. */
    private static final String OWN_LANGUAGE = "en";

    private Bundles() {}

    /** @param language "bn" or "en" */
    public static <T> T in(Class<T> bundle, String language) {
        return language.equals(OWN_LANGUAGE)
                ? MessageBundles.get(bundle)
                : MessageBundles.get(bundle, Localized.Literal.of(language));
    }
}
