package org.bigmooc.web.page;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bigmooc.domain.activity.ListQuality;
import org.bigmooc.domain.activity.SeeActivity;
import org.bigmooc.domain.job.JobRun;
import org.bigmooc.domain.job.JobStatus;
import org.bigmooc.domain.job.RunJobs;
import org.bigmooc.web.http.Route;

/** What operators see and start: the jobs of the configuration, how they and all other runs went, what they said; and how good served lists were. */
final class OperatorPage {

    /** One job with its latest runs. */
    record JobCard(String name, String command, String when, String next, boolean running, List<RunLine> runs) {}

    /** One run in a table. */
    record RunLine(
            String id, String command, String state, String origin, String node, String startedAt, String duration) {}

    /** How good the lists of one model version were, in a table. */
    record QualityLine(
            String list, String lists, String hitsAt1, String hitsAt5, String hitsAt10, String ndcg, String mrr) {

        static QualityLine of(ListQuality quality) {
            return new QualityLine(
                    quality.list(),
                    String.format(Locale.ROOT, "%,d", quality.lists()),
                    figure(quality.hitRateAt1()),
                    figure(quality.hitRateAt5()),
                    figure(quality.hitRateAt10()),
                    figure(quality.ndcgAt10()),
                    figure(quality.mrr()));
        }

        private static String figure(double value) {
            return String.format(Locale.ROOT, "%.4f", value);
        }
    }

    private final RunJobs jobs;
    private final SeeActivity activity;
    private final InstantSource clock;
    private final Visits visits;
    private final Frames frames;
    private final Templates templates;
    private final OperatorGate gate;

    OperatorPage(PagePorts ports, Visits visits, Frames frames, Templates templates) {
        this.jobs = ports.jobs();
        this.activity = ports.activity();
        this.clock = ports.clock();
        this.visits = visits;
        this.frames = frames;
        this.templates = templates;
        this.gate = new OperatorGate(ports.keys());
    }

    List<Route> routes() {
        return List.of(
                Route.get("/operate", gate.only(this::show)),
                Route.post("/operate/jobs/{name}", gate.only(this::start)),
                Route.get("/operate/runs/{id}", gate.only(this::log)));
    }

    private void show(ServerRequest request, ServerResponse response) {
        Frame frame = frame(request, response);
        List<JobCard> cards =
                jobs.all().stream().map(status -> card(status, frame.texts())).toList();
        List<RunLine> others =
                jobs.others().stream().map(run -> line(run, frame.texts())).toList();
        List<QualityLine> quality =
                activity.quality().stream().map(QualityLine::of).toList();
        templates.send(
                request,
                response,
                200,
                "operate",
                Map.of("frame", frame, "jobs", cards, "others", others, "quality", quality));
    }

    private void start(ServerRequest request, ServerResponse response) {
        Form unused = Form.read(request, visits.of(request));
        jobs.start(request.path().pathParameters().get("name"));
        response.status(303).header(HeaderNames.LOCATION, "/operate").send();
    }

    private void log(ServerRequest request, ServerResponse response) {
        Frame frame = frame(request, response);
        JobRun run = jobs.find(request.path().pathParameters().get("id"));
        String said = jobs.log(run).orElse("");
        Map<String, Object> values = Map.of("frame", frame, "run", line(run, frame.texts()), "said", said);
        templates.send(request, response, 200, "run", values);
    }

    private Frame frame(ServerRequest request, ServerResponse response) {
        return frames.of(request, visits.begin(request, response), "");
    }

    private JobCard card(JobStatus status, Texts texts) {
        return new JobCard(
                status.job().name(),
                String.join(" ", status.job().command()),
                status.job().when(),
                status.next().map(next -> due(next, texts)).orElse(""),
                status.isRunning(clock.instant()),
                status.runs().stream().map(run -> line(run, texts)).toList());
    }

    private String due(Instant next, Texts texts) {
        return next.isAfter(clock.instant()) ? texts.moment(next) : texts.get("operate.now");
    }

    private RunLine line(JobRun run, Texts texts) {
        return new RunLine(
                run.id(),
                run.command(),
                run.state(clock.instant()).name().toLowerCase(Locale.ROOT),
                run.origin().name().toLowerCase(Locale.ROOT),
                run.node(),
                texts.moment(run.startedAt()),
                text(run.duration()));
    }

    private static String text(Duration duration) {
        return String.format(
                Locale.ROOT, "%d:%02d:%02d", duration.toHours(), duration.toMinutesPart(), duration.toSecondsPart());
    }
}
