package shironam.story.rights;

import java.util.List;

/** A story can't go before readers with these pictures. */
public class PictureRightsException extends RuntimeException {
    public final List<BlockedPicture> blocked;

    PictureRightsException(List<BlockedPicture> blocked) {
        super("pictures that readers must not see: " + blocked);
        this.blocked = List.copyOf(blocked);
    }
}
