package yingda.markup;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yingda.document.Markup;

/**
 * A markup that remembers the HTML of the answers it was asked for last: the same manuals and
 * replies are shown all day, and reading the Markdown of one with 2,000 entries takes longer than
 * anything else on the way to its page. Safe for concurrent use.
 */
public final class CachedMarkup implements Markup {
  /** Of answers and their HTML together, about 64 MB at most. */
  private static final int MOST_CHARACTERS = 32_000_000;

  private final Markup markup;
  private final Map<String, String> known = new LinkedHashMap<>(16, 0.75f, true);
  private int characters;

  public CachedMarkup(Markup markup) {
    this.markup = markup;
  }

  @Override
  public String plain(String markdown) {
    return markup.plain(markdown);
  }

  @Override
  public String html(String markdown) {
    String html = find(markdown);
    if (html == null) {
      html = markup.html(markdown);
      remember(markdown, html);
    }
    return html;
  }

  private synchronized @Nullable String find(String markdown) {
    return known.get(markdown);
  }

  private synchronized void remember(String markdown, String html) {
    if (known.put(markdown, html) == null) {
      characters += markdown.length() + html.length();
    }
    while (characters > MOST_CHARACTERS) {
      Map.Entry<String, String> oldest = known.entrySet().iterator().next();
      characters -= oldest.getKey().length() + oldest.getValue().length();
      known.remove(oldest.getKey());
    }
  }
}
