package shironam.media.storage;

import java.io.IOException;

/** The storage of pictures does not do what it should. The message says which, why, and what to look after. */
public class StorageException extends IOException {
    StorageException(String message) {
        super(message);
    }

    StorageException(String message, Throwable cause) {
        super(message, cause);
    }
}
