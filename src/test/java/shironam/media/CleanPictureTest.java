package shironam.media;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shironam.media.formats.PictureFormat;
import shironam.media.formats.UnusablePictureException;
import shironam.media.metadata.StrippedImage;

/** What is promised of a picture before it is kept. */
class CleanPictureTest {
    @ParameterizedTest
    @CsvSource({"1,RGBW", "2,GRWB", "3,WBGR", "4,BWRG", "5,RBGW", "6,BRWG", "7,WGBR", "8,GWRB"})
    void aTurnedPictureIsTurnedUpright(int orientation, String seen) throws Exception {
        byte[] uploaded = TestPictures.fromTelephone(TestPictures.quarters(80, 40), orientation);

        CleanPicture clean = CleanPicture.of(uploaded);

        assertEquals(seen, TestPictures.seen(clean.bytes()));
        assertEquals(orientation >= 5 ? 40 : 80, clean.format().width());
        assertEquals(orientation >= 5 ? 80 : 40, clean.format().height());
        assertFalse(TestPictures.tells(clean.bytes()));
        assertEquals(TestPictures.ARTIST, clean.metadata().credit());
        assertEquals("© Shironam", clean.metadata().copyright());
    }

    @Test
    void aCreditThatAProgramCouldNotWriteIsNoneAndOneInWindowsLettersIsRead() throws Exception {
        byte[] jpeg = TestPictures.coded(TestPictures.quarters(80, 40), "jpeg");
        assertEquals(
                "এএফপি",
                CleanPicture.of(TestPictures.withIptc(jpeg, "????? ??", "এএফপি", ""))
                        .metadata()
                        .credit());
        String bytes =
                new String(TestPictures.fromTelephone(TestPictures.quarters(80, 40), 1), StandardCharsets.ISO_8859_1);
        byte[] windows = bytes.replace("\u00C2\u00A9", "\u00A9 ").getBytes(StandardCharsets.ISO_8859_1);
        assertEquals("© Shironam", CleanPicture.of(windows).metadata().copyright());
    }

    @Test
    void theCodedPixelsOfAnUprightJpegStayAsTheyAre() throws Exception {
        byte[] plain = TestPictures.coded(TestPictures.quarters(80, 40), "jpeg");

        byte[] clean = CleanPicture.of(TestPictures.fromTelephone(TestPictures.quarters(80, 40), 1))
                .bytes();

        assertArrayEquals(plain, clean);
        assertArrayEquals(clean, CleanPicture.of(clean).bytes(), "what is clean stays as it is");
    }

    @Test
    void theColourProfileStays() throws Exception {
        byte[] profile = "ICC_PROFILE\0\1\1".getBytes(StandardCharsets.ISO_8859_1);
        byte[] with =
                TestPictures.withSegment(TestPictures.coded(TestPictures.quarters(80, 40), "jpeg"), 0xE2, profile);

        assertArrayEquals(with, StrippedImage.of(with, PictureFormat.of(with)).bytes());
    }

    @Test
    void anAgencysBylineCreditAndCopyrightAreKept() throws Exception {
        byte[] jpeg = TestPictures.coded(TestPictures.quarters(80, 40), "jpeg");

        CleanPicture clean = CleanPicture.of(TestPictures.withIptc(jpeg, "মুনির উজ জামান", "এএফপি", "© এএফপি ২০২৬"));

        assertEquals("মুনির উজ জামান / এএফপি", clean.metadata().credit());
        assertEquals("© এএফপি ২০২৬", clean.metadata().copyright());
        assertArrayEquals(jpeg, clean.bytes());
    }

    @Test
    void aJpegThatIsCutOffIsKeptAsFarAsItGoes() throws Exception {
        byte[] jpeg = TestPictures.coded(TestPictures.photograph(300, 200, 1), "jpeg");

        byte[] clean = CleanPicture.of(Arrays.copyOf(jpeg, jpeg.length / 2)).bytes();

        assertEquals((byte) 0xD9, clean[clean.length - 1]);
        assertThrows(UnusablePictureException.class, () -> CleanPicture.of(Arrays.copyOf(jpeg, 300)));
    }

