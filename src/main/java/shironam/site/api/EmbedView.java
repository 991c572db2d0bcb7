package shironam.site.api;

import shironam.site.PictureView;

/**
 * A story's card in a page of somebody else. All but headline, address and paper may be null.
 *
 * @param letters the script that asks whether the device has Bengali letters
 * @param coloured whether the paper has colours of its own
 */
public record EmbedView(
        String paper,
        String home,
        String address,
        String section,
        String headline,
        String summary,
        PictureView picture,
        String date,
        String dateIso,
        String letters,
        boolean coloured) {}
