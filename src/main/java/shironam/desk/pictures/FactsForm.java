package shironam.desk.pictures;

import org.jboss.resteasy.reactive.RestForm;
import shironam.desk.DeskDates;
import shironam.desk.requests.PostedForm;
import shironam.story.library.PictureDescribing;
import shironam.story.library.PictureOwner;

/** What somebody says of a picture. */
public class FactsForm {
    @RestForm
    String caption;

    @RestForm
    String alt;

    @RestForm
    String credit;

    @RestForm
    String owner;

    @RestForm("credit-required")
    boolean creditRequired;

    @RestForm("valid-until")
    String validUntil;

    @RestForm("not-in-print")
    boolean notInPrint;

    @RestForm("not-for-sharing")
    boolean notForSharing;

    boolean hasWrongDate() {
        return !PostedForm.orEmpty(validUntil).isBlank()
                && DeskDates.read(validUntil).isEmpty();
    }

    PictureDescribing.Description description() {
        return new PictureDescribing.Description(
                PostedForm.orEmpty(caption),
                PostedForm.orEmpty(alt),
                PostedForm.orEmpty(credit),
                PictureOwner.named(PostedForm.orEmpty(owner)),
                creditRequired,
                DeskDates.read(validUntil).orElse(null),
                notInPrint,
                notForSharing);
    }

    /** As it was typed. */
    PicturePage.Rights rights() {
        return new PicturePage.Rights(
                PostedForm.orEmpty(caption),
                PostedForm.orEmpty(alt),
                PostedForm.orEmpty(credit),
                PictureOwner.named(PostedForm.orEmpty(owner)),
                creditRequired,
                PostedForm.orEmpty(validUntil),
                null,
                false,
                notInPrint,
                notForSharing);
    }
}
