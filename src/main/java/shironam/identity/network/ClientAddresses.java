package shironam.identity.network;

import io.netty.util.NetUtil;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import shironam.settings.ProxySettings;

/**
 * The address from which somebody asks. A visitor may send any {@code X-Forwarded-For}; each proxy appends the address
 * that it saw itself. So only as many entries count, from the right, as there are proxies of ours
 * ({@code SHIRONAM_PROXY_COUNT}), and only over a connection from one of {@code SHIRONAM_PROXY_ADDRESSES}, where those are
 * named.
 */
@ApplicationScoped
public class ClientAddresses {
    public static final String HEADER = "X-Forwarded-For";

    private static final String UNKNOWN = "unknown";

    /** Of an IPv6 address: what a provider gives to one household, which may use any of its addresses. */
    private static final int NETWORK_BYTES = 8;

    /** No entry is longer: an IPv6 address with brackets, zone and port. */
    private static final int LONGEST_ENTRY = 80;

    @Inject
    ProxySettings proxies;

    private List<AddressRange> trusted;

    @PostConstruct
    void check() {
        if (count() < 0 || count() > ProxySettings.MOST) {
            throw new IllegalStateException("SHIRONAM_PROXY_COUNT is the number of proxies in front, 0 to "
                    + ProxySettings.MOST + ", not " + count() + ".");
        }
        trusted = proxies.addresses().orElse(List.of()).stream()
                .flatMap(range -> AddressRange.of(range.strip()).stream())
                .toList();
    }

    /**
     * @param peer the other end of the connection, or null when it has no address
     * @param forwardedFor every {@value #HEADER} header, in their order
     * @return an IP address in its shortest form; {@code unknown} only when the connection has none
     */
    public String of(String peer, List<String> forwardedFor) {
        Optional<InetAddress> nearest = parse(peer == null ? "" : peer);
        Optional<InetAddress> client = count() == 0 || forwardedFor.isEmpty() || !isTrusted(nearest)
                ? Optional.empty()
                : told(String.join(",", forwardedFor));
        return client.or(() -> nearest).map(ClientAddresses::text).orElse(UNKNOWN);
    }

    /** Where an entry is no address, the one after it is as near to the visitor as we can know. */
    private Optional<InetAddress> told(String forwardedFor) {
        String[] entries = forwardedFor.split(",", -1);
        for (int at = Math.max(0, entries.length - count()); at < entries.length; at++) {
            Optional<InetAddress> address = parse(entries[at].strip());
            if (address.isPresent()) {
                return address;
            }
        }
        return Optional.empty();
    }

    private boolean isTrusted(Optional<InetAddress> nearest) {
        return proxies.addresses().isEmpty()
                || nearest.filter(peer -> trusted.stream().anyMatch(range -> range.contains(peer)))
                        .isPresent();
    }

    private int count() {
        return proxies.count().orElse(0);
    }

    /**
     * What counts as one visitor wherever something is bounded: an IPv4 address, or the first 64 bits of an IPv6 address
     * (RFC 6177 gives no site less).
     *
     * <pre>{@code network("2001:db8::1:2:3:4") // "2001:db8::/64"}</pre>
     */
    public static String network(String address) {
        return parse(address)
                .filter(Inet6Address.class::isInstance)
                .map(known -> text(of(Arrays.copyOf(Arrays.copyOf(known.getAddress(), NETWORK_BYTES), 16))) + "/64")
                .orElse(address);
    }

    /** An address as proxies write it: with a port, in brackets or with a zone. */
    static Optional<InetAddress> parse(String entry) {
        if (entry.isEmpty() || entry.length() > LONGEST_ENTRY) {
            return Optional.empty();
        }
        String text = entry;
        if (text.startsWith("[")) {
            text = text.replaceFirst("^\\[([^\\]]*)\\](?::\\d{1,5})?$", "$1");
        } else if (text.indexOf(':') == text.lastIndexOf(':')) {
            text = text.replaceFirst(":\\d{1,5}$", "");
        }
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(text.replaceFirst("%.*", ""));
        return bytes == null ? Optional.empty() : Optional.of(of(bytes));
    }

    private static InetAddress of(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException wrongLength) {
            throw new IllegalArgumentException(wrongLength);
        }
    }

    private static String text(InetAddress address) {
        return NetUtil.toAddressString(address);
    }
}
