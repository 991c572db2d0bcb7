package shironam.desk;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import shironam.identity.AuditTrail;

/** What somebody looks for in the audit trail, as their form says it. */
public class AuditQuery {
    @QueryParam("person")
    @DefaultValue("")
    public String person;

    @QueryParam("action")
    @DefaultValue("")
    public String action;

    @QueryParam("from")
    @DefaultValue("")
    public String from;

    @QueryParam("to")
    @DefaultValue("")
    public String to;

    @QueryParam("q")
    @DefaultValue("")
    public String text;

    AuditTrail.Filter filter() {
        return new AuditTrail.Filter(person.strip(), action.strip(), day(from), day(to), text.strip());
    }

    boolean hasWrongDay() {
        return !from.isBlank() && day(from) == null || !to.isBlank() && day(to) == null;
    }

    String href(String path, long before) {
        List<String> parameters = new ArrayList<>();
        add(parameters, "person", person);
        add(parameters, "action", action);
        add(parameters, "from", from);
        add(parameters, "to", to);
        add(parameters, "q", text);
        if (before > 0) {
            parameters.add("before=" + before);
        }
        return path + (parameters.isEmpty() ? "" : "?" + String.join("&", parameters));
    }

    private static void add(List<String> parameters, String name, String value) {
        if (!value.isBlank()) {
            parameters.add(name + "=" + URLEncoder.encode(value.strip(), StandardCharsets.UTF_8));
        }
    }

    private static LocalDate day(String field) {
        try {
            return field.isBlank() ? null : LocalDate.parse(field.strip());
        } catch (DateTimeException notADay) {
            return null;
        }
    }
}
