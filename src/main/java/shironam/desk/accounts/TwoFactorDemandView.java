package shironam.desk.accounts;

import java.util.List;
import shironam.desk.DeskFrame;
import shironam.desk.requests.PostedField;
import shironam.identity.Accounts;

/**
 * The way to a second proof, by oneself or because the role may not be without it.
 *
 * @param demanded whether nothing else is open before
 * @param problem why the last try was refused, or null
 * @param action where what was posted meanwhile was to go
 * @param kept what was posted meanwhile: it is carried along and not lost
 */
public record TwoFactorDemandView(
        DeskFrame frame,
        boolean demanded,
        Accounts.Reason problem,
        long waitSeconds,
        String action,
        List<PostedField> kept) {}
