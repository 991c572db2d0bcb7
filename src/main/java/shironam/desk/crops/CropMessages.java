package shironam.desk.crops;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import shironam.media.crops.Box;
import shironam.media.crops.CropName;

/** What the page of crops says: {@code messages/crops_bn.properties} and {@code messages/crops_en.properties}. */
@MessageBundle(value = "crops", locale = "en")
public interface CropMessages {
    @Message
    String title();

    @Message
    String back();

    @Message
    String about();

    @Message
    String keys();

    @Message
    String focus();

    @Message
    String focusHint();

    @Message
    String name(CropName name);

    @Message
    String hint(CropName name);

    @Message
    String place(Box box);

    @Message
    String set();

    @Message
    String left();

    @Message
    String top();

    @Message
    String width();

    @Message
    String height();

    @Message
    String draw();

    @Message
    String save();

    @Message
    String kept();

    @Message
    String numbers();

    @Message
    String places();

    @Message
    String open();

    @Message
    String pixelation();

    @Message
    String pixelationAbout();

    @Message
    String pixelationKept();

    @Message
    String pixelate();

    @Message
    String original();

    @Message
    String originalAbout();

    @Message
    String seeOriginal();

    @Message
    String undo();

    @Message
    String area(String number);

    @Message
    String pixelationNot(String reason);
}
