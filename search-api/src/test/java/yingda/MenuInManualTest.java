package yingda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The manual calls a page what the menu calls it, and leaves none out. */
class MenuInManualTest {
  private static final String LINK = "<a href=\"/[^\"]*+\"[^>]*+>(?:<span[^>]*+>)?([^<]++)<";

  /** “词典与标准问题”页, 文档工作台的“密钥”. */
  private static final List<String> NAMED = List.of("“([^”]++)”页", "文档工作台的“([^”]++)”");

  private static List<String> menu(String page) {
    String html = Docs.text("search-api/web/pages/" + page);
    int begin = html.indexOf("<nav");
    return Docs.all(LINK, html.substring(begin, html.indexOf("</nav>", begin)));
  }

  @Test
  void theMenuIsListedAsItIs() {
    assertThat(Docs.all("上面的菜单依次是([^；。]++)", Docs.text("content/manual/yingda/writing.md")))
        .containsExactly(String.join("、", menu("desk/desk.html")));
  }

  @Test
  void everyPageThatIsNamedIsInAMenu() {
    List<String> menus = new ArrayList<>(menu("desk/desk.html"));
    menus.addAll(menu("index.html"));
    List<String> named = new ArrayList<>();
    for (String file : Docs.in("content/manual/yingda", ".md")) {
      NAMED.forEach(pattern -> named.addAll(Docs.all(pattern, Docs.text(file))));
    }
    assertThat(named).hasSizeGreaterThan(3).isSubsetOf(menus);
  }
}
