package shironam.desk.pictures;

import java.util.List;
import java.util.stream.Collectors;
import shironam.desk.DeskDates;
import shironam.desk.reasons.ReasonMessages;
import shironam.desk.reasons.Reasons;
import shironam.story.rights.BlockedPicture;
import shironam.story.rights.PictureRights;

/** Why readers must not see a picture, in the language of the desk. */
public final class PictureReasons {
    private PictureReasons() {}

    public static String all(List<BlockedPicture> blocked, String language) {
        return blocked.stream().map(picture -> of(picture, language)).collect(Collectors.joining(" "));
    }

    public static String of(BlockedPicture blocked, String language) {
        ReasonMessages reasons = Reasons.in(language);
        String why = reasons.blocked(blocked.why());
        return blocked.until() == null
                ? reasons.pictureBlocked(blocked.name(), why)
                : reasons.pictureBlockedOn(blocked.name(), why, DeskDates.words(blocked.until(), language));
    }

    public static String of(PictureRights.Ending ending, String language) {
        return Reasons.in(language).pictureEnds(ending.name(), DeskDates.words(ending.ends(), language));
    }
}
