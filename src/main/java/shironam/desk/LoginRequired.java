package shironam.desk;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import shironam.desk.login.AuthenticationFilter;

/** Only for people who are logged in; what they post carries the form token. {@link AuthenticationFilter} sees to both. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface LoginRequired {}
