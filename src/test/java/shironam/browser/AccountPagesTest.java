package shironam.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.identity.Accounts;
import shironam.identity.Role;
import shironam.identity.twofactor.Totp;

/** From an invitation to a login with a telephone, as people see it: on a phone, and in the dark. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AccountPagesTest {
    private static final String PASSWORD = "a long password";

    @Inject
    Accounts accounts;

    @Test
    void somebodyIsAskedInAndSetsUpTheirTelephone() {
        accounts.createUnlessThere("pages-admin", Role.ADMIN, PASSWORD);
        String name = "অতিথি-" + System.nanoTime();
        try (Page admin = Browser.page(Browser.window(360).setColorScheme(ColorScheme.DARK));
                Page guest = Browser.page(360)) {
            Browser.logIn(admin, "pages-admin", PASSWORD);
            admin.navigate("/desk/accounts");
            admin.locator("#invite-name").fill(name);
            press(admin, "লিংক তৈরি করুন");
            String link = admin.locator("#link").inputValue();
            fits(admin);

            guest.navigate(link.substring(link.indexOf("/desk")));
            fits(guest);
            guest.locator("#password").fill(PASSWORD);
            press(guest, "পাসওয়ার্ড ঠিক করুন");
            Browser.logIn(guest, name, PASSWORD);
            guest.navigate("/desk/account");
            suitsEverybody(guest);
            guest.locator("#on-password").fill(PASSWORD);
            press(guest, "চালু করা শুরু করুন");
            assertThat(guest.locator("svg.qr")).isVisible();
            suitsEverybody(guest);
            byte[] secret =
                    new Base32().decode(guest.locator(".secret").textContent().replace(" ", ""));
            guest.locator("#code").fill(Totp.code(secret, Totp.step(Instant.now())));
            press(guest, "চালু করুন");
            String recovery = guest.locator(".codes code").first().textContent();
            fits(guest);

            guest.context().clearCookies();
            guest.navigate("/desk/account");
            guest.locator("#name").fill(name);
            guest.locator("#password").fill(PASSWORD);
            press(guest, "ঢুকুন");
            assertThat(guest.locator("#code")).isFocused();
            fits(guest);
            guest.locator("#code").fill(recovery);
            press(guest, "ঢুকুন");
            assertTrue(guest.url().endsWith("/desk/account"));

            admin.navigate("/desk/accounts");
            fits(admin);
            admin.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                    .click();
            suitsEverybody(admin);
            admin.navigate("/desk/audit");
            suitsEverybody(admin);
        }
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static void suitsEverybody(Page page) {
        assertEquals(List.of(), Hindrances.on(page), page.url());
        fits(page);
    }

    private static void fits(Page page) {
        assertEquals(List.of(), Hindrances.stickingOut(page), page.url());
    }
}
