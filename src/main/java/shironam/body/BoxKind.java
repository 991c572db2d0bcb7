package shironam.body;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/** What a box in a text is for. */
public enum BoxKind {
    FACTS("facts"),
    QUESTIONS("questions"),
    TIMELINE("timeline"),
    KEY_POINTS("key-points");

    public static final String TAG = "aside";

    /** As it is stored, and as our style knows it. */
    public final String className;

    BoxKind(String className) {
        this.className = className;
    }

    public static Optional<BoxKind> of(Collection<String> classNames) {
        return Arrays.stream(values())
                .filter(kind -> classNames.contains(kind.className))
                .findFirst();
    }
}
