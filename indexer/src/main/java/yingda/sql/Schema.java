package yingda.sql;

import java.util.List;

/**
 * Tables that stand together: in SQLite each schema has a file of its own.
 *
 * @param name of what is in them
 * @param scripts lay them, in the order they run; one that was ever released is never changed
 */
record Schema(String name, List<String> scripts) {
  /** Documents and their log. */
  static final Schema DOCUMENTS =
      new Schema(
          "documents",
          List.of(
              "0001-documents.sql",
              "0002-lifecycle.sql",
              "0003-releases.sql",
              "0004-reports.sql",
              "0005-work.sql",
              "0006-given-up.sql",
              "0007-published.sql",
              "0008-approvals.sql",
              "0009-origins.sql",
              "0010-pictures.sql",
              "0011-identity.sql",
              "0012-access.sql",
              "0013-imported-files.sql",
              "0014-confirmed-only.sql",
              "0015-column-names.sql",
              "0016-people.sql",
              "0017-turning.sql",
              "0018-wordings.sql"));

  /** What was asked. */
  static final Schema USAGE =
      new Schema(
          "usage",
          List.of(
              "usage-0001-queries.sql",
              "usage-0002-reasons.sql",
              "usage-0003-comments.sql",
              "usage-0004-trials.sql",
              "usage-0005-voices.sql",
              "usage-0006-chat.sql",
              "usage-0007-handovers.sql",
              "usage-0008-closings.sql",
              "usage-0009-modes.sql",
              "usage-0010-conversations.sql",
              "usage-0011-exams.sql",
              "usage-0012-analysis.sql",
              "usage-0013-wanted.sql",
              "usage-0014-askers.sql"));

  /** Who is told what happens. */
  static final Schema WEBHOOKS = new Schema("webhooks", List.of("webhooks-0001-webhooks.sql"));

  /** Which way texts point. */
  static final Schema VECTORS = new Schema("vectors", List.of("vectors-0001-vectors.sql"));

  Schema {
    scripts = List.copyOf(scripts);
  }

  /** Its version when all scripts have run. */
  int newest() {
    return scripts.size();
  }
}
