package shironam.cli;

import java.util.Locale;
import java.util.function.Predicate;

/**
 * A setting that an operator may give, and which values are right for it.
 *
 * @param name of the property
 * @param right what a right value is, as the end of the sentence "it has to be …"
 * @param mayBeEmpty whether an empty value means that there is none
 * @param secret whether its value must not be shown
 */
record Setting(String name, Predicate<String> isRight, String right, boolean mayBeEmpty, boolean secret) {
    static Setting of(String name, Predicate<String> isRight, String right) {
        return new Setting(name, isRight, right, false, false);
    }

    Setting orEmpty() {
        return new Setting(name, isRight, right, true, secret);
    }

    Setting hidden() {
        return new Setting(name, isRight, right, mayBeEmpty, true);
    }

    /** The environment variable for it, by MicroProfile Config's rule. */
    String variable() {
        return variable(name);
    }

    /** An address as it may be shown: without the password that may stand in it. */
    static String withoutPassword(String address) {
        return address.replaceAll("//[^?\\s]*@", "//…@")
                .replaceAll("(?i)((?:password|passwd|pwd|secret|token|key)[\\w.-]*=)[^&\\s]*", "$1…");
    }

    static String variable(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