    @Test
    void aPngKeepsItsTransparencyAndLosesItsWords() throws Exception {
        BufferedImage image = new BufferedImage(80, 40, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(3, 3, 0x80FF0000);
        byte[] png = TestPictures.coded(image, "png");
        byte[] talking = TestPictures.joined(
                TestPictures.withChunk(
                        TestPictures.withChunk(png, "eXIf", TestPictures.exif(1)),
                        "tEXt",
                        ("Software\0" + TestPictures.DEVICE).getBytes(StandardCharsets.ISO_8859_1)),
                TestPictures.DEVICE.getBytes(StandardCharsets.ISO_8859_1));

        CleanPicture clean = CleanPicture.of(talking);

        assertArrayEquals(png, clean.bytes());
        assertEquals(TestPictures.ARTIST, clean.metadata().credit());
        byte[] turned = CleanPicture.of(TestPictures.withChunk(png, "eXIf", TestPictures.exif(6)))
                .bytes();
        assertEquals(
                0x80FF0000, ImageIO.read(new ByteArrayInputStream(turned)).getRGB(36, 3), "transparency turns along");
    }

    @Test
    void anAnimatedGifStaysAnimatedAndLosesItsWords() throws Exception {
        byte[] gif = TestPictures.animatedGif();
        assertTrue(TestPictures.tells(gif));

        byte[] clean = CleanPicture.of(gif).bytes();

        assertFalse(TestPictures.tells(clean));
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(clean))) {
            ImageReader reader = ImageIO.getImageReaders(stream).next();
            reader.setInput(stream);
            assertEquals(2, reader.getNumImages(true));
        }
    }

    @Test
    void aWebpLosesItsMetadataAndIsTurned() throws Exception {
        byte[] webp = Files.readAllBytes(Path.of("seeds/pictures/nodi-godhuli.webp"));
        PictureFormat format = PictureFormat.of(webp);
        byte[] upright = TestPictures.withExif(webp, format.width(), format.height(), 1);
        assertTrue(TestPictures.tells(upright));

        CleanPicture clean = CleanPicture.of(upright);
        CleanPicture turned = CleanPicture.of(TestPictures.withExif(webp, format.width(), format.height(), 8));

        assertFalse(TestPictures.tells(clean.bytes()));
        assertEquals(format, PictureFormat.of(clean.bytes()));
        assertEquals(TestPictures.ARTIST, clean.metadata().credit());
        assertEquals(new PictureFormat("image/jpeg", format.height(), format.width()), turned.format());
        assertFalse(TestPictures.tells(turned.bytes()));
    }

    @Test
    void aWebpThatMemoryMayNotHoldIsNotDecoded() throws Exception {
        byte[] webp = Files.readAllBytes(Path.of("seeds/pictures/nodi-godhuli.webp"));

        UnusablePictureException refused = assertThrows(
                UnusablePictureException.class, () -> CleanPicture.of(TestPictures.withExif(webp, 16_000, 3_000, 8)));

        assertTrue(refused.getMessage().contains("so many pixels"), refused.getMessage());
        assertEquals(
                16_000,
                CleanPicture.of(TestPictures.withExif(webp, 16_000, 3_000, 1))
                        .format()
                        .width());
    }

    @Test
    void aBombIsRefusedBeforeItGoesOff() throws Exception {
        CleanPicture.of(TestPictures.coded(TestPictures.quarters(8, 8), "png")); // the classes are loaded

        UnusablePictureException refused = assertTimeout(
                Duration.ofMillis(100),
                () -> assertThrows(UnusablePictureException.class, () -> CleanPicture.of(TestPictures.bomb())));

        assertTrue(refused.getMessage().contains("50000 × 50000 pixels"), refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "'<svg xmlns=\"http://www.w3.org/2000/svg\"/>'",
        "'<?xml version=\"1.0\"?>\n<!-- drawn --><!DOCTYPE svg>\n<svg/>'",
        "'\uFEFF<SVG>'"
    })
    void anSvgIsRefusedByItsName(String svg) {
        for (var letters : new java.nio.charset.Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16}) {
            UnusablePictureException refused =
                    assertThrows(UnusablePictureException.class, () -> CleanPicture.of(svg.getBytes(letters)));
            assertTrue(refused.getMessage().startsWith("it is SVG"), refused.getMessage());
        }
    }

    /** Any bytes at all are a picture or are refused, and never anything else. */
    @Test
    void damageIsRefusedOrMended() throws Exception {
        java.util.Random random = new java.util.Random(7);
        byte[] webp = Files.readAllBytes(Path.of("seeds/pictures/nodi-godhuli.webp"));
        byte[][] sound = {
            TestPictures.fromTelephone(TestPictures.quarters(80, 40), 6),
            TestPictures.withChunk(
                    TestPictures.coded(TestPictures.quarters(80, 40), "png"), "eXIf", TestPictures.exif(6)),
            TestPictures.animatedGif(),
            TestPictures.withExif(webp, 1600, 900, 1)
        };
        for (byte[] picture : sound) {
            for (int i = 0; i < 300; i++) {
                byte[] damaged = random.nextInt(4) == 0
                        ? Arrays.copyOf(picture, random.nextInt(picture.length))
                        : picture.clone();
                for (int hits = random.nextInt(6); hits > 0 && damaged.length > 0; hits--) {
                    damaged[random.nextInt(Math.min(damaged.length, 400))] = (byte) random.nextInt();
                }
                try {
                    CleanPicture clean = CleanPicture.of(damaged);
                    assertEquals(clean.format(), PictureFormat.of(clean.bytes()));
                } catch (UnusablePictureException refused) {
                    assertFalse(refused.getMessage().isBlank());
                }
            }
        }
    }

    @Test
    void greyAndFourColourPicturesKeepTheirLightWhenMadeSmaller() throws Exception {
        BufferedImage grey = new BufferedImage(400, 200, BufferedImage.TYPE_BYTE_GRAY);
        grey.getRaster().setSamples(0, 0, 400, 200, 0, filled(400 * 200, 100));
        WritableRaster inks = Raster.createInterleavedRaster(java.awt.image.DataBuffer.TYPE_BYTE, 400, 200, 4, null);
        for (int band = 0; band < 4; band++) { // Adobe's four colours are stored the other way round: white paper
            inks.setSamples(0, 0, 400, 200, band, filled(400 * 200, 255));
        }

        assertEquals(100, colour(smaller(TestPictures.coded(grey, "jpeg"))).getRed(), 3);
        assertEquals(100, colour(smaller(TestPictures.coded(grey, "png"))).getRed(), 3);
        assertEquals(255, colour(smaller(fourColours(inks))).getGreen(), 3);
    }

    @Test
    void coloursOfAnotherProfileLookTheSameAfterwards() throws Exception {
        BufferedImage half = new BufferedImage(400, 200, BufferedImage.TYPE_INT_RGB);
        Arrays.fill(((DataBufferInt) half.getRaster().getDataBuffer()).getData(), 0x808080);
        byte[] profile = TestPictures.joined(
                "ICC_PROFILE\0\1\1".getBytes(StandardCharsets.ISO_8859_1),
                ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData());
        byte[] linear = TestPictures.withSegment(TestPictures.fromTelephone(half, 3), 0xE2, profile);

        assertEquals(188, colour(CleanPicture.of(linear).bytes()).getGreen(), 3);
        assertEquals(188, colour(smaller(linear)).getGreen(), 3);
    }

    private static int[] filled(int length, int value) {
        int[] all = new int[length];
        Arrays.fill(all, value);
        return all;
    }

    private static byte[] smaller(byte[] picture) throws Exception {
        return ImageProcessor.smaller(picture, 320, PictureFormat.of(picture), false)
                .orElseThrow();
    }

    private static Color colour(byte[] picture) throws Exception {
        return new Color(ImageIO.read(new ByteArrayInputStream(picture)).getRGB(160, 80));
    }

    private static byte[] fourColours(Raster inks) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(inks, null, null), null);
        }
        byte[] adobe = {'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0};
        return TestPictures.withSegment(bytes.toByteArray(), 0xEE, adobe);
    }
}
