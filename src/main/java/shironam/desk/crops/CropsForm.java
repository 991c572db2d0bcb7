package shironam.desk.crops;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import shironam.bangla.Digits;
import shironam.desk.requests.PostedField;
import shironam.media.crops.CropName;
import shironam.media.crops.PictureCrops;
import shironam.media.crops.PictureCrops.Point;
import shironam.media.crops.Region;

/** Focal point and crops as a form posts them: percent of the picture's sides, with a height only where it is free. */
record CropsForm(Map<String, String> fields) {
    static CropsForm of(List<PostedField> posted) {
        return new CropsForm(posted.stream()
                .collect(Collectors.toMap(PostedField::name, PostedField::value, (first, next) -> next)));
    }

    /** Empty when a number is none. What reaches over an edge is drawn in. */
    Optional<PictureCrops> crops(double picture) {
        try {
            Point focus = isSet("focus") ? new Point(number("focus-x"), number("focus-y")) : null;
            Map<CropName, Region> named = new EnumMap<>(CropName.class);
            for (CropName name : CropName.values()) {
                if (isSet(name.word())) {
                    named.put(name, region(name, picture));
                }
            }
            return Optional.of(new PictureCrops(focus, named));
        } catch (IllegalArgumentException noNumber) {
            return Optional.empty();
        }
    }

    /** The areas that are to be pixelated; empty when a number is none. */
    Optional<List<Region>> areas() {
        try {
            return Optional.of(fields.keySet().stream()
                    .filter(name -> name.matches("area[0-9]{1,3}"))
                    .map(this::area)
                    .toList());
        } catch (IllegalArgumentException noNumber) {
            return Optional.empty();
        }
    }

    private Region area(String name) {
        int width = Math.max(1, number(name + "-width"));
        int height = Math.max(1, number(name + "-height"));
        return new Region(
                Math.min(number(name + "-x"), Region.ALL - width),
                Math.min(number(name + "-y"), Region.ALL - height),
                width,
                height);
    }

    private Region region(CropName name, double picture) {
        int width = Math.max(1, number(name.word() + "-width"));
        int height = name.shape == 0
                ? Math.max(1, number(name.word() + "-height"))
                : (int) Math.round(width * picture / name.shape);
        if (height > Region.ALL) { // as large as fits
            width = (int) Math.max(1, Math.round(Region.ALL * name.shape / picture));
            height = Region.ALL;
        }
        int x = Math.min(number(name.word() + "-x"), Region.ALL - width);
        int y = Math.min(number(name.word() + "-y"), Region.ALL - Math.max(1, height));
        return new Region(x, y, width, Math.max(1, height));
    }

    private boolean isSet(String name) {
        return fields.containsKey(name);
    }

    /** In thousandths. */
    private int number(String field) {
        String typed = Digits.ascii(fields.getOrDefault(field, "").strip()).replace(',', '.');
        double percent = typed.isEmpty() ? 0 : Double.parseDouble(typed);
        if (!(percent >= 0 && percent <= 100)) {
            throw new IllegalArgumentException("no percentage: " + typed);
        }
        return (int) Math.round(percent * 10);
    }
}
