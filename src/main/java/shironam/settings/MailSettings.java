package shironam.settings;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether the paper sends mail. By which server, Quarkus' own settings say ({@code quarkus.mailer}). */
@ApplicationScoped
public class MailSettings {
    /** As whom; nobody else could be answered. */
    @ConfigProperty(name = "quarkus.mailer.from")
    Optional<String> from;

    public Optional<String> from() {
        return from;
    }

    public boolean isOn() {
        return from.isPresent();
    }
}
