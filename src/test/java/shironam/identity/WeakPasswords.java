package shironam.identity;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Has tests make hashes that are as strong as a test needs: a login should cost nothing. */
@ApplicationScoped
public class WeakPasswords {
    public static final Argon2Function FUNCTION = Argon2Function.getInstance(64, 1, 1, 32, Argon2.ID);

    void begin(@Observes StartupEvent start) {
        Passwords.hashBy(FUNCTION);
    }
}
