package shironam.desk.reasons;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** {@link ReasonMessages} outside of templates, for answers to scripts. */
public final class Reasons {
    /** The bundle is in it by itself; others are asked for by their name. */
    private static final String BUNDLE_LANGUAGE = "en";

    private Reasons() {}

    /** @param language "bn" or "en" */
    public static ReasonMessages in(String language) {
        return language.equals(BUNDLE_LANGUAGE)
                ? MessageBundles.get(ReasonMessages.class)
                : MessageBundles.get(ReasonMessages.class, Localized.Literal.of(language));
    }
}
