package yingda.access;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yingda.document.RejectedException;
import yingda.document.Rejections;

/**
 * What lets somebody in.
 *
 * @param id its number, by which it is revoked
 * @param state since when, until when
 * @param person whom an identity provider has to let in, as nobody can show this key; null for one
 *     that is shown
 */
public record AccessKey(long id, Grant grant, State state, @Nullable Person person) {

  /**
   * What it lets in for.
   *
   * @param name stands under what its holder writes
   * @param role in a word; one that this program does not know lets nobody in
   * @param products it may ask about; empty for all
   * @param channels it may ask for; empty for all
   * @param origins whose pages may use it in a browser; empty for none
   * @param confirmedOnly whether it shows only what was published or confirmed within its review
   *     period
   */
  public record Grant(
      String name,
      String role,
      Set<String> products,
      Set<String> channels,
      Set<String> origins,
      boolean confirmedOnly) {
    /** One that is bound to nothing. */
    public Grant(String name, String role) {
      this(name, role, Set.of(), Set.of(), Set.of(), false);
    }

    /**
     * @throws RejectedException if a name is missing or too long
     */
    public Grant {
      new Rejections().word("name", name).end();
      products = Set.copyOf(products);
      channels = Set.copyOf(channels);
      origins = Set.copyOf(origins);
    }
  }

  /**
   * Since when and until when.
   *
   * @param expires from when on it lets nobody in, null for never
   * @param revoked since when it lets nobody in, null if it does
   * @param lastUsed to the minute, null if never
   */
  public record State(
      Instant created,
      String createdBy,
      @Nullable Instant expires,
      @Nullable Instant revoked,
      @Nullable Instant lastUsed) {}

  /** Whether it lets anybody in. */
  public boolean isValid(Instant now) {
    return state.revoked() == null && (state.expires() == null || now.isBefore(state.expires()));
  }

  /** What stands under what its holder writes. */
  public String name() {
    return grant.name();
  }
}
