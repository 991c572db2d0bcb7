package shironam.media;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;

/** Which picture an address shows, as the database's {@code asset_of} says it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AssetOfAddressTest {
    private static final Pattern FIRST = Pattern.compile("/media/([0-9a-f]{64})");
    private static final String HASH = "0123456789abcdef".repeat(4);

    @Inject
    DataSource database;

    @Test
    void itIsTheFirstHashAfterMedia() throws SQLException {
        for (String address : new String[] {
            "",
            "/media/",
            "/media/" + HASH,
            "/media/" + HASH + "-640.webp",
            "/media/" + HASH + "abcd.jpg",
            "/media/" + HASH.substring(1),
            "/media/" + HASH.toUpperCase(),
            "https://paper.example/media/" + HASH + ".jpg?x=/media/" + "f".repeat(64),
            "https://paper.example/media/abc/media/" + HASH,
            "https://paper.example/media/xyz/media/" + HASH,
            "https://paper.example/pictures/" + HASH + ".jpg",
            "ছবি /media/" + HASH + "।"
        }) {
            Matcher first = FIRST.matcher(address);
            assertEquals(first.find() ? first.group(1) : null, assetOf(address), address);
        }
    }

    private String assetOf(String address) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement asked = connection.prepareStatement("select asset_of(?)")) {
            asked.setString(1, address);
            try (ResultSet row = asked.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
