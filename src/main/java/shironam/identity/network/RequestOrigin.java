package shironam.identity.network;

import jakarta.enterprise.context.RequestScoped;
import shironam.identity.sessions.KnownBrowsers;

/**
 * The address and browser from which a request comes. The desk sets it for each request; where it is not set, a command
 * runs.
 */
@RequestScoped
public class RequestOrigin {
    public static final String COMMAND = "command";
    public static final String IMPORT = "import";

    private static final int LONGEST_AGENT = 400;

    private String address = COMMAND;
    private String agent = "";
    private String known = "";

    /**
     * @param address of {@link ClientAddresses}
     * @param agent what the browser says of itself, or null
     * @param known what {@link KnownBrowsers} gave to this browser, or null
     */
    public void comes(String address, String agent, String known) {
        this.address = address;
        this.agent = agent == null ? "" : agent.length() > LONGEST_AGENT ? agent.substring(0, LONGEST_AGENT) : agent;
        this.known = known == null ? "" : known;
    }

    public String address() {
        return address;
    }

    public String agent() {
        return agent;
    }

    public String known() {
        return known;
    }
}
