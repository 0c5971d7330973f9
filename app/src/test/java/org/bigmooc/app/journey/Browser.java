package org.bigmooc.app.journey;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless Chromium with a profile of its own, in English. */
final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    private final ChromeDriver driver;
    private final WebDriverWait wait;
    private final URI site;

    Browser(URI site, Path profile) {
        ChromeOptions options = new ChromeOptions()
                .addArguments(
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--lang=en",
                        "--accept-lang=en",
                        "--user-data-dir=" + profile);
        ChromeDriverService.Builder service = new ChromeDriverService.Builder();
        if (Files.isExecutable(DRIVER)) {
            service.usingDriverExecutable(DRIVER.toFile());
        }
        this.driver = new ChromeDriver(service.build(), options);
        this.wait = new WebDriverWait(driver, PATIENCE);
        this.site = site;
        resize(1280, 900);
    }

    void resize(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
    }

    void open(String path) {
        driver.get(site.resolve(path).toString());
    }

    /** The first element, once it is there. */
    WebElement see(String css) {
        return until(browser -> {
            List<WebElement> found = browser.findElements(By.cssSelector(css));
            return found.isEmpty() ? null : found.getFirst();
        });
    }

    /** The visible texts of all elements there are now, read in one step: a live list may be replaced between two. */
    List<String> texts(String css) {
        return read("return [...document.querySelectorAll(arguments[0])].map(one => one.innerText)", css);
    }

    /** An attribute of all elements there are now, read in one step. */
    List<String> attributes(String css, String name) {
        return read(
                "return [...document.querySelectorAll(arguments[0])].map(one => one.getAttribute(arguments[1]))",
                css,
                name);
    }

    private List<String> read(String script, Object... arguments) {
        return driver.executeScript(script, arguments) instanceof List<?> values
                ? values.stream().map(String::valueOf).toList()
                : List.of();
    }

    <T> T until(ExpectedCondition<T> condition) {
        return wait.until(condition);
    }

    String path() {
        return URI.create(String.valueOf(driver.getCurrentUrl())).getPath();
    }

    void screenshot(Path file) throws IOException {
        Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    }

    /** Whether the page is wider than the window, so that one would have to scroll sideways. */
    boolean overflows() {
        return Boolean.TRUE.equals(driver.executeScript(
                "return document.documentElement.scrollWidth > document.documentElement.clientWidth"));
    }

    /** What the page complained about: refused scripts or styles, missing files. */
    List<String> complaints() {
        return driver.manage().logs().get("browser").getAll().stream()
                .map(Object::toString)
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
