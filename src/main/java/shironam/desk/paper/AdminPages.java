package shironam.desk.paper;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import shironam.desk.DeskFrame;
import shironam.desk.DeskResponses;
import shironam.desk.pictures.PictureUploads;
import shironam.desk.requests.PostedForm;
import shironam.media.MediaStore;
import shironam.media.formats.UnusablePictureException;
import shironam.story.paper.PaperAdministrationException;
import shironam.story.paper.PaperAdministrationException.Reason;

/** What the pages of those who keep the paper have in common: a change, and then the page again or why not. */
@ApplicationScoped
class AdminPages {
    static final String KEPT = "kept";

    @Inject
    MediaStore media;

    @Inject
    PictureUploads uploads;

    @Inject
    DeskResponses pages;

    /** @param again the page with what was typed still in it */
    Response change(Runnable what, String then, Function<Reason, Response> again) {
        try {
            what.run();
        } catch (PaperAdministrationException notKept) {
            return again.apply(notKept.reason);
        }
        return DeskResponses.seeOther(then + (then.contains("?") ? "&" : "?") + "said=" + KEPT);
    }

    /**
     * A page of a long list.
     *
     * @param more the address of the next one, or null
     */
    record Listed<T>(List<T> shown, String more) {}

    /** @param found one more than the page shows when there are more; {@code key} by what the next page begins */
    static <T> Listed<T> listed(List<T> found, int page, String here, String words, Function<T, String> key) {
        if (found.size() <= page) {
            return new Listed<>(found, null);
        }
        List<T> shown = found.subList(0, page);
        return new Listed<>(shown, address(here, words) + "&after=" + encoded(key.apply(shown.get(page - 1))));
    }

    /** The list of what has these words. */
    static String address(String here, String words) {
        return here + "?q=" + encoded(words);
    }

    /** @param problem why a change was refused, or null */
    Response answer(Reason problem, TemplateInstance page, DeskFrame frame) {
        return pages.answer(problem == null ? Response.Status.OK : Response.Status.BAD_REQUEST, page, frame);
    }

    /** A picture in a form that was posted: the path that the form named, until {@link #keep()}. */
    final class PostedPicture {
        private final FileUpload upload;
        private final boolean gone;
        private String path;

        private PostedPicture(FileUpload upload, boolean gone, String path) {
            this.upload = upload;
            this.gone = gone;
            this.path = PostedForm.orEmpty(path).strip();
        }

        /** Keeps what was uploaded, so that nobody chooses it anew when the form is shown again for another field. */
        void keep() {
            if (PostedForm.isChosen(upload)) {
                path = uploaded(upload);
            } else if (gone) {
                path = "";
            } else if (!path.isEmpty() && media.at(path).isEmpty()) {
                throw new PaperAdministrationException(Reason.PICTURE_UNUSABLE);
            }
        }

        String path() {
            return path;
        }
    }

    PostedPicture picture(FileUpload upload, boolean gone, String path) {
        return new PostedPicture(upload, gone, path);
    }

    private String uploaded(FileUpload upload) {
        try {
            return uploads.keep(upload).path();
        } catch (IOException | UnusablePictureException unusable) {
            throw new PaperAdministrationException(Reason.PICTURE_UNUSABLE);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
