package shironam.delivery;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.zip.GZIPInputStream;

/** Requests whose answers come as the bytes that were sent, unpacked by nobody. */
public record Exchange(HttpResponse<byte[]> response) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    public static Exchange of(String method, String url, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url)).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return new Exchange(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
    }

    public static Exchange get(String url, String... headers) throws IOException, InterruptedException {
        return of("GET", url, headers);
    }

    public int status() {
        return response.statusCode();
    }

    public byte[] body() {
        return response.body();
    }

    /** What came as gzip. */
    public byte[] unpacked() throws IOException {
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(body()))) {
            return unpacked.readAllBytes();
        }
    }

    /** The header, or null; one that was sent twice fails. */
    public String header(String name) {
        var values = response.headers().allValues(name);
        if (values.size() > 1) {
            throw new AssertionError(name + " was sent " + values.size() + " times");
        }
        return values.isEmpty() ? null : values.get(0);
    }
}
