package shironam.identity;

import jakarta.enterprise.context.RequestScoped;

/** From where somebody asks for something: the desk fills it in for each request; whatever else runs is a command. */
@RequestScoped
public class Whence {
    static final String COMMAND = "command";
    static final String IMPORT = "import";

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

    String address() {
        return address;
    }

    String agent() {
        return agent;
    }

    String known() {
        return known;
    }
}
