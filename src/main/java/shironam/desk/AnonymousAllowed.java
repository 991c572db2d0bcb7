package shironam.desk;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import shironam.desk.login.AuthenticationFilter;

/** For people who are not logged in yet: {@link AuthenticationFilter} only notes from where they come. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface AnonymousAllowed {}
