package yingda.testing;

import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yingda.document.Audience;
import yingda.document.Document;
import yingda.document.Entry;
import yingda.document.Kind;
import yingda.document.ReviewPolicy;
import yingda.document.Scope;
import yingda.document.Validity;
import yingda.document.VersionRange;

/** A document that is being written for a test: what is not said does not matter there. */
public final class Draft {
  private final String id;
  private final List<Entry> entries = new ArrayList<>();
  private Kind kind = Kind.FAQ;
  private @Nullable String product;
  private VersionRange versions = VersionRange.ALL;
  private Audience audience = Audience.PUBLIC;
  private Validity validity = Validity.ALWAYS;
  private ReviewPolicy upkeep = ReviewPolicy.NONE;
  private List<String> tags = List.of();

  private Draft(String id) {
    this.id = id;
  }

  public static Draft of(String id) {
    return new Draft(id);
  }

  /** A document that answers one question. */
  public static Document faq(String id, String question, String answer, String... similar) {
    return of(id).entry(question, answer, similar).document();
  }

  /** Adds an entry, whose anchor is its number from 1. */
  public Draft entry(String question, String answer, String... similar) {
    String anchor = Integer.toString(entries.size() + 1);
    return entry(
        new Entry(anchor, List.of(), question, List.of(similar), List.of(), answer, Map.of()));
  }

  public Draft entry(Entry entry) {
    entries.add(entry);
    return this;
  }

  public Draft kind(Kind kind) {
    this.kind = kind;
    return this;
  }

  public Draft product(@Nullable String product) {
    this.product = product;
    return this;
  }

  /**
   * @param range in Maven's notation
   */
  public Draft versions(String range) {
    this.versions = VersionRange.of("versions", range);
    return this;
  }

  public Draft audience(Audience audience) {
    this.audience = audience;
    return this;
  }

  public Draft inForce(@Nullable Instant effective, @Nullable Instant expires) {
    this.validity = new Validity(effective, expires);
    return this;
  }

  public Draft owner(@Nullable String owner) {
    this.upkeep = new ReviewPolicy(owner, null);
    return this;
  }

  /**
   * @param review the longest time between two looks
   */
  public Draft ownedBy(String owner, Period review) {
    this.upkeep = new ReviewPolicy(owner, review);
    return this;
  }

  public Draft tags(List<String> tags) {
    this.tags = tags;
    return this;
  }

  public Document document() {
    Scope scope = new Scope(product, versions, audience);
    return new Document(id, kind, "标题", scope, validity, upkeep, tags, entries);
  }
}
