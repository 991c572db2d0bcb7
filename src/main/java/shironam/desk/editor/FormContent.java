package shironam.desk.editor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import shironam.body.Body;
import shironam.body.BodyTooDeepException;
import shironam.body.Figure;
import shironam.body.Href;
import shironam.body.pasting.PlainTextInput;
import shironam.desk.CurrentUser;
import shironam.desk.editor.EditorView.Problem;
import shironam.desk.pictures.KnownPictures;
import shironam.desk.pictures.PictureUploads;
import shironam.desk.places.PlaceField;
import shironam.desk.reasons.ReasonMessages;
import shironam.desk.reasons.Reasons;
import shironam.desk.requests.PostedForm;
import shironam.media.Asset;
import shironam.media.formats.UnusablePictureException;
import shironam.story.Picture;
import shironam.story.Story;
import shironam.story.StoryContent;
import shironam.story.StoryContentBuilder;
import shironam.story.StoryField;
import shironam.story.paper.EmbedSites;
import shironam.story.people.Byline;

/** What a form says of its story. */
@ApplicationScoped
public class FormContent {
    private static final Logger LOG = Logger.getLogger(FormContent.class);

    @Inject
    CurrentUser currentUser;

    @Inject
    KnownPictures pictures;

    @Inject
    PictureUploads uploads;

    @Inject
    PlaceField places;

    @Inject
    EmbedSites sites;

    /**
     * @param story null for a new one
     * @throws UnusableFormException when a part of it can't be used at all
     */
    public StoryContent of(StoryForm form, Story story) throws UnusableFormException {
        form.checkLengths();
        places.unclear(form.places).ifPresent(unclear -> {
            throw unclear.meant().isEmpty()
                    ? new UnusableFormException(Problem.Kind.NO_PLACE, unclear.word())
                    : new UnusableFormException(Problem.Kind.WHICH_PLACE, unclear.word() + ": " + unclear.meant());
        });
        List<String> nobody = Byline.nobodyIn(form.text(StoryField.AUTHOR));
        if (!nobody.isEmpty()) {
            throw new UnusableFormException(Problem.Kind.NOBODY, String.join("; ", nobody));
        }
        StoryContent content = asItStands(form, story);
        requireAddress(content.picture().url(), story);
        requirePictures(content, story);
        return content;
    }

    /** One that a story has already does not keep anybody from mending a word. */
    private void requireAddress(String picture, Story story) {
        boolean isHadBefore = story != null && story.picture.url().equals(picture);
        if (!picture.isEmpty() && !isHadBefore && Href.card(picture).isEmpty()) {
            throw new UnusableFormException(
                    Problem.Kind.PICTURE, reasons().picture(UnusablePictureException.Reason.NO_ADDRESS));
        }
    }

    /** Those of ours that it names are there; one that was in the story before keeps nobody from mending a word. */
    private void requirePictures(StoryContent content, Story story) {
        Set<String> before =
                story == null ? Set.of() : addresses(story.picture, story.body).collect(Collectors.toSet());
        if (addresses(content.picture(), content.body())
                .filter(address -> !before.contains(address))
                .anyMatch(pictures::isMissing)) {
            throw new UnusableFormException(
                    Problem.Kind.PICTURE, reasons().picture(UnusablePictureException.Reason.NOT_HERE));
        }
    }

    private static Stream<String> addresses(Picture lead, String body) {
        return Stream.concat(
                Stream.of(lead.url()), Body.parse(body).figures().stream().map(Figure::src));
    }

    /** What is too long is shortened: for a text that is kept aside, and that nobody is there to shorten. */
    StoryContent asItStands(StoryForm form, Story story) throws UnusableFormException {
        String headline = form.text(StoryField.HEADLINE);
        boolean stillDerived =
                story != null && story.headlineDerived && !form.headlineOk && story.headline.equals(headline.strip());
        StoryContent content = StoryContentBuilder.builder()
                .texts(form.texts())
                .headlineDerived(stillDerived)
                .slug(form.slug)
                .section(form.section)
                .otherSections(form.otherSections())
                .tags(form.tags())
                .places(places.paths(form.places))
                .picture(picture(form, story))
                .sample(story != null && story.sample)
                .notBefore(story == null ? null : story.notBefore)
                .build();
        try {
            return content.withBody(pictures.in(PlainTextInput.body(PostedForm.orEmpty(form.body), sites::allow)));
        } catch (BodyTooDeepException tooDeep) {
            throw new UnusableFormException(Problem.Kind.BODY, reasons().text(tooDeep.reason));
        }
    }

    private Picture picture(StoryForm form, Story story) {
        String url = PostedForm.orEmpty(form.pictureUrl).strip();
        Asset asset = uploaded(form);
        if (asset != null) { // it is kept now: whatever becomes of this form, the next one names it
            form.pictureUrl = asset.path();
            form.pictureFile = null;
            url = form.pictureUrl;
            if (PostedForm.orEmpty(form.pictureCredit).isBlank()) {
                form.pictureCredit = asset.givenCredit();
            }
        }
        if (asset == null && url.isEmpty()) {
            return Picture.NONE;
        }
        if (asset == null) {
            asset = pictures.at(url).orElse(null);
        }
        Picture before = story == null ? Picture.NONE : story.picture;
        boolean same = before.url().equals(url);
        return new Picture(
                asset != null ? asset.path() : url,
                asset != null ? Integer.valueOf(asset.width) : same ? before.width() : null,
                asset != null ? Integer.valueOf(asset.height) : same ? before.height() : null,
                PostedForm.orEmpty(form.pictureAlt),
                PostedForm.orEmpty(form.pictureCaption),
                PostedForm.orEmpty(form.pictureCredit));
    }

    private Asset uploaded(StoryForm form) {
        if (!PostedForm.isChosen(form.pictureFile)) {
            return null;
        }
        try {
            return uploads.keep(form.pictureFile);
        } catch (UnusablePictureException unusable) {
            throw new UnusableFormException(Problem.Kind.PICTURE, reasons().picture(unusable.reason));
        } catch (IOException lost) {
            LOG.errorf("A picture can't be kept: %s", lost.getMessage());
            throw new UnusableFormException(
                    Problem.Kind.PICTURE, reasons().picture(UnusablePictureException.Reason.NOT_KEPT));
        }
    }

    private ReasonMessages reasons() {
        return Reasons.in(currentUser.language());
    }
}
