package shironam.bangla.transliteration;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import shironam.bangla.Normalization;

/**
 * The 64 districts of Bangladesh as they are spelt: no rule of sound leads from চট্টগ্রাম to Chittagong or from লক্ষ্মীপুর
 * to Laxmipur. The first Latin name is the official one (as gazetted in 2018 for the five that were changed), the first
 * Bengali one that of the district's own administration; the others are what people and papers write.
 */
public final class Districts {
    private static final String TABLE = """
            dhaka, dacca = ঢাকা
            gazipur = গাজীপুর
            narayanganj = নারায়ণগঞ্জ
            narsingdi = নরসিংদী
            munshiganj = মুন্সীগঞ্জ
            manikganj = মানিকগঞ্জ
            tangail = টাঙ্গাইল, টাঙাইল
            kishoreganj, kishorganj = কিশোরগঞ্জ
            faridpur = ফরিদপুর
            gopalganj = গোপালগঞ্জ
            madaripur = মাদারীপুর
            rajbari = রাজবাড়ী
            shariatpur, shariyatpur = শরীয়তপুর
            mymensingh, mymensing, moymensingh, moymonsingho = ময়মনসিংহ, মৈমনসিংহ
            jamalpur = জামালপুর
            netrokona, netrakona = নেত্রকোনা
            sherpur = শেরপুর
            chattogram, chittagong, chattagram, ctg = চট্টগ্রাম, চট্রগ্রাম, চট্টগ্ৰাম, চিটাগাং, চিটাগং
            coxsbazar, coxs bazar, cox's bazar, cox bazar, coxbazar, cox = কক্সবাজার, কক্সেসবাজার
            rangamati = রাঙামাটি, রাঙ্গামাটি
            bandarban, bandarbans = বান্দরবান
            khagrachhari, khagrachari = খাগড়াছড়ি
            feni = ফেনী
            noakhali = নোয়াখালী, নোয়াখালি
            lakshmipur, laxmipur, luxmipur, lakkhipur, lokkhipur = লক্ষ্মীপুর, লক্ষীপুর
            cumilla, comilla, kumilla = কুমিল্লা, কুমিলা
            chandpur = চাঁদপুর
            brahmanbaria, bbaria = ব্রাহ্মণবাড়িয়া, ব্রাক্ষণবাড়িয়া, ব্রাহ্মনবাড়ীয়া
            rajshahi = রাজশাহী
            chapainawabganj, chapai nawabganj, chapai, nawabganj = চাঁপাইনবাবগঞ্জ, নবাবগঞ্জ
            naogaon, nowgaon, noagaon = নওগাঁ, নওগাঁও
            natore, nator = নাটোর
            pabna = পাবনা
            sirajganj, sirajgonj, serajganj = সিরাজগঞ্জ
            bogura, bogra = বগুড়া, বগুরা
            joypurhat, jaipurhat = জয়পুরহাট
            rangpur = রংপুর
            dinajpur = দিনাজপুর
            gaibandha = গাইবান্ধা
            kurigram = কুড়িগ্রাম
            lalmonirhat = লালমনিরহাট
            nilphamari = নীলফামারী
            panchagarh, panchagar = পঞ্চগড়
            thakurgaon = ঠাকুরগাঁও, ঠাকুরগাঁ
            khulna = খুলনা
            bagerhat = বাগেরহাট
            satkhira, shatkhira = সাতক্ষীরা
            jashore, jessore = যশোর, যশোহর
            jhenaidah, jhenidah, jhinaidah = ঝিনাইদহ, ঝিনাইদাহ
            magura = মাগুরা
            narail = নড়াইল, নরাইল
            kushtia, kustia = কুষ্টিয়া
            chuadanga = চুয়াডাঙ্গা, চুয়াডাঙা
            meherpur = মেহেরপুর
            barishal, barisal = বরিশাল
            patuakhali = পটুয়াখালী
            bhola = ভোলা
            pirojpur, perojpur = পিরোজপুর
            barguna, borguna = বরগুনা
            jhalokati, jhalakathi, jhalokathi, jhalakati = ঝালকাঠি, ঝালকাঠী
            sylhet, silhet = সিলেট, সিলহেট
            moulvibazar, maulvibazar, moulovibazar = মৌলভীবাজার
            habiganj, hobiganj = হবিগঞ্জ
            sunamganj = সুনামগঞ্জ""";

    /** @param latin the official name first; {@code bengali} likewise */
    public record District(List<String> latin, List<String> bengali) {}

    public static final List<District> ALL = TABLE.lines()
            .map(line -> line.split("="))
            .map(sides -> new District(names(sides[0]), names(sides[1])))
            .toList();

    /** Case endings and particles, as they are written behind a name in Latin letters. */
    private static final Map<String, String> ENDINGS = Map.ofEntries(
            ending("", ""),
            ending("র", "r"),
            ending("ের", "er"),
            ending("এর", "er"),
            ending("ে", "e"),
            ending("য়", "y"),
            ending("য়ের", "yer"),
            ending("য়ে", "ye"),
            ending("তে", "te"),
            ending("কে", "ke"),
            ending("ও", "o"),
            ending("ই", "i"),
            ending("েও", "eo"),
            ending("েই", "ei"),
            ending("য়ও", "yo"),
            ending("বাসী", "basi"),
            ending("বাসীর", "basir"),
            ending("গামী", "gami"));

    private static final Map<String, String> OFFICIAL = official();

    private static final int SHORTEST =
            OFFICIAL.keySet().stream().mapToInt(String::length).min().orElseThrow();

    private static final int LONGEST =
            OFFICIAL.keySet().stream().mapToInt(String::length).max().orElseThrow();

    private Districts() {}

    /** The official name of a district in any of its forms, {@code "খুলনায়"} is {@code "khulnay"}; null for other words. */
    static String latin(String word) {
        String key = Normalization.key(word);
        for (int end = Math.min(key.length(), LONGEST); end >= SHORTEST; end--) {
            String name = OFFICIAL.get(key.substring(0, end));
            String ending = name == null ? null : ENDINGS.get(key.substring(end));
            if (ending != null) {
                boolean twice = name.endsWith("e") && ending.startsWith("e"); // যশোরের: jashorer
                return name + (twice ? ending.substring(1) : ending);
            }
        }
        return null;
    }

    private static Map<String, String> official() {
        Map<String, String> official = new LinkedHashMap<>();
        for (District district : ALL) {
            for (String bengali : district.bengali()) {
                official.putIfAbsent(
                        Normalization.key(bengali), district.latin().get(0));
            }
        }
        return Map.copyOf(official);
    }

    private static Map.Entry<String, String> ending(String bengali, String latin) {
        return Map.entry(Normalization.nfc(bengali), latin);
    }

    private static List<String> names(String side) {
        return Arrays.stream(side.split(",")).map(String::strip).toList();
    }
}
