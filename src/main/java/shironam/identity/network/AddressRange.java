package shironam.identity.network;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** The addresses that share their first bits: {@code 10.0.0.0/8}. One address is a range of its own. */
record AddressRange(InetAddress first, int bits) {
    /**
     * @param text an address, a range ({@code 10.0.0.0/8}), or the name of a host, which may have several addresses
     * @throws IllegalStateException when it is none of these
     */
    static List<AddressRange> of(String text) {
        String[] parts = text.split("/", 2);
        try {
            List<InetAddress> addresses =
                    ClientAddresses.parse(parts[0]).map(List::of).orElse(null);
            if (addresses == null) {
                addresses = List.of(parts.length > 1 ? new InetAddress[0] : InetAddress.getAllByName(parts[0]));
            }
            List<AddressRange> ranges = addresses.stream()
                    .map(address -> new AddressRange(
                            address,
                            parts.length > 1 ? Integer.parseInt(parts[1]) : Byte.SIZE * address.getAddress().length))
                    .filter(range -> range.bits >= 0 && range.bits <= Byte.SIZE * range.first.getAddress().length)
                    .toList();
            if (!ranges.isEmpty()) {
                return ranges;
            }
        } catch (UnknownHostException | NumberFormatException unusable) {
            // then the message below says what would be right
        }
        throw new IllegalStateException("SHIRONAM_PROXY_ADDRESSES holds «" + text
                + "». Give addresses, or ranges as 10.0.0.0/8, separated by commas.");
    }

    boolean contains(InetAddress address) {
        byte[] ours = first.getAddress();
        byte[] theirs = address.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % Byte.SIZE;
            if (((ours[bit / Byte.SIZE] ^ theirs[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
