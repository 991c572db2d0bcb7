package shironam.media.formats;

/** The bytes are not a picture that we take. The message says why, and so does the reason, for who reads no English. */
public class UnusablePictureException extends Exception {
    public enum Reason {
        EMPTY,
        TOO_MANY_BYTES,
        TOO_MANY_PIXELS,
        SVG,
        /** As iPhones keep photos. */
        HEIC,
        AVIF,
        NO_PICTURE,
        DAMAGED,
        NO_FILE,
        /** What was typed for it leads nowhere. */
        NO_ADDRESS,
        /** What was typed for it names a picture of ours that we do not have. */
        NOT_HERE,
        /** Only a picture that stands still can be pixelated. */
        MOVES,
        /** The disk did not take it. */
        NOT_KEPT,
        /** Somebody has taken it out of the paper for good. */
        REVOKED
    }

    public final Reason reason;

    /** Whether it is a picture that another program can save as one that we take. */
    public boolean isOtherFormat() {
        return reason == Reason.HEIC || reason == Reason.AVIF;
    }

    public UnusablePictureException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }
}
