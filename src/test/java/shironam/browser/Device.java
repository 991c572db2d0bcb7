package shironam.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What letters a reader's device has, as fontconfig tells a browser on Linux. */
enum Device {
    WITH_LETTERS("<dir>" + Path.of("src/main/resources/fonts").toAbsolutePath() + "</dir>"),
    WITHOUT_LETTERS("<selectfont><rejectfont><pattern><patelt name='lang'><string>bn</string></patelt></pattern>"
            + "</rejectfont></selectfont>");

    private final String rule;

    Device(String rule) {
        this.rule = rule;
    }

    /** A configuration: the fonts of this machine, and what this device has more or less. */
    Path fonts() {
        try {
            Path file = Files.createTempFile("fonts-", ".conf");
            file.toFile().deleteOnExit();
            return Files.writeString(file, """
                    <?xml version="1.0"?>
                    <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
                    <fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include>%s</fontconfig>
                    """.formatted(rule));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
