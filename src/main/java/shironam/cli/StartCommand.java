package shironam.cli;

import io.quarkus.runtime.Quarkus;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import picocli.CommandLine.Command;

/** The server for production. */
@Command(name = "start", description = "Runs the server.", mixinStandardHelpOptions = true)
class StartCommand implements Runnable {
    @Inject
    Addresses addresses;

    @Override
    public void run() {
        System.out.println(addresses);
        Quarkus.waitForExit();
    }

    /** Where a person finds the site and the desk. */
    @jakarta.enterprise.context.ApplicationScoped
    static class Addresses {
        @ConfigProperty(name = "shironam.site-url")
        String siteUrl;

        @Override
        public String toString() {
            return "site  " + siteUrl + "/\ndesk  " + siteUrl + "/desk";
        }
    }
}
