package shironam.settings;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether the paper can send mail: Quarkus' own settings say by which server, and as whom. */
@ApplicationScoped
public class MailSettings {
    @ConfigProperty(name = "quarkus.mailer.host")
    Optional<String> host;

    @ConfigProperty(name = "quarkus.mailer.from")
    Optional<String> from;

    public boolean isOn() {
        return host.isPresent() && from.isPresent();
    }
}
