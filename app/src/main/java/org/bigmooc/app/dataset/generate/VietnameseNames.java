package org.bigmooc.app.dataset.generate;

import java.text.Normalizer;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** Makes names as they are usual in Vietnam: family name, middle name, given name; the family names as frequent as they are there. */
final class VietnameseNames {

    private static final Pattern BLANK = Pattern.compile(" ");
    private static final List<String> FAMILY =
            words("Nguyễn Trần Lê Phạm Hoàng Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Huỳnh"
                    + " Lý Trương Đinh Lâm Mai Đào Tạ Lương Trịnh Hà Cao Tô Châu");
    private static final Chance FAMILY_CHANCE = Chance.of(
            38, 11, 9.5, 7, 5, 4.5, 3.5, 3, 2.2, 2, 1.6, 1.4, 1.3, 1.2, 1.2, 1, 1, 0.9, 0.8, 0.8, 0.7, 0.6, 0.6, 0.5,
            0.5, 0.4, 0.4, 0.3);
    private static final List<String> MALE_MIDDLE =
            words("Văn Hữu Đức Minh Quang Quốc Công Xuân Thành Tuấn Gia Anh Hoàng Ngọc Thanh Trung");
    private static final List<String> FEMALE_MIDDLE =
            words("Thị Thu Ngọc Thanh Phương Bích Minh Hồng Khánh Thùy Mai Quỳnh Kim Hoài Bảo Diệu");
    private static final List<String> MALE_GIVEN =
            words("An Bảo Bình Cường Dũng Duy Đạt Đông Giang Hải Hào Hiếu Hòa Hùng Huy"
                    + " Hưng Khang Khoa Khôi Kiên Lâm Long Lộc Nam Nghĩa Nhân Phong Phú Phúc Quân Sang Sơn Tài Tân Thái Thắng Thịnh Toàn"
                    + " Trí Tú Tùng Việt Vinh Vương");
    private static final List<String> FEMALE_GIVEN =
            words("An Anh Ánh Châu Chi Diệp Dung Duyên Giang Hà Hạnh Hằng Hiền Hoa"
                    + " Hương Huyền Lan Liên Linh Loan Ly My Nga Ngân Nghi Nhi Nhung Như Oanh Phượng Quyên Tâm Thảo Thoa Thúy Thủy Thư Tiên"
                    + " Trang Trâm Trinh Tuyết Uyên Vân Vy Xuân Yên Yến");

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");

    private VietnameseNames() {}

    static String male(RandomGenerator random) {
        return name(MALE_MIDDLE, MALE_GIVEN, random);
    }

    static String female(RandomGenerator random) {
        return name(FEMALE_MIDDLE, FEMALE_GIVEN, random);
    }

    /** The same name in plain letters. */
    static String plain(String name) {
        String apart = Normalizer.normalize(name, Normalizer.Form.NFD);
        return ACCENTS.matcher(apart).replaceAll("").replace('đ', 'd').replace('Đ', 'D');
    }

    private static String name(List<String> middles, List<String> givens, RandomGenerator random) {
        String family = FAMILY.get(FAMILY_CHANCE.draw(random));
        return family + " " + Chance.oneOf(middles, random) + " " + Chance.oneOf(givens, random);
    }

    private static List<String> words(String text) {
        return BLANK.splitAsStream(text).toList();
    }
}
