package shironam.media.recordings;

/** The bytes are no film or sound that we take. */
public class UnusableRecordingException extends Exception {
    public enum Reason {
        NO_FILE,
        NO_RECORDING,
        /** A film or sound in a file of another form: QuickTime, AVI, WebM. */
        CONTAINER,
        /** Browsers do not play how it is coded, or not all of them. */
        CODING,
        /** An MP4 in pieces with a track that is neither film nor sound, which can't be taken out. */
        FRAGMENTS,
        TOO_MANY_BYTES,
        TOO_LONG,
        DAMAGED,
        NOT_KEPT,
        REVOKED,
        /** Captions that are no WebVTT. */
        NO_CAPTIONS
    }

    public final Reason reason;

    public UnusableRecordingException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }
}
