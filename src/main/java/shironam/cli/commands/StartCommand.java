package shironam.cli.commands;

import io.quarkus.runtime.Quarkus;
import jakarta.inject.Inject;
import picocli.CommandLine.Command;
import shironam.identity.FirstAccount;
import shironam.story.addresses.SiteAddress;

/** The server for production. */
@Command(name = "start", description = "Runs the server.", mixinStandardHelpOptions = true)
class StartCommand implements Runnable {
    @Inject
    Addresses addresses;

    @Inject
    SiteAddress site;

    @Inject
    FirstAccount first;

    @Override
    public void run() {
        System.out.println(addresses);
        first.token()
                .ifPresent(
                        token -> System.err.println("shironam: nobody has an account for the desk yet; make the first"
                                + " one at " + site.root() + "/desk/welcome/first/" + token
                                + " or by ./shironam account create NAME --role admin"));
        Quarkus.waitForExit();
    }

    /** Where a person finds the site and the desk. */
    @jakarta.enterprise.context.ApplicationScoped
    static class Addresses {
        @Inject
        SiteAddress site;

        @Override
        public String toString() {
            return "site  " + site.root() + "/\ndesk  " + site.root() + "/desk";
        }
    }
}
