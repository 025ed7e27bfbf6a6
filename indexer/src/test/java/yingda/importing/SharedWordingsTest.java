package yingda.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.DocumentStore;
import yingda.document.HomeZone;
import yingda.document.Language;
import yingda.document.Signature;
import yingda.sql.SqliteStores;
import yingda.testing.Notes;

/** Two entries with the same wording blur each other; whoever imports the second hears of it. */
class SharedWordingsTest {
  @TempDir private Path folder;
  @AutoClose private DocumentStore store;
  private final List<String> noted = new ArrayList<>();

  @BeforeEach
  void openStore() {
    store = new SqliteStores(folder.resolve("a.db")).store(Clock.systemUTC());
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve("in").resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    return Files.writeString(file, text);
  }

  private List<String> noted(Path path, boolean dryRun) {
    noted.clear();
    ImportProgress progress =
        new Notes(
            remark -> noted.add(remark.text(Language.ZH).replace(folder.resolve("in") + "/", "")));
    Signature signature = new Signature("李雷", "试一试");
    ImportOptions options =
        new ImportOptions(FolderEdition.NONE, signature, false, dryRun, HomeZone.ID, false, null);
    assertThat(new Importer(store, options, progress).run(List.of(path)).rejections()).isEmpty();
    return List.copyOf(noted);
  }

  @Test
  void aWordingOfWhatIsPublishedIsToldOnceWithBothEntries() throws IOException {
    Path old = write("faq/a.csv", "编号,问题,相似问,答案\nfaq/one,怎么退货？,退货流程,七天内。\n");
    assertThat(noted(old, false)).isEmpty();
    Path table =
        write(
            "faq/b.csv",
            "编号,问题,相似问,答案\nfaq/two,怎么退货,,联系客服。\nfaq/three,退款多久到？,退货 流程,三天。\nfaq/four,怎么换货？,,换。\n");
    String second = "faq/b.csv 第 2 行：“怎么退货”的问法“怎么退货？”也是“怎么退货？”（faq/one#answer）";
    String third = "faq/b.csv 第 3 行：“退款多久到？”的问法“退货流程”也是“怎么退货？”（faq/one#answer）";
    String remedy = "的问法，客户这样问只能反问，请合并成一条，或者把问法写得不同";
    for (boolean dryRun : new boolean[] {true, false}) {
      assertThat(noted(table, dryRun)).containsExactly(second + remedy, third + remedy);
    }
    assertThat(noted(table, false)).isEmpty();
    assertThat(noted(old, false)).isEmpty();
  }

  @Test
  void twoEntriesOfTheFilesAreToldWithTheirPlaces() throws IOException {
    write("faq/a.md", "# 充值\n## 怎么充值？\n在钱包里充。\n## 怎么充钱？\n相似问：\n- 怎么充值\n\n同上。\n");
    write("manual/m.md", "# 手册\n## 怎么充值？\n见钱包。\n## 注意事项\n小心。\n");
    write("manual/n.md", "# 手册二\n## 注意事项\n小心。\n");
    assertThat(noted(folder.resolve("in"), true))
        .containsExactly(
            "faq/a.md 第 1 行：“怎么充钱？”的问法“怎么充值”也是“怎么充值？”（faq/a.md:1）的问法，客户这样问只能反问，请合并成一条，或者把问法写得不同",
            "manual/m.md 第 1"
                + " 行：“怎么充值？”的问法“怎么充值？”也是“怎么充值？”（faq/a.md:1）的问法，客户这样问只能反问，请合并成一条，或者把问法写得不同");
  }

  @Test
  void signsThatTellWordingsApartDoSo() throws IOException {
    Path table =
        write("faq/a.csv", "问题,答案\n-20℃ 能开机吗？,能。\n20℃ 能开机吗？,能。\nC++ 能用吗？,能。\nC# 能用吗？,能。\n");
    assertThat(noted(table, true)).isEmpty();
  }

  @Test
  void whatNoReaderIsGivenBothOfIsNotTold() throws IOException {
    write(
        "faq/a.csv",
        "编号,问题,答案,受众,产品\nfaq/1,怎么退货？,七天。,公开,甲\nfaq/2,怎么退货？,八天。,内部,甲\nfaq/3,怎么退货？,九天。,公开,乙\n");
    write("faq/b.csv", "编号,问题,答案,状态\nfaq/5,怎么装？,这样。,启用\nfaq/6,怎么装？,那样。,停用\n");
    assertThat(noted(folder.resolve("in"), true)).isEmpty();
  }
}
