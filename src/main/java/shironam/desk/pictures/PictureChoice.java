package shironam.desk.pictures;

import shironam.story.library.LibraryPicture;

/**
 * A picture as a story takes it over.
 *
 * @param href its address, by which one is told from another
 * @param headline words by which it is known; {@code picture} a small one, {@code section} its credit, {@code date} its size:
 *     what the list of the dialog shows
 * @param page its page in the library
 */
public record PictureChoice(
        String href,
        String src,
        String headline,
        String picture,
        String section,
        String date,
        int width,
        int height,
        String alt,
        String caption,
        String credit,
        String page) {
    static PictureChoice of(LibraryPicture picture, String language) {
        String size = PictureSizes.pixels(picture.width(), picture.height(), language);
        return new PictureChoice(
                picture.path(),
                picture.path(),
                picture.name().isEmpty() ? size : picture.name(),
                picture.thumbnail(),
                picture.credit(),
                size,
                picture.width(),
                picture.height(),
                picture.alt(),
                picture.caption(),
                picture.credit(),
                LibraryAddress.LIBRARY + "/" + picture.asset());
    }
}
