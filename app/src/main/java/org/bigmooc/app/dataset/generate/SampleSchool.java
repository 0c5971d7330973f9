package org.bigmooc.app.dataset.generate;

import java.util.List;
import java.util.stream.IntStream;

/** An invented school, named after a river, a mountain or a place. */
record SampleSchool(String id, Bilingual name) {

    static final List<SampleSchool> ALL = schools(
            new Bilingual("Red River University of Technology", "Đại học Công nghệ Sông Hồng"),
            new Bilingual("Perfume River University", "Đại học Hương Giang"),
            new Bilingual("Mekong University", "Đại học Cửu Long Giang"),
            new Bilingual("West Lake University", "Đại học Hồ Tây"),
            new Bilingual("Ba Vi Polytechnic", "Đại học Bách khoa Ba Vì"),
            new Bilingual("Saigon River University of Economics", "Đại học Kinh tế Bến Nghé"),
            new Bilingual("Marble Mountains University", "Đại học Ngũ Hành Sơn"),
            new Bilingual("Langbiang University", "Đại học Lang Biang"),
            new Bilingual("Central Highlands Open University", "Đại học Mở Cao Nguyên"),
            new Bilingual("Yen Tu University of Humanities", "Đại học Nhân văn Yên Tử"),
            new Bilingual("Bach Dang Medical University", "Đại học Y Bạch Đằng"),
            new Bilingual("Cam Ranh University of Science", "Đại học Khoa học Cam Ranh"),
            new Bilingual("Tam Dao Institute of Design", "Viện Thiết kế Tam Đảo"),
            new Bilingual("Lo River Teachers' University", "Đại học Sư phạm Sông Lô"),
            new Bilingual("Con Dao Institute of Marine Studies", "Viện Nghiên cứu Biển Côn Sơn"),
            new Bilingual("Ham Rong Law School", "Đại học Luật Hàm Rồng"),
            new Bilingual("Fansipan Digital Academy", "Học viện Số Phan Xi Păng"),
            new Bilingual("Thu Bon University of Languages", "Đại học Ngoại ngữ Thu Bồn"),
            new Bilingual("Dong Nai River Institute of Management", "Học viện Quản lý Đồng Nai Thượng"),
            new Bilingual("Lotus Online Academy", "Học viện Trực tuyến Hoa Sen Trắng"));

    /** The school of a strand. */
    static SampleSchool of(int edition, int field, int strand) {
        return ALL.get((field * Curriculum.STRANDS + 7 * strand + 3 * edition) % ALL.size());
    }

    private static List<SampleSchool> schools(Bilingual... names) {
        return IntStream.range(0, names.length)
                .mapToObj(i -> new SampleSchool("S_" + (i + 1), names[i]))
                .toList();
    }

    String about() {
        return name.vietnamese() + " mở các khóa học trực tuyến miễn phí cho mọi người học.";
    }
}
