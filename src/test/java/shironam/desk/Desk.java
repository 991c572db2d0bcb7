package shironam.desk;

import static io.restassured.RestAssured.given;

import io.restassured.filter.cookie.CookieFilter;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody at the desk with a browser that runs no scripts: keeps cookies, fills in the forms that a page has. */
public final class Desk {
    private final CookieFilter cookies = new CookieFilter();

    private String agent = "Test";

    private String server;

    /** A browser that has nobody logged in. */
    public static Desk closed() {
        return new Desk();
    }

    /** The same browser under another name. */
    public Desk from(String agent) {
        this.agent = agent;
        return this;
    }

    /** The same browser at another server, "http://localhost:8081": cookies know no ports. */
    public Desk at(String server) {
        this.server = server;
        return this;
    }

    public static Desk open(String name, String password) {
        Desk desk = new Desk();
        desk.login(name, password).then().statusCode(303);
        return desk;
    }

    public Response login(String name, String password) {
        return post(
                "/desk/login", "form[action=/desk/login]", "/desk/login", Map.of("name", name, "password", password));
    }

    /** @param path as somebody types it, or as a link of a page has it: percent-encoded already */
    public Response get(String path) {
        return request().urlEncodingEnabled(!path.contains("%")).get(path);
    }

    public Document page(String path) {
        return Jsoup.parse(get(path).then().statusCode(200).extract().asString());
    }

    /** What stands in the headline's field of the story form. */
    public static String headline(Document page) {
        return page.expectFirst("#headline").wholeText().strip();
    }

    /** Posts the story form of that page with some fields changed, as one of its buttons would. */
    public Response postStory(String page, String action, Map<String, String> changes) {
        Map<String, String> fields = fields(page(page).expectFirst("#story"));
        fields.putAll(changes);
        return postMultipart(action, fields);
    }

    public Response postMultipart(String action, Map<String, String> fields) {
        return multipart(fields).post(action);
    }

    /** To put a file to. */
    public RequestSpecification multipart(Map<String, String> fields) {
        RequestSpecification form = request().contentType("multipart/form-data; charset=UTF-8");
        for (Map.Entry<String, String> field : fields.entrySet()) {
            form.multiPart(new io.restassured.builder.MultiPartSpecBuilder(field.getValue())
                    .controlName(field.getKey())
                    .charset("UTF-8")
                    .mimeType("text/plain")
                    .build());
        }
        return form;
    }

    /** Begins a story of that headline and answers its number. */
    public long write(String headline) {
        String location = postStory(
                        "/desk/stories/new",
                        "/desk/stories",
                        Map.of(
                                "headline",
                                headline,
                                "section",
                                "life",
                                "body",
                                "<p>" + headline + ": এই লেখার একটি অনুচ্ছেদ।</p>"))
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        return Long.parseLong(location.replaceAll(".*/desk/stories/(\\d+).*", "$1"));
    }

    /** What a form of the desk, or a script, has to send with what it posts. */
    public String formToken() {
        return page("/desk/stories/new").expectFirst("[name=form-token]").attr("value");
    }

    /** Uploads a picture as the editor does. */
    public Response upload(String name, byte[] picture) {
        return request()
                .header("X-Form-Token", formToken())
                .multiPart("picture", name, picture, name.endsWith(".png") ? "image/png" : "image/jpeg")
                .post("/desk/pictures");
    }

    /** Uploads a picture and answers its address. */
    public String upload(byte[] jpeg) {
        return upload("a.jpg", jpeg).then().statusCode(200).extract().path("src");
    }

    /** Posts another form of that page. */
    public Response post(String page, String form, String action, Map<String, String> changes) {
        Map<String, String> fields = fields(page(page).expectFirst(form));
        fields.putAll(changes);
        return request()
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParams(fields)
                .urlEncodingEnabled(!action.contains("%"))
                .post(action);
    }

    public RequestSpecification request() {
        RequestSpecification request = server == null ? given() : given().baseUri(server);
        return request.filter(cookies).header("User-Agent", agent).redirects().follow(false);
    }

    /** What a browser would send: the value of each field that is not a file, a button or an unticked box. */
    public static Map<String, String> fields(Element form) {
        Map<String, String> fields = new java.util.LinkedHashMap<>();
        for (Element field : form.select("input[name]:not([type=file]), textarea[name], select[name]")) {
            boolean unticked = field.attr("type").matches("checkbox|radio") && !field.hasAttr("checked");
            if (field.normalName().equals("select")) {
                Element chosen = field.selectFirst("option[selected]");
                fields.put(
                        field.attr("name"),
                        chosen == null ? field.expectFirst("option").attr("value") : chosen.attr("value"));
            } else if (!unticked) {
                fields.put(
                        field.attr("name"),
                        field.normalName().equals("textarea") ? field.wholeText() : field.attr("value"));
            }
        }
        return fields;
    }
}
