package shironam.desk.reasons;

/** {@link ReasonMessages} outside of templates, for answers to scripts. */
public final class Reasons {
    private Reasons() {}

    /** @param language "bn" or "en" */
    public static ReasonMessages in(String language) {
        return Bundles.in(ReasonMessages.class, language);
    }
}
