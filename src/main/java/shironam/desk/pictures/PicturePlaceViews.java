package shironam.desk.pictures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import shironam.desk.CurrentUser;
import shironam.desk.DeskDates;
import shironam.identity.Role;
import shironam.story.library.PictureUse;
import shironam.story.newsroom.ListedStory;
import shironam.story.newsroom.NewsroomQueries;

/** Places of a picture as its page shows them. Of a story that a reporter may not see it shows no headline. */
@ApplicationScoped
public class PicturePlaceViews {
    @Inject
    NewsroomQueries stories;

    @Inject
    CurrentUser currentUser;

    public List<PictureUseView> of(List<PictureUse> uses) {
        boolean all = currentUser.account().role != Role.REPORTER;
        Set<Long> seen = all ? Set.of() : seen(uses);
        return uses.stream()
                .map(use -> place(use, all || !isInStory(use) || seen.contains(use.place())))
                .toList();
    }

    private Set<Long> seen(List<PictureUse> uses) {
        Set<Long> numbers = uses.stream()
                .filter(PicturePlaceViews::isInStory)
                .map(PictureUse::place)
                .collect(Collectors.toSet());
        return stories.numbered(numbers, currentUser.account()).stream()
                .map(ListedStory::id)
                .collect(Collectors.toSet());
    }

    private static boolean isInStory(PictureUse use) {
        return use.kind() == PictureUse.Kind.STORY || use.kind() == PictureUse.Kind.CARD;
    }

    private PictureUseView place(PictureUse use, boolean visible) {
        String language = currentUser.language();
        boolean there = visible && (!use.title().isEmpty() || use.kind() == PictureUse.Kind.PAPER);
        return new PictureUseView(
                use.kind(),
                there ? href(use) : null,
                there ? use.title() : null,
                visible,
                DeskDates.words(use.began(), language),
                DeskDates.words(use.ended(), language));
    }

    private static String href(PictureUse use) {
        return switch (use.kind()) {
            case STORY, CARD -> "/desk/stories/" + use.place();
            case AUTHOR -> "/desk/authors/" + use.place();
            case PAPER -> "/desk/settings";
        };
    }
}
