package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.os.ExecutableFinder;
import org.openqa.selenium.support.ui.FluentWait;
import org.openqa.selenium.support.ui.WebDriverWait;
import tools.jackson.databind.json.JsonMapper;
import yingda.json.Json;
import yingda.testing.Requirement;

/**
 * Chromium without a window, used as a person would: one for all page tests of a run, as starting
 * it takes seconds. What a test looks for may still be on its way, so every look waits. For one
 * thread.
 */
final class Browser {
  private static final List<String> ARGUMENTS =
      List.of(
          "--headless=new",
          "--window-size=1280,900",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /** Days are the reader's own; here the reader sits in China, wherever the machine may be. */
  private static final Map<String, String> ENVIRONMENT = Map.of("TZ", "Asia/Shanghai");

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Between two looks: much less than a page takes, as a test has thousands of them. */
  private static final Duration PAUSE = Duration.ofMillis(20);

  private static @Nullable Browser shared;
  private static @Nullable Browser watching;

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** The browser of this run, a {@link Requirement} of the test. It ends with the process. */
  static Browser require() {
    if (shared == null) {
      shared = start(false);
    }
    return shared;
  }

  /** Another one, which tells {@link #requests}; to keep them takes time. */
  static Browser watched() {
    if (watching == null) {
      watching = start(true);
    }
    return watching;
  }

  /** Chromedriver gives it an empty profile of its own and removes it at the end. */
  private static Browser start(boolean watched) {
    ExecutableFinder finder = new ExecutableFinder();
    String chromium = finder.find("chromium");
    String chromedriver = finder.find("chromedriver");
    if (chromium == null || chromedriver == null) {
      throw Requirement.missing(
          "chromium and chromedriver are not installed: apt-get install chromium chromium-driver");
    }
    LoggingPreferences log = new LoggingPreferences();
    log.enable(LogType.PERFORMANCE, watched ? Level.ALL : Level.OFF);
    log.enable(LogType.BROWSER, Level.SEVERE);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium).addArguments(ARGUMENTS);
    options.setCapability(ChromeOptions.LOGGING_PREFS, log);
    options.setAcceptInsecureCerts(true); // those of tests are their own
    // Named, so that Selenium looks for none on the network.
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(new File(chromedriver))
            .withEnvironment(ENVIRONMENT)
            .build();
    ChromeDriver driver = new ChromeDriver(service, options);
    Runtime.getRuntime().addShutdownHook(new Thread(driver::quit));
    return new Browser(driver);
  }

  /** Loads a page and waits until it shows something. */
  void open(String address) {
    driver.get(address);
    awaitPage();
  }

  /** Loads a page that is not ours. */
  void show(String address) {
    driver.get(address);
  }

  void reload() {
    driver.navigate().refresh();
    awaitPage();
  }

  void back() {
    driver.navigate().back();
  }

  void awaitPage() {
    find("#page:not([aria-busy]) > *");
  }

  String address() {
    return driver.getCurrentUrl();
  }

  /** What the browser keeps for the site it is at, also from scripts. */
  Set<Cookie> cookies() {
    return driver.manage().getCookies();
  }

  /** The first element that can be seen; waits for it. */
  WebElement find(String selector) {
    return patiently(selector)
        .until(
            unused ->
                shown(selector)
                    .findFirst()
                    .orElseThrow(() -> new NoSuchElementException(selector)));
  }

  /** The texts of all elements that can be seen now. */
  List<String> texts(String selector) {
    return shown(selector).map(WebElement::getText).toList();
  }

  /** The text of the first element that can be seen; waits for it, also while it is replaced. */
  String text(String selector) {
    return patiently(selector)
        .until(
            unused ->
                shown(selector)
                    .findFirst()
                    .map(WebElement::getText)
                    .orElseThrow(() -> new NoSuchElementException(selector)));
  }

  /** What stands in a field now. */
  String value(String selector) {
    return String.valueOf(find(selector).getDomProperty("value"));
  }

  @Nullable String attribute(String selector, String name) {
    return find(selector).getDomAttribute(name);
  }

  String title() {
    return driver.getTitle();
  }

  boolean shows(String selector) {
    return shown(selector).findAny().isPresent();
  }

  private Stream<WebElement> shown(String selector) {
    return driver.findElements(By.cssSelector(selector)).stream().filter(WebElement::isDisplayed);
  }

  /** Waits until a condition holds, or fails saying which did not. */
  void await(String what, BooleanSupplier condition) {
    boolean unused = patiently(what).until(driver -> condition.getAsBoolean());
  }

  private FluentWait<WebDriver> patiently(String what) {
    return new WebDriverWait(driver, PATIENCE)
        .pollingEvery(PAUSE)
        // A page that is just being replaced is asked in vain, with errors of several kinds.
        .ignoring(WebDriverException.class)
        .withMessage(() -> "waited for " + what + " at " + address());
  }

