package shironam.desk.pictures;

import java.util.List;
import shironam.desk.DeskFrame;
import shironam.identity.audit.AuditAction;
import shironam.story.library.PictureOwner;

/**
 * One picture: what is known of it, where it is and was.
 *
 * @param shown its address, or null for one that is revoked
 * @param size in pixels and bytes, or null likewise
 * @param now where it is; {@code before} where it was
 * @param revoked when, by whom and why it was revoked, or null
 * @param rights what is said of it, as its form has it; null for one that is revoked
 * @param mayDescribe whether this person may change that; {@code mayRevoke} likewise
 * @param refusal why another file could not take its place, or null
 * @param acts what was done with it, for whoever may read the audit trail
 * @param alike pictures that look like it
 * @param kept whether that was just done
 * @param notADate whether the end that was typed is no moment
 */
record PicturePage(
        DeskFrame frame,
        String asset,
        String shown,
        int width,
        int height,
        String alt,
        String name,
        String size,
        String added,
        String uploadedBy,
        String fileName,
        String credit,
        List<PictureUseView> now,
        List<PictureUseView> before,
        Revoked revoked,
        Rights rights,
        boolean mayDescribe,
        boolean kept,
        boolean notADate,
        boolean mayReplace,
        String refusal,
        List<Act> acts,
        List<Alike> alike,
        boolean mayRevoke,
        boolean askReason) {

    /**
     * @param validUntil as a field has it; {@code ends} in words, or null for always
     * @param ended whether that is over
     */
    record Rights(
            String caption,
            String alt,
            String credit,
            PictureOwner owner,
            boolean creditRequired,
            String validUntil,
            String ends,
            boolean ended,
            boolean notInPrint,
            boolean notForSharing) {
        public PictureOwner[] owners() {
            return PictureOwner.values();
        }

        public boolean limited() {
            return ends != null || creditRequired || notInPrint || notForSharing;
        }
    }

    record Act(String when, String who, AuditAction action, String detail) {}

    record Alike(String href, String thumbnail, String name) {}

    record Revoked(String when, String who, String reason) {}
}
