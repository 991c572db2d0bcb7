package shironam.desk.outbox;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A mail server on a free port, which takes whatever it is given. */
public class MailServer implements QuarkusTestResourceLifecycleManager {
    private final GreenMail server = on("127.0.0.1");

    /** One that is not started yet. */
    public static GreenMail on(String host) {
        ServerSetup smtp = new ServerSetup(0, host, ServerSetup.PROTOCOL_SMTP);
        smtp.setServerStartupTimeout(20_000);
        return new GreenMail(smtp)
                .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
    }

    @Override
    public Map<String, String> start() {
        server.start();
        return Map.of(
                "quarkus.mailer.mock", "false",
                "quarkus.mailer.host", "127.0.0.1",
                "quarkus.mailer.port", Integer.toString(server.getSmtp().getPort()),
                "quarkus.mailer.from", "desk@paper.example");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(server, new TestInjector.MatchesType(GreenMail.class));
    }

    @Override
    public void stop() {
        server.stop();
    }
}
