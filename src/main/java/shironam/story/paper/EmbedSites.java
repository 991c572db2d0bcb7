package shironam.story.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import shironam.body.embeds.EmbedAddress;
import shironam.body.embeds.OwnRecording;
import shironam.identity.Account;
import shironam.identity.Accounts;
import shironam.identity.audit.AuditAction;
import shironam.identity.audit.AuditTrail;
import shironam.identity.audit.AuditTrail.Subject;
import shironam.media.recordings.Recording;
import shironam.story.addresses.AddressSyntax;
import shironam.story.addresses.SiteAddress;
import shironam.story.addresses.StoryAddress;
import shironam.story.paper.PaperAdministrationException.Reason;

/** The sites that may stand in texts beside those that everybody knows, and those that may be asked for titles and posters. */
@ApplicationScoped
public class EmbedSites {
    private static final Pattern HOST = Pattern.compile("[a-z0-9-]+([.][a-z0-9-]+)+");

    @Inject
    AuditTrail audit;

    @Inject
    Accounts accounts;

    @Inject
    SiteAddress site;

    public List<EmbedSite> all() {
        return EmbedSite.list("order by host");
    }

    /** The site of an address, if it is one of these. */
    public Optional<EmbedSite> of(String address) {
        String host = StoryAddress.of(address).host().toLowerCase(Locale.ROOT);
        return all().stream().filter(site -> site.has(host)).findFirst();
    }

    /** Whether an address of the web may stand in a text, or the path of a recording of ours. */
    public boolean allow(String address) {
        String path = address.startsWith(site.root() + "/")
                ? address.substring(site.root().length())
                : address;
        return OwnRecording.of(path)
                .map(own -> Recording.of(own.sha256()).isPresent())
                .orElseGet(() -> isListed(address));
    }

    private boolean isListed(String address) {
        return AddressSyntax.isWeb(address)
                && of(address).isPresent()
                && (EmbedAddress.of(address).isPresent() || !EmbedAddress.isAtProvider(address));
    }

    /**
     * A new one. To say something else of one that is listed, it is removed first: what it replaces is seen then.
     *
     * @param endpoint may be empty
     * @param pictures hosts with spaces or commas between them; may be empty
     * @throws PaperAdministrationException when one of them is no address, or the list says something else of the host
     */
    @Transactional
    public void keep(String host, String endpoint, String pictures, Account by) {
        accounts.requireKeeper(by);
        EmbedSite site = new EmbedSite();
        site.host =
                requireHost(StoryAddress.of("https://" + withoutScheme(host)).host());
        site.endpoint = endpoint.strip();
        if (!site.endpoint.isEmpty() && !isSecure(site.endpoint)) {
            throw new PaperAdministrationException(Reason.ADDRESS_UNUSABLE);
        }
        site.pictures = Arrays.stream(pictures.split("[\\s,]+"))
                .filter(one -> !one.isEmpty())
                .map(one -> requireHost(withoutScheme(one)))
                .distinct()
                .collect(Collectors.joining(" "));
        EmbedSite listed = EmbedSite.findById(site.host);
        if (listed != null) {
            if (!listed.endpoint.equals(site.endpoint) || !listed.pictures.equals(site.pictures)) {
                throw new PaperAdministrationException(Reason.SITE_LISTED);
            }
            return;
        }
        site.persist();
        audit.write(
                by,
                AuditAction.EMBED_SITE_KEPT,
                new Subject("embed-site", null),
                String.join(" ", site.host, site.endpoint, site.pictures).strip());
    }

    @Transactional
    public void remove(String host, Account by) {
        accounts.requireKeeper(by);
        if (EmbedSite.deleteById(host)) {
            audit.write(by, AuditAction.EMBED_SITE_REMOVED, new Subject("embed-site", null), host);
        }
    }

    /** Of a host, or of an address on it. */
    private static String withoutScheme(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT).replaceFirst("^(?:https?://)?([^/?#:]*).*$", "$1");
    }

    private static String requireHost(String host) {
        if (!HOST.matcher(host).matches()) {
            throw new PaperAdministrationException(Reason.ADDRESS_UNUSABLE);
        }
        return host;
    }

    private static boolean isSecure(String address) {
        return address.startsWith("https://") && AddressSyntax.isWeb(address);
    }
}
