package shironam.importing.fetching;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/** Which addresses belong to the public network, and to no machine or network of the operator's own. */
public final class PublicAddress {
    /** A network of IPv4 by its first address and the bits that count. */
    private record Network(int first, int bits) {
        boolean has(int address) {
            return (address ^ first) >>> (32 - bits) == 0;
        }
    }

    /** By IANA's registry of special addresses. */
    private static final List<Network> SPECIAL = List.of(
            network(0, 0, 0, 0, 8),
            network(10, 0, 0, 0, 8),
            network(100, 64, 0, 0, 10),
            network(127, 0, 0, 0, 8),
            network(169, 254, 0, 0, 16),
            network(172, 16, 0, 0, 12),
            network(192, 0, 0, 0, 24),
            network(192, 0, 2, 0, 24),
            network(192, 88, 99, 0, 24),
            network(192, 168, 0, 0, 16),
            network(198, 18, 0, 0, 15),
            network(198, 51, 100, 0, 24),
            network(203, 0, 113, 0, 24),
            network(224, 0, 0, 0, 3));

    private PublicAddress() {}

    private static Network network(int a, int b, int c, int d, int bits) {
        return new Network(a << 24 | b << 16 | c << 8 | d, bits);
    }

    public static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
    }

    private static boolean isPublic4(byte[] bytes) {
        int address = (bytes[0] & 0xFF) << 24 | (bytes[1] & 0xFF) << 16 | (bytes[2] & 0xFF) << 8 | bytes[3] & 0xFF;
        return SPECIAL.stream().noneMatch(network -> network.has(address));
    }

    /** Only 2000::/3 is global; of it, Teredo, documentation and 6to4 lead to other networks or to none. */
    private static boolean isPublic6(byte[] bytes) {
        int first = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        int second = (bytes[2] & 0xFF) << 8 | bytes[3] & 0xFF;
        boolean isGlobal = first >>> 13 == 1;
        boolean isSpecial =
                first == 0x2001 && (second < 0x0200 || second == 0x0DB8) || first == 0x2002 || first == 0x3FFF;
        return isGlobal && !isSpecial;
    }
}
