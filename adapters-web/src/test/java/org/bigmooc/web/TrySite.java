package org.bigmooc.web;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.bigmooc.domain.catalogue.Concept;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.catalogue.CourseLink;
import org.bigmooc.domain.catalogue.LocalizedText;
import org.bigmooc.domain.catalogue.School;
import org.bigmooc.domain.catalogue.Teacher;
import org.bigmooc.domain.learner.LearnerId;
import org.slf4j.LoggerFactory;

/** Serves the sample courses until it is stopped, to look at the pages by hand: arguments are the port. */
final class TrySite {

    private static final String[] NAMES = {
        "An Nguyễn", "Bình Trần", "Chi Lê", "Dũng Phạm", "Giang Võ", "Hoa Đặng", "Khánh Bùi", "Linh Đỗ", "Minh Hồ"
    };

    private TrySite() {}

    public static void main(String[] arguments) throws InterruptedException {
        List<LearnerId> samples = IntStream.rangeClosed(1, NAMES.length)
                .mapToObj(number -> new LearnerId("U_" + number))
                .toList();
        WebConfig config = TestSite.config()
                .withPort(arguments.length == 0 ? 0 : Integer.parseInt(arguments[0]))
                .withSamples(samples);
        try (TestSite site = new TestSite(config)) {
            fill(site, samples);
            LoggerFactory.getLogger(TrySite.class).info("API key {}", site.apiKey);
            new CountDownLatch(1).await();
        }
    }

    private static void fill(TestSite site, List<LearnerId> samples) {
        Instant start = Instant.parse("2026-03-01T00:00:00Z");
        for (int i = 0; i < samples.size(); i++) {
            site.addLearner(samples.get(i), NAMES[i]);
            String[] taken = IntStream.rangeClosed(1, i + 2)
                    .mapToObj(number -> "C_" + (100 + number * 7 % 60))
                    .toArray(String[]::new);
            site.enrol(samples.get(i), start.plusSeconds(i * 100_000L), taken);
        }
        CourseId course = new CourseId("C_101");
        site.addFacts(
                new School("S_1", new LocalizedText("Hanoi University", "Đại học Hà Nội"), LocalizedText.EMPTY),
                new Teacher("T_1", new LocalizedText("Mai Tran", "Trần Thị Mai"), LocalizedText.EMPTY),
                new Concept("K_1", "limit"),
                new Concept("K_2", "derivative"),
                new Concept("K_3", "integral"),
                new CourseLink(course, CourseLink.Kind.SCHOOL, "S_1"),
                new CourseLink(course, CourseLink.Kind.TEACHER, "T_1"),
                new CourseLink(course, CourseLink.Kind.CONCEPT, "K_1"),
                new CourseLink(course, CourseLink.Kind.CONCEPT, "K_2"),
                new CourseLink(course, CourseLink.Kind.CONCEPT, "K_3"));
    }
}
