package shironam.media;

/** The bytes are not a picture that we take. The message says why. */
public class UnusablePicture extends Exception {
    UnusablePicture(String message) {
        super(message);
    }
}
