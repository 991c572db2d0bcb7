package shironam.story.pictures;

import shironam.identity.audit.AuditTrail;

/** A picture as a subject of the audit trail, whose subjects have numbers: the first sixty bits of its hash. */
public final class PictureSubject {
    private static final int DIGITS = 15;

    private PictureSubject() {}

    public static AuditTrail.Subject of(String asset) {
        return new AuditTrail.Subject("picture", Long.parseLong(asset.substring(0, DIGITS), 16));
    }
}
