package org.bigmooc.app.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a benchmark measured, and on what.
 *
 * @param data size of the data folder's content
 * @param model the version in service, or none
 * @param residentMebibytes of the service, at the end
 * @param serviceCpuSeconds user and system time that the service used
 */
public record BenchReport(
        String benchmark,
        Machine machine,
        String data,
        String model,
        int warmUpSeconds,
        int seconds,
        List<Latencies> figures,
        long residentMebibytes,
        double serviceCpuSeconds) {

    /** Where it ran. */
    public record Machine(int cores, long memoryMebibytes, String os, String jvm) {

        static Machine here() {
            Runtime.Version version = Runtime.version();
            long memory = ((com.sun.management.OperatingSystemMXBean)
                                    java.lang.management.ManagementFactory.getOperatingSystemMXBean())
                            .getTotalMemorySize()
                    >> 20;
            return new Machine(
                    Runtime.getRuntime().availableProcessors(),
                    memory,
                    System.getProperty("os.name") + " " + System.getProperty("os.version"),
                    System.getProperty("java.vm.name") + " " + version);
        }
    }

    /** The report for people. */
    public String text() {
        return String.format(
                        Locale.ROOT,
                        "%s%n  machine: %d cores, %d MiB, %s, %s%n  data: %s; model in service: %s%n"
                                + "  warm-up %d s, then %d s each; load from a second process on the same machine%n",
                        benchmark,
                        machine.cores(),
                        machine.memoryMebibytes(),
                        machine.os(),
                        machine.jvm(),
                        data,
                        model,
                        warmUpSeconds,
                        seconds)
                + figures.stream().map(Latencies::line).collect(Collectors.joining("\n"))
                + String.format(
                        Locale.ROOT,
                        "%n  service: %d MiB resident, %.1f s of CPU",
                        residentMebibytes,
                        serviceCpuSeconds);
    }
}
