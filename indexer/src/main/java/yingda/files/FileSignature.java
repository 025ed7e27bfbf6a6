package yingda.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import yingda.document.PictureFormat;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.Term;

/** What a file is by its first bytes, whatever it is called. */
public enum FileSignature {
  /** Also .xlsx and .docx. */
  ZIP("PK\u0003\u0004"),
  /** The container of .xls and .doc, and of what is locked by a password. */
  OLE2("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"),
  PDF("%PDF-"),
  OTHER("");

  /** How far a PDF may begin behind the first byte. */
  private static final int HEAD = 1024;

  /** In the directory of a container that is locked, in UTF-16. */
  private static final String LOCKED =
      latin("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));

  /** What a page has near its begin. */
  private static final List<String> HTML = List.of("<!doctype html", "<html", "<head", "<table");

  private final String begin;

  FileSignature(String begin) {
    this.begin = begin;
  }

  /** Each byte as a character. */
  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  public static FileSignature of(Path file) throws IOException {
    String text = head(file);
    return Arrays.stream(values())
        .filter(
            signature ->
                signature == PDF
                    ? text.contains(signature.begin)
                    : text.startsWith(signature.begin))
        .findFirst()
        .orElse(OTHER);
  }

  /** Its first bytes, each a character. */
  private static String head(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return latin(bytes.readNBytes(HEAD));
    }
  }

  /**
   * @param ending of the name, such as {@code .xlsx}
   * @throws RejectedException if the file is something else than its name says
   */
  public void check(Path file, String ending) throws IOException {
    FileSignature found = of(file);
    if (found == this) {
      return;
    }
    if (found == OLE2 && this == ZIP) {
      boolean locked = latin(Files.readAllBytes(file)).contains(LOCKED);
      throw Refusal.invalid(locked ? "has-password" : "is-old-office")
          .with("ending", ending)
          .alone();
    }
    if (Files.size(file) == 0) {
      throw Refusal.invalid("no-bytes").alone();
    }
    throw Refusal.invalid("wrong-ending")
        .with("ending", ending)
        .with("found", found.words(file))
        .alone();
  }

  /**
   * Refuses a file of an office program or a PDF that is called a text.
   *
   * @throws RejectedException naming what it is and what it should be called
   */
  public void refuseAsText(Path file) throws IOException {
    if (this == OTHER || (this == PDF && !head(file).startsWith(begin))) {
      return;
    }
    String office = this == ZIP ? endingInside(file) : this == PDF ? ".pdf" : ".xls";
    throw office == null
        ? Refusal.invalid("is-no-text").with("found", words(file)).alone()
        : Refusal.invalid("is-no-text-but")
            .with("found", words(file))
            .with("ending", office)
            .alone();
  }

  /**
   * Refuses a file of Word or Excel that is called an archive, which it is, too.
   *
   * @throws RejectedException naming what it is and what it should be called
   */
  public static void refuseOfficeAsArchive(Path file) throws IOException {
    String office = of(file) == ZIP ? endingInside(file) : null;
    if (office != null) {
      throw Refusal.invalid("is-no-archive")
          .with("found", ZIP.words(file))
          .with("ending", office)
          .alone();
    }
  }

  /** What it is, for people. */
  private Term words(Path file) throws IOException {
    return Term.of(
        switch (this) {
          case ZIP ->
              switch (endingInside(file)) {
                case ".xlsx" -> "file-xlsx";
                case ".docx" -> "file-docx";
                case null, default -> "file-archive";
              };
          case OLE2 -> "file-old-office";
          case PDF -> "file-pdf";
          case OTHER -> wordsOfOther(file);
        });
  }

  private static String wordsOfOther(Path file) throws IOException {
    String head = head(file);
    if (PictureFormat.of(head.getBytes(StandardCharsets.ISO_8859_1)) != null) {
      return "file-picture";
    }
    String text = head.toLowerCase(Locale.ROOT);
    if (HTML.stream().anyMatch(text::contains)) {
      return "file-html";
    }
    return text.chars().anyMatch(FileSignature::isOfNoText) ? "file-unknown" : "file-text";
  }

  private static boolean isOfNoText(int letter) {
    return letter < ' ' && "\t\n\f\r".indexOf(letter) < 0;
  }

  /** Of an archive that is a file of Excel or Word; null of another one. */
  private static @Nullable String endingInside(Path file) throws IOException {
    try (ZipFile archive = new ZipFile(file.toFile())) {
      return archive.getEntry("xl/workbook.xml") != null
          ? ".xlsx"
          : archive.getEntry("word/document.xml") != null ? ".docx" : null;
    } catch (ZipException damaged) {
      return null;
    }
  }
}
