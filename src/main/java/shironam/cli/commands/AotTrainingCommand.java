package shironam.cli.commands;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.config.ConfigProvider;
import picocli.CommandLine.Command;

/**
 * Starts the server once, on a database that is thrown away, and asks for a few pages, so that the launcher can have
 * the JVM write down which classes a start needs: the next starts take a third of the time.
 */
@Command(name = "rehearse", description = "Starts and asks for some pages, to make later starts fast.", hidden = true)
class AotTrainingCommand implements Callable<Integer> {
    private static final List<String> PAGES =
            List.of("/", "/world", "/desk/login", "/feed.xml", "/search?q=putin", "/not-here");

    @Override
    public Integer call() throws IOException, InterruptedException {
        int port = ConfigProvider.getConfig().getValue("quarkus.http.port", int.class);
        HttpClient reader = HttpClient.newHttpClient();
        for (String page : PAGES) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + page))
                    .header("Accept-Encoding", "gzip")
                    .build();
            reader.send(request, HttpResponse.BodyHandlers.ofByteArray());
        }
        return 0;
    }
}
