package shironam.site;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Asks for pages as a reader's browser does, without following where they lead. */
public final class Pages {
    private Pages() {}

    public static RequestSpecification reader() {
        return given().redirects().follow(false).urlEncodingEnabled(false);
    }

    public static Response get(String path) {
        return reader().get(path);
    }

    public static int status(String path) {
        return get(path).statusCode();
    }

    /** The page, which must be there. */
    public static Document page(String path) {
        return Jsoup.parse(text(path));
    }

    public static String text(String path) {
        return reader().get(path).then().statusCode(200).extract().asString();
    }
}
