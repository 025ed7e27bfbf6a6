package yingda.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yingda.document.Refusal;
import yingda.document.RejectedException.Reason;
import yingda.document.Term;
import yingda.sheets.SheetRow;
import yingda.sheets.SheetSink;

class ParserProcessTest {
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final ParserProcess SHARED = new ParserProcess(LONG, 256);

  @TempDir private Path folder;

  @AfterAll
  static void end() {
    SHARED.close();
  }

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(ReadFiles.resource("staff.docx").resolveSibling(""))) {
      return files.filter(file -> isParsed(SourceFormat.of(file))).sorted().toList();
    }
  }

  private static boolean isParsed(@Nullable SourceFormat format) {
    return format != null && List.of("WORD", "PDF", "HTML", "XLSX", "XLS").contains(format.name());
  }

  @ParameterizedTest
  @MethodSource("files")
  void whatIsInAFileComesAsIfItWereReadHere(Path file) throws IOException {
    assertThat(ReadFiles.of(file, SHARED)).usingRecursiveComparison().isEqualTo(ReadFiles.of(file));
  }

  /** One page with more letters than the memory holds. */
  private Path large() throws IOException {
    HandmadePdf pdf = new HandmadePdf("UniGB-UCS2-H").line(12, 700, "退货".repeat(2_000_000));
    return Files.write(folder.resolve("large.pdf"), pdf.bytes());
  }

  @Test
  void aFileThatTakesAllMemoryIsRefusedAndTheNextOneIsRead() throws IOException {
    try (ParserProcess small = new ParserProcess(LONG, 64)) {
      ReadFiles large = ReadFiles.of(large(), small);
      assertThat(large.rejections).containsExactly("faq/large.pdf：读它要用 64 MB 以上的内存，请拆成几个文件");
      assertThat(ReadFiles.of(ReadFiles.resource("staff.docx"), small).documents).hasSize(1);
    }
  }

  @Test
  void aFileThatTakesTooLongIsRefused() throws IOException {
    try (ParserProcess hasty = new ParserProcess(Duration.ofMillis(1), 64)) {
      Path file = ReadFiles.resource("staff.docx");
      assertThat(ReadFiles.of(file, hasty).rejections)
          .containsExactly("faq/staff.docx：读了 0 秒还没读完，请拆成几个文件");
      assertThat(ReadFiles.of(file, hasty).rejections).hasSize(1);
    }
  }

  @Test
  void whatKeepsFromTakingAFileIsTold() throws IOException {
    SheetSink full =
        new SheetSink() {
          @Override
          public void sheet(String name, boolean alone) {}

          @Override
          public boolean row(SheetRow row) {
            throw Refusal.of(Reason.UNAVAILABLE, "store-disk-full").alone();
          }

          @Override
          public void leftOut(int row, Term what) {}
        };
    assertThatThrownBy(
            () -> SHARED.workbook(SourceFormat.XLSX, ReadFiles.resource("staff.xlsx"), full))
        .hasMessageContaining("the disk is full");
    assertThat(files()).isNotEmpty();
  }
}
