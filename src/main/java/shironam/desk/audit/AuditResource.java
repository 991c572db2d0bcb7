package shironam.desk.audit;

import io.vertx.core.file.FileSystem;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import shironam.bangla.Dates;
import shironam.desk.CurrentUser;
import shironam.desk.DeskDates;
import shironam.desk.DeskFrame;
import shironam.desk.DeskResponses;
import shironam.desk.Option;
import shironam.identity.Account;
import shironam.identity.audit.AuditAction;
import shironam.identity.audit.AuditLine;
import shironam.identity.audit.AuditTrail;
import shironam.site.http.WholeFile;
import shironam.story.history.Revision;
import shironam.story.paper.PaperSettings;

/** Who did what, to look through and to take along. */
@RolesAllowed({"chief", "admin"})
@Path("/desk/audit")
public class AuditResource {
    private static final int PAGE = 50;

    @ConfigProperty(name = "quarkus.http.body.uploads-directory")
    java.nio.file.Path folder;

    @Inject
    PaperSettings paper;

    @Inject
    RoutingContext connection;

    @Inject
    AuditTrail trail;

    @Inject
    DeskResponses pages;

    @Inject
    CurrentUser currentUser;

    @GET
    public Response list(@BeanParam AuditQuery query, @QueryParam("before") @DefaultValue("0") long before) {
        AuditTrail.Page page = trail.page(query.filter(), before, PAGE);
        DeskFrame frame = pages.frame();
        AuditView view = new AuditView(
                frame,
                people(query.person),
                query.action,
                query.from,
                query.to,
                query.text,
                query.hasWrongDay(),
                page.lines().stream().map(this::row).toList(),
                query.href("/desk/audit/csv", 0),
                page.hasOlder()
                        ? query.href(
                                "/desk/audit", page.lines().get(page.lines().size() - 1).id)
                        : null,
                !query.filter().equals(AuditTrail.Filter.ALL));
        return pages.ok(AuditTemplates.audit(view), frame);
    }

    /** Written into a file first: who fetches it slowly would hold a thread and the database all the while. */
    @GET
    @Path("csv")
    public Response csv(@BeanParam AuditQuery query) throws IOException {
        Files.createDirectories(folder);
        java.nio.file.Path lines = Files.createTempFile(folder, "audit-trail", ".csv");
        FileSystem files = connection.vertx().fileSystem();
        connection.addEndHandler(sent -> files.delete(lines.toString()));
        try (OutputStream out = Files.newOutputStream(lines)) {
            write(query.filter(), out);
        }
        return WholeFile.of(lines, "text/csv; charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit-trail.csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private void write(AuditTrail.Filter filter, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        CsvWriter csv = new CsvWriter(text);
        csv.line("line", "at", "account", "from", "action", "kind", "number", "detail");
        trail.each(filter, line -> {
            try {
                csv.line(
                        line.id.toString(),
                        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                                ZonedDateTime.ofInstant(line.at.truncatedTo(ChronoUnit.SECONDS), Dates.zone())),
                        line.accountName,
                        line.cameFrom,
                        line.action,
                        line.subjectKind,
                        Objects.toString(line.subjectId, ""),
                        line.detail);
            } catch (IOException gone) {
                throw new UncheckedIOException("whoever took the audit trail along has gone", gone);
            }
        });
        text.flush();
    }

    private static List<Option> people(String chosen) {
        return Account.inOrder().stream()
                .map(account -> new Option(account.name, account.name, account.name.equals(chosen)))
                .toList();
    }

    private AuditView.Row row(AuditLine line) {
        boolean ofStory = line.subjectKind.equals("story");
        Revision.Kind kind = Arrays.stream(Revision.Kind.values())
                .filter(known -> ofStory && known.name().equalsIgnoreCase(line.action))
                .findFirst()
                .orElse(null);
        return new AuditView.Row(
                DeskDates.words(line.at, currentUser.language()),
                Dates.iso(line.at),
                line.accountName,
                line.cameFrom,
                line.action,
                AuditAction.named(line.action).orElse(null),
                kind,
                ofStory ? line.subjectId : null,
                AuditDetail.revision(line),
                AuditDetail.picture(line.detail),
                AuditDetail.words(line, currentUser.language(), paper));
    }
}
