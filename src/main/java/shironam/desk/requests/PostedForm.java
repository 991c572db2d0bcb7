package shironam.desk.requests;

import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * The posted fields, carried along on a page that is shown instead of the answer (a login, an error), so that none is
 * lost.
 */
public final class PostedForm {
    /** The field, which every form has, by which we know that it is ours. */
    public static final String TOKEN = "form-token";

    private PostedForm() {}

    /** Whether a script asks: it has no use for a page. */
    public static boolean isForProgram(ResteasyReactiveContainerRequestContext request) {
        return request.getAcceptableMediaTypes().stream()
                .anyMatch(type -> type.isCompatible(MediaType.APPLICATION_JSON_TYPE) && !type.isWildcardType());
    }

    /** Whether somebody has chosen a file, which may be empty. Browsers send one without a name where nobody has. */
    public static boolean isChosen(FileUpload file) {
        return file != null
                && (file.size() > 0
                        || file.fileName() != null && !file.fileName().isBlank());
    }

    /** The fields without the form's token, under their names with {@code prefix} before them. */
    public static List<PostedField> of(ResteasyReactiveContainerRequestContext request, String prefix) {
        return of((ResteasyReactiveRequestContext) request.getServerRequestContext()).stream()
                .filter(field -> !field.name().equals(TOKEN))
                .map(field -> new PostedField(prefix + field.name(), field.value()))
                .toList();
    }

    /** The fields of a form but files, in their order; none where no form came. */
    public static List<PostedField> of(ResteasyReactiveRequestContext request) {
        List<PostedField> kept = new ArrayList<>();
        FormData form = request == null ? null : request.getFormData();
        if (form != null) {
            for (String name : form) {
                form.get(name).stream()
                        .filter(value -> !value.isFileItem())
                        .forEach(value -> kept.add(new PostedField(name, value.getValue())));
            }
        }
        return kept;
    }

    /** That of the request that is answered on this thread. A secret is rather typed again than sent about. */
    public static List<PostedField> ofThisRequest() {
        return of(CurrentRequestManager.get()).stream()
                .filter(field ->
                        !field.name().contains("password") && !field.name().equals("code"))
                .toList();
    }

    /** What is written in a field with commas, semicolons or new lines between. */
    public static List<String> listed(String field) {
        return Arrays.stream(orEmpty(field).split("[,;\\n]"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    /** A field that was not posted is empty. */
    public static String orEmpty(String field) {
        return field == null ? "" : field;
    }
}
