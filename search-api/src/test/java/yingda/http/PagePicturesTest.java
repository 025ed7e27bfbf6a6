package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** A screenshot is pasted into an answer, and everybody sees it. */
class PagePicturesTest {
  private static final String ID = "faq/upgrade";

  @AutoClose private static Desk desk;
  private static Browser browser;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    desk = Desk.open(folder, Map.of(ID + ".md", "# 升级\n## 怎么升级固件？\n在设置里升级。\n"));
    browser = desk.browser();
  }

  @BeforeEach
  void edit() {
    desk.signAs("王芳");
    desk.visit("/desk/edit/" + ID);
  }

  /** Copies something and pastes it into the answer. */
  private static void paste(String item) {
    paste(item, 8, 8);
  }

  private static void paste(String item, int width, int height) {
    browser.command(
        "Browser.grantPermissions",
        Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
    Object copied =
        browser.runAsync(
            """
            const canvas = document.createElement('canvas');
            canvas.width = %d;
            canvas.height = %d;
            canvas.toBlob((picture) => navigator.clipboard.write([new ClipboardItem(%s)])
              .then(() => arguments[0]('copied'), (reason) => arguments[0](String(reason))));
            """
                .formatted(width, height, item));
    assertThat(copied).isEqualTo("copied");
    browser.find(".answer-text").sendKeys(Keys.chord(Keys.CONTROL, Keys.END));
    browser.pressWith(Keys.CONTROL, "v");
  }

  private static boolean isLoaded(String selector) {
    return Boolean.TRUE.equals(
        browser.run("return document.querySelector('" + selector + "')?.naturalWidth > 0"));
  }

  @Test
  void aPastedPictureAsksWhatItShowsAndIsSeenEverywhere() {
    paste("{'image/png': picture}");
    browser.find(".picture-form input");
    browser.press(Keys.ENTER);
    assertThat(browser.value(".answer-text")).isEqualTo("在设置里升级。");
    browser.press("设置里的[升级]按钮", Keys.ENTER);
    browser.await("the picture", () -> browser.value(".answer-text").contains("/pictures/"));
    assertThat(browser.value(".answer-text"))
        .matches("在设置里升级。!\\[设置里的 升级 按钮]\\(/pictures/[0-9a-f]{32}\\.png\\)");
    browser.await("a preview", () -> isLoaded("#preview img"));

    browser.find("#note").sendKeys("加图", Keys.ENTER);
    browser.await("publication", () -> browser.text("#outcome").startsWith("已保存"));
    desk.visit("/documents/" + ID);
    browser.await("the picture in the document", () -> isLoaded(".answer img"));
    desk.ask("怎么升级固件");
    browser.await("the picture in the reply", () -> isLoaded(".answer img"));
    assertThat(browser.attribute(".answer img", "alt")).isEqualTo("设置里的 升级 按钮");
  }

  /** A photo of a whole screen must not push the other replies away. */
  @Test
  void aLargePictureIsSmallInAReplyAndWholeWhenItIsOpened() {
    paste("{'image/png': picture}", 1600, 1200);
    browser.find(".picture-form input");
    browser.press("整个屏幕", Keys.ENTER);
    browser.await("the picture", () -> browser.value(".answer-text").contains("/pictures/"));
    browser.await("a preview", () -> isLoaded("#preview img"));
    browser.find("#note").sendKeys("加图", Keys.ENTER);
    browser.await("publication", () -> browser.text("#outcome").startsWith("已保存"));

    desk.ask("怎么升级固件");
    browser.await("the picture in the reply", () -> isLoaded(".reply .answer img:last-of-type"));
    String large =
        "[...document.querySelectorAll('.reply .answer img')].find((i) => i.alt === '整个屏幕')";
    assertThat(browser.run("return " + large + ".getBoundingClientRect().height <= 146"))
        .isEqualTo(true);
    assertThat(browser.run("return " + large + ".loading")).isEqualTo("lazy");
    assertThat(browser.run("return " + large + ".parentNode.target")).isEqualTo("_blank");
    browser.screen(390, 844);
    assertThat(browser.run("return document.documentElement.scrollWidth <= innerWidth"))
        .isEqualTo(true);
    browser.wholeScreen();
  }

  @Test
  void wordsWinOverThePictureOfThemAndEscapeLeavesItOut() {
    String before = browser.value(".answer-text");
    paste("{'image/png': picture, 'text/plain': new Blob(['表格里的字'], {type: 'text/plain'})}");
    browser.await("words", () -> browser.value(".answer-text").endsWith("表格里的字"));
    assertThat(browser.shows(".picture-form")).isFalse();
    paste("{'image/png': picture}");
    browser.find(".picture-form input").sendKeys(Keys.ESCAPE);
    assertThat(browser.shows(".picture-form")).isFalse();
    assertThat(browser.value(".answer-text")).isEqualTo(before + "表格里的字");
  }

  @ParameterizedTest
  @CsvSource({
    "图.svg, image/svg+xml, 图片：不是 PNG、JPEG、GIF 或 WebP",
    "假.png, image/png, 图片：不是 PNG、JPEG、GIF 或 WebP",
    "说明.docx, application/msword, “application/msword”不是图片，请选 PNG、JPEG、GIF 或 WebP",
    "说明, '', 图片：不是 PNG、JPEG、GIF 或 WebP"
  })
  void whatIsNoPictureIsRefusedInChinese(String name, String type, String said) {
    Object unused =
        browser.run(
            """
            const data = new DataTransfer();
            data.items.add(new File(['<svg/>'], '%s', { type: '%s' }));
            document.querySelector('.answer-text').dispatchEvent(
              new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
            """
                .formatted(name, type));
    assertThat(browser.text(".picture-panel .notice")).contains(name).contains(said);
  }

  @Test
  void aTableIsInsertedAsAParagraphOfItsOwn() {
    String before = browser.value(".answer-text");
    browser.find(".answer-text").sendKeys(Keys.chord(Keys.CONTROL, Keys.END));
    browser.find(".insert-table").sendKeys(Keys.ENTER);
    assertThat(browser.value(".answer-text").substring(before.length()))
        .startsWith("\n\n| 项目 | 说明 |\n|---|---|\n");
    browser.await("a table", () -> browser.texts("#preview th").contains("项目"));
    browser.pressWith(Keys.CONTROL, "z");
    assertThat(browser.value(".answer-text")).isEqualTo(before);
  }
}
