package shironam.desk.pictures;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import shironam.story.library.LibraryFilter;
import shironam.story.library.PictureOwner;
import shironam.story.library.PictureUse;

/** What the library of pictures says: {@code messages/pictures_bn.properties} and {@code messages/pictures_en.properties}. */
@MessageBundle(value = "pictures", locale = "en")
public interface PictureMessages {
    @Message
    String title();

    @Message
    String searchWords();

    @Message
    String searchHint();

    @Message
    String use();

    @Message
    String whichUse(LibraryFilter.Use use);

    @Message
    String origin();

    @Message
    String whichOrigin(LibraryFilter.Origin origin);

    @Message
    String kilobytes(String number);

    @Message
    String megabytes(String number);

    @Message
    String owner();

    @Message
    String anyOwner();

    @Message
    String whichOwner(PictureOwner owner);

    @Message
    String grid();

    @Message
    String list();

    @Message
    String look();

    @Message
    String usedTimes(String times);

    @Message
    String unused();

    @Message
    String ended();

    @Message
    String nothing();

    @Message
    String allPictures();

    @Message
    String more();

    @Message
    String oneTitle();

    @Message
    String size();

    @Message
    String added();

    @Message
    String uploadedBy();

    @Message
    String fileName();

    @Message
    String credit();

    @Message
    String original();

    @Message
    String usedIn();

    @Message
    String usedNowhere();

    @Message
    String wasUsedIn();

    @Message
    String kind(PictureUse.Kind kind);

    @Message
    String since(String moment);

    @Message
    String until(String moment);

    @Message
    String hiddenStory();

    @Message
    String gone();

    @Message
    String revoke();

    @Message
    String revokeText();

    @Message
    String reason();

    @Message
    String reasonHint();

    @Message
    String reasonMissing();

    @Message
    String revoked();

    @Message
    String revokedText(String when, String who);

    @Message
    String revokedReason();

    @Message
    String kept();

    @Message
    String notADate();

    @Message
    String validUntil();

    @Message
    String limits();

    @Message
    String creditRequired();

    @Message
    String notInPrint();

    @Message
    String notForSharing();

    @Message
    String untilThen();

    @Message
    String describe();

    @Message
    String caption();

    @Message
    String alt();

    @Message
    String validUntilHint();

    @Message
    String keep();

    @Message
    String upload();

    @Message
    String uploadText();

    @Message
    String noFiles();

    @Message
    String files();

    @Message
    String sharedHint();

    @Message
    String uploadNow();

    @Message
    String uploadFailed();

    @Message
    String taken();

    /** Of a picture of which the library has every byte. */
    @Message
    String known();

    @Message
    String became();

    @Message
    String address();

    @Message
    String ends();

    @Message
    String whichEnding(LibraryFilter.Ending ending);

    @Message
    String replace();

    @Message
    String replaceText();

    @Message
    String newFile();

    @Message
    String refused(String why);

    @Message
    String history();

    @Message
    String like();

    @Message
    String showAddress();
}
