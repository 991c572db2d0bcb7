package shironam.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import shironam.media.UnusablePicture;

/** Why a picture is not taken: {@code messages/picture_bn.properties} and {@code picture_en}. */
@MessageBundle(value = "picture", locale = "en")
public interface PictureWords {
    @Message
    String unusable(UnusablePicture.Reason reason);
}
