package shironam.desk.audit;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import shironam.desk.DeskDates;
import shironam.identity.audit.AuditTrail;
import shironam.site.http.QueryString;

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
        return new AuditTrail.Filter(
                person.strip(), action.strip(), DeskDates.readDay(from), DeskDates.readDay(to), text.strip());
    }

    boolean hasWrongDay() {
        return !from.isBlank() && DeskDates.readDay(from) == null || !to.isBlank() && DeskDates.readDay(to) == null;
    }

    String href(String path, long before) {
        return new QueryString()
                .and("person", person.strip())
                .and("action", action.strip())
                .and("from", from.strip())
                .and("to", to.strip())
                .and("q", text.strip())
                .and("before", before > 0 ? String.valueOf(before) : "")
                .at(path);
    }
}
