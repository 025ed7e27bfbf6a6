package yingda.sqlite;

import java.util.List;

/**
 * The tables of a file.
 *
 * @param scripts lay them, in the order they run; one that was ever released is never changed
 */
record Schema(List<String> scripts) {
  /** Documents and their log. */
  static final Schema DOCUMENTS =
      new Schema(
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
              "0017-turning.sql"));

  Schema {
    scripts = List.copyOf(scripts);
  }
}
