package shironam.site.page;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;

/** A part of a page as it goes over the wire, so that a page that is put together of known parts is only copied. */
public final class PageFragment {
    private static final int HASH_BYTES = 12;

    private final String html;
    private volatile Wire wire;

    private record Wire(byte[] utf8, byte[] digest) {}

    /**
     * A page in UTF-8.
     *
     * @param hash follows from the pieces alone, so the same page has the same one; hexadecimal
     */
    public record Joined(byte[] utf8, String hash) {}

    PageFragment(String html) {
        this.html = html;
    }

    String html() {
        return html;
    }

    public static Joined join(PageFragment... pieces) {
        List<Wire> wires = Arrays.stream(pieces).map(PageFragment::wire).toList();
        byte[] utf8 = new byte[wires.stream().mapToInt(wire -> wire.utf8.length).sum()];
        int length = 0;
        var digest = DigestUtils.getSha256Digest();
        for (Wire wire : wires) {
            System.arraycopy(wire.utf8, 0, utf8, length, wire.utf8.length);
            length += wire.utf8.length;
            digest.update(wire.digest);
        }
        return new Joined(utf8, HexFormat.of().formatHex(digest.digest(), 0, HASH_BYTES));
    }

    /** Made when it first goes out on its own: most pieces stand in others. */
    private Wire wire() {
        Wire known = wire;
        if (known == null) {
            byte[] utf8 = html.getBytes(StandardCharsets.UTF_8);
            known = new Wire(utf8, DigestUtils.sha256(utf8));
            wire = known;
        }
        return known;
    }
}
