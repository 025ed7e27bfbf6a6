package yingda.document;

import java.util.List;

/**
 * What documents that are not retired are called and grouped by, each list sorted: what a writer
 * chooses from.
 *
 * @param folders the ids without their last part
 * @param authors who ever wrote or approved anything
 */
public record Names(
    List<String> folders, List<String> products, List<String> owners, List<String> authors) {
  public Names {
    folders = List.copyOf(folders);
    products = List.copyOf(products);
    owners = List.copyOf(owners);
    authors = List.copyOf(authors);
  }
}
