package shironam.desk.accounts;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/** A QR code as SVG to stand in a page: black on white in every colour scheme, as cameras want it. */
final class QrCode {
    /** ISO/IEC 18004 asks for four modules of white around it. */
    private static final int QUIET = 4;

    private QrCode() {}

    /** @param label what a screen reader says of it */
    static String svg(String text, String label) {
        ByteMatrix modules = modules(text);
        int size = modules.getWidth() + 2 * QUIET;
        return "<svg class=\"qr\" role=\"img\" aria-label=\"" + label + "\" viewBox=\"0 0 " + size + " " + size
                + "\" width=\"220\" height=\"220\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" + size
                + "v" + size + "h-" + size + "z\"/><path fill=\"#000\" d=\"" + path(modules) + "\"/></svg>";
    }

    private static ByteMatrix modules(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
        }
    }

    /** A rectangle for each run of dark modules of a row. */
    private static String path(ByteMatrix modules) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                int begin = x;
                while (x < modules.getWidth() && modules.get(x, y) == 1) {
                    x++;
                }
                int run = x - begin;
                if (run > 0) {
                    path.append('M').append(begin + QUIET).append(' ').append(y + QUIET);
                    path.append('h').append(run).append("v1h-").append(run).append('z');
                }
            }
        }
        return path.toString();
    }
}
