package shironam.site;

import java.util.ArrayList;
import java.util.List;
import shironam.bangla.Digits;
import shironam.body.FigureGroup;

/** Pictures that stand together in a text: a gallery to leaf through, two side by side, before and after. */
public record GalleryView(FigureGroup group, List<PictureView> pictures) {
    private static final int TWO = 2;

    public String count() {
        return Digits.bengali(pictures.size());
    }

    /** As the style calls it. */
    public String look() {
        return group.word;
    }

    public boolean compares() {
        return group == FigureGroup.COMPARISON;
    }

    public boolean leafs() {
        return group == FigureGroup.GALLERY;
    }

    /** With pictures of the same group that follow one another as one part. One alone is a picture like any other. */
    public static List<BodyPart> grouped(List<BodyPart> parts) {
        List<BodyPart> grouped = new ArrayList<>();
        int at = 0;
        while (at < parts.size()) {
            int end = end(parts, at);
            if (end - at < TWO) {
                grouped.add(parts.get(at));
            } else {
                FigureGroup group = parts.get(at).picture().group();
                grouped.add(BodyPart.gallery(new GalleryView(
                        group,
                        parts.subList(at, end).stream().map(BodyPart::picture).toList())));
            }
            at = end;
        }
        return grouped;
    }

    private static int end(List<BodyPart> parts, int begin) {
        PictureView first = parts.get(begin).picture();
        if (first == null || first.group() == FigureGroup.NONE) {
            return begin + 1;
        }
        int most = first.group() == FigureGroup.GALLERY ? parts.size() : Math.min(parts.size(), begin + TWO);
        int end = begin + 1;
        while (end < most
                && parts.get(end).picture() != null
                && parts.get(end).picture().group() == first.group()) {
            end++;
        }
        return end;
    }
}
