package shironam.settings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What an operator reads of a setting in docs/settings.md, and which values are right for it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Setting {
    /** What it does, in Markdown. */
    String value();

    /** Which values are right, where the method's type does not say it. */
    SettingKind kind() default SettingKind.BY_TYPE;

    /** The lowest number that is right. */
    long least() default 0;

    /** The highest number that is right. */
    long most() default Long.MAX_VALUE;

    /** Whether an empty value means that there is none; else it is a mistake. Only where the type is Optional. */
    boolean mayBeEmpty() default true;

    /** Whether its value is never shown. */
    boolean secret() default false;

    /** The property's name in earlier versions, which is still understood. */
    String formerly() default "";
}