  /** Presses keys where the keyboard is. */
  void press(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  /** Presses a key while another is held. */
  void pressWith(Keys held, CharSequence key) {
    new Actions(driver).keyDown(held).sendKeys(key).keyUp(held).perform();
  }

  void click(String selector) {
    find(selector).click();
  }

  /** The element the keyboard is at. */
  WebElement focused() {
    return driver.switchTo().activeElement();
  }

  /** What a script of our own returns. */
  @Nullable Object run(String script) {
    return driver.executeScript(script);
  }

  /** Begins a word in the input method, which shows it before it is one. */
  void compose(String letters) {
    int end = letters.length();
    command(
        "Input.imeSetComposition",
        Map.of("text", letters, "selectionStart", end, "selectionEnd", end));
  }

  /** Enters a word from the input method, at once and not letter by letter. */
  void commit(String word) {
    command("Input.insertText", Map.of("text", word));
  }

  /** What was copied; the page itself may write there but not read. */
  String clipboard() {
    return await("navigator.clipboard.readText()");
  }

  /** What was copied with its formatting. */
  String richClipboard() {
    return await(
        "navigator.clipboard.read().then(([item]) => item.getType('text/html'))"
            + ".then(blob => blob.text())");
  }

  /** Pastes a text where the keyboard is, as if it had been copied in another window. */
  void paste(String text) {
    String copied = await("navigator.clipboard.writeText(" + Json.write(text) + ")");
    assertThat(copied).isEqualTo("null");
    pressWith(Keys.CONTROL, "v");
  }

  /** What a promise of the page comes to. */
  private String await(String promise) {
    command(
        "Browser.grantPermissions",
        Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
    return String.valueOf(
        driver.executeAsyncScript(
            promise + ".then(arguments[0], (reason) => arguments[0](String(reason)))"));
  }

  /** What an asynchronous script of our own gives to its callback. */
  Object runAsync(String script) {
    return Objects.requireNonNull(driver.executeAsyncScript(script));
  }

  /** Looks into the first frame of the page, until {@link #leaveFrame}. */
  void enterFrame() {
    WebDriver unused = driver.switchTo().frame(find("iframe"));
  }

  void leaveFrame() {
    WebDriver unused = driver.switchTo().defaultContent();
  }

  /** Does something in another tab, which is closed again. */
  void elsewhere(Runnable work) {
    String here = driver.getWindowHandle();
    WebDriver unused = driver.switchTo().newWindow(WindowType.TAB);
    work.run();
    driver.close();
    unused = driver.switchTo().window(here);
    command("Page.bringToFront", Map.of());
  }

  /** Puts what is downloaded from now on into a folder, without asking. */
  void downloadTo(Path folder) {
    command(
        "Browser.setDownloadBehavior",
        Map.of("behavior", "allow", "downloadPath", folder.toAbsolutePath().toString()));
  }

  /** Lays pages out as for a sheet of A4, or again as for the screen. */
  void paper(boolean printed) {
    if (printed) {
      screen(718, 1_047);
      command("Emulation.setEmulatedMedia", Map.of("media", "print"));
    } else {
      command("Emulation.setEmulatedMedia", Map.of("media", ""));
      wholeScreen();
    }
  }

  /** A command of the Chrome DevTools protocol. */
  void command(String name, Map<String, Object> parameters) {
    Map<String, Object> unused = driver.executeCdpCommand(name, parameters);
  }

  /** Shows pages at a width in CSS pixels, narrower than a window can be. */
  void screen(int width, int height) {
    command(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** Shows pages in the colours for {@code light} or {@code dark}. */
  void scheme(String name) {
    Map<String, String> preference = Map.of("name", "prefers-color-scheme", "value", name);
    command("Emulation.setEmulatedMedia", Map.of("features", List.of(preference)));
  }

  /** Forgets size and colours. */
  void wholeScreen() {
    command("Emulation.clearDeviceMetricsOverride", Map.of());
    command("Emulation.setEmulatedMedia", Map.of("features", List.of()));
  }

  /** The addresses asked for since the last call, by pages and scripts alike. */
  List<String> requests() {
    JsonMapper mapper = new JsonMapper();
    List<String> addresses = new ArrayList<>();
    List<LogEntry> entries;
    do { // the driver gives a long log in parts
      entries = driver.manage().logs().get(LogType.PERFORMANCE).getAll();
      entries.stream()
          .map(entry -> mapper.readTree(entry.getMessage()).get("message"))
          .filter(event -> event.get("method").asString().equals("Network.requestWillBeSent"))
          .map(event -> event.at("/params/request/url").asString())
          .forEach(addresses::add);
    } while (!entries.isEmpty());
    return addresses;
  }

  /**
   * What pages did not foresee since the last call: uncaught errors, rejections nobody handles, and
   * what scripts tell the console as an error. What the service or the browser refused is none.
   */
  List<String> faults() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        .filter(message -> !message.contains("Failed to load resource"))
        .filter(message -> !message.startsWith("security "))
        // Hostile text is parsed to be cleaned, and the browser tells what of it may not run.
        .filter(message -> !message.contains("/dompurify/"))
        .toList();
  }

  /** The faults of the pages seen so far in this run; none if there was no browser. */
  static List<String> faultsSoFar() {
    return Stream.of(Optional.ofNullable(shared), Optional.ofNullable(watching))
        .flatMap(Optional::stream)
        .flatMap(browser -> browser.faults().stream())
        .toList();
  }

  void screenshot(Path file) {
    try {
      Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
