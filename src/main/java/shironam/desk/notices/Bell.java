package shironam.desk.notices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import shironam.desk.CurrentUser;
import shironam.desk.DeskNumbers;
import shironam.story.notices.Notices;

/** How much the person at the desk has not read, for the frame of every page: {@code cdi:bell} in a template. */
@Named
@RequestScoped
public class Bell {
    @Inject
    Notices notices;

    @Inject
    CurrentUser currentUser;

    /** In digits of the person's language; null for nothing, and while somebody is logging in. */
    public String count() {
        if (!currentUser.isKnown()) {
            return null;
        }
        return digits(notices.unread(currentUser.account().id), currentUser.language());
    }

    static String digits(int unread, String language) {
        int most = Notices.MOST_COUNTED;
        return unread == 0
                ? null
                : unread > most ? DeskNumbers.digits(most, language) + "+" : DeskNumbers.digits(unread, language);
    }
}
