package shironam.story.addresses;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import shironam.settings.SiteSettings;

/** The address by which the world knows the site, with or without a slash at the end of what is configured. */
@ApplicationScoped
public class SiteAddress {
    @Inject
    SiteSettings settings;

    @ConfigProperty(name = "quarkus.http.port")
    int port;

    private String root;
    private String host;

    @PostConstruct
    void read() {
        root = settings.url().orElse("http://localhost:" + port).replaceFirst("/+$", "");
        host = StoryAddress.of(root + "/").host();
    }

    /** Without a slash at its end. */
    public String root() {
        return root;
    }

    /** Whether the world comes by TLS. */
    public boolean isHttps() {
        return root.startsWith("https:");
    }

    /** As {@link StoryAddress#host()} gives it. */
    public String host() {
        return host;
    }

    /** A path of ours as a whole address; an address elsewhere as it is. */
    public String of(String path) {
        return path.startsWith("/") ? root + path : path;
    }
}
