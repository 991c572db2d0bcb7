package shironam.desk.accounts;

import java.util.Arrays;

/** What has just happened to an account, said on the page that follows. */
enum AccountNotice {
    PROFILE_KEPT,
    PASSWORD_CHANGED,
    SESSION_ENDED,
    SESSIONS_ENDED,
    TWO_FACTOR_OFF,
    TWO_FACTOR_DEMANDED,
    MADE,
    CHANGED,
    THEIR_SESSIONS_ENDED,
    THEIR_TWO_FACTOR_OFF,
    INVITATION_REVOKED;

    /** The one of that name, or null. */
    static AccountNotice named(String name) {
        return Arrays.stream(values())
                .filter(notice -> notice.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
