package shironam.desk.paper;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import shironam.desk.CurrentUser;
import shironam.desk.DeskFrame;
import shironam.desk.DeskResponses;
import shironam.desk.Option;
import shironam.desk.paper.AdminViews.MenuRow;
import shironam.desk.paper.AdminViews.MenuView;
import shironam.desk.paper.AdminViews.MenusView;
import shironam.desk.requests.PostedForm;
import shironam.story.Section;
import shironam.story.Story;
import shironam.story.pages.ContentPage;
import shironam.story.paper.MenuLink;
import shironam.story.paper.Menus;
import shironam.story.paper.Menus.Item;
import shironam.story.paper.Menus.Menu;
import shironam.story.paper.PaperAdministrationException.Reason;
import shironam.story.paper.PaperSettings;

/** What leads on from every page: the menu under the paper's name and the one at the foot. */
@RolesAllowed("admin")
@Path("/desk/menus")
public class MenusResource {
    private static final String HERE = "/desk/menus";

    @Inject
    Menus menus;

    @Inject
    PaperSettings paper;

    @Inject
    AdminPages admin;

    @Inject
    DeskResponses pages;

    @Inject
    CurrentUser currentUser;

    @GET
    public Response list(@QueryParam("said") String said) {
        return page(null, AdminPages.KEPT.equals(said));
    }

    /** From then on it no longer follows the sections. */
    @POST
    @Path("{menu}/arrangement")
    public Response arrange(@PathParam("menu") String menu) {
        return change(() -> menus.arrange(named(menu), currentUser.account()));
    }

    @POST
    @Path("{menu}/arrangement/removal")
    public Response follow(@PathParam("menu") String menu) {
        return change(() -> menus.follow(named(menu), currentUser.account()));
    }

    /** @param what the first part of the address of a section or page; empty for words that lead to {@code href} */
    @POST
    @Path("{menu}/items")
    public Response add(
            @PathParam("menu") String menu, @RestForm String what, @RestForm String words, @RestForm String href) {
        String address = PostedForm.orEmpty(what);
        return change(() -> {
            if (address.isEmpty()) {
                menus.add(named(menu), PostedForm.orEmpty(words), PostedForm.orEmpty(href), currentUser.account());
            } else {
                menus.add(named(menu), address, currentUser.account());
            }
        });
    }

    /** @param direction {@code up}, or down */
    @POST
    @Path("{menu}/items/{id: \\d{1,18}}/place")
    public Response move(@PathParam("menu") String menu, @PathParam("id") long id, @RestForm String direction) {
        return change(() -> menus.move(named(menu), id, "up".equals(direction), currentUser.account()));
    }

    @POST
    @Path("{menu}/items/{id: \\d{1,18}}/removal")
    public Response remove(@PathParam("menu") String menu, @PathParam("id") long id) {
        return change(() -> menus.remove(named(menu), id, currentUser.account()));
    }

    private static Menu named(String word) {
        return Arrays.stream(Menu.values())
                .filter(menu -> menu.word().equals(word))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private Response change(Runnable what) {
        return admin.change(what, HERE, problem -> page(problem, false));
    }

    private Response page(Reason problem, boolean kept) {
        DeskFrame frame = pages.frame();
        List<MenuView> shown = Arrays.stream(Menu.values()).map(this::view).toList();
        return admin.answer(problem, PaperTemplates.menus(new MenusView(frame, kept, problem, shown)), frame);
    }

    private MenuView view(Menu menu) {
        List<Item> items = Menus.items(menu);
        List<MenuLink> seen =
                menu == Menu.TOP ? paper.facts().top() : paper.facts().foot();
        List<MenuRow> rows = items.isEmpty()
                ? seen.stream()
                        .map(link -> new MenuRow(0, link.text(), link.href(), true, false, false))
                        .toList()
                : items.stream().map(item -> row(item, items)).toList();
        return new MenuView(menu, !items.isEmpty(), rows, without(rows));
    }

    private static MenuRow row(Item item, List<Item> all) {
        int place = all.indexOf(item);
        String text = item.text().isEmpty() ? item.href() : item.text();
        return new MenuRow(item.id(), text, item.href(), item.seen(), place > 0, place < all.size() - 1);
    }

    /** Sections and pages that it could hold and does not. */
    private List<Option> without(List<MenuRow> rows) {
        Set<String> there = rows.stream().map(MenuRow::href).collect(Collectors.toSet());
        Stream<Option> sections = Section.inOrder().stream()
                .map(section -> new Option(section.slug, section.name(currentUser.language()), false));
        Stream<Option> own = ContentPage.inOrder().stream()
                .map(page -> new Option(page.address, Story.require(page.storyId).headline, false));
        return Stream.concat(sections, own)
                .filter(option -> !there.contains("/" + option.value()))
                .toList();
    }
}
