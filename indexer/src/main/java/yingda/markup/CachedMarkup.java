package yingda.markup;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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

  /**
   * An answer.
   *
   * @param toSend whether it is for a customer
   */
  private record Asked(String markdown, boolean toSend) {}

  private final Cache<Asked, String> known =
      Caffeine.newBuilder()
          .maximumWeight(MOST_CHARACTERS)
          .weigher((Asked asked, String html) -> asked.markdown().length() + html.length())
          .build();

  public CachedMarkup(Markup markup) {
    this.markup = markup;
  }

  @Override
  public String plain(String markdown) {
    return markup.plain(markdown);
  }

  @Override
  public String html(String markdown) {
    return known.get(new Asked(markdown, false), asked -> markup.html(asked.markdown()));
  }

  @Override
  public String htmlToSend(String markdown) {
    return known.get(new Asked(markdown, true), asked -> markup.htmlToSend(asked.markdown()));
  }
}
