package yingda.document;

import java.util.List;

/**
 * What documents that are not retired are called and grouped by, each list sorted: what a writer
 * chooses from.
 *
 * @param folders the ids without their last part
 */
public record Names(List<String> folders, List<String> products, List<String> owners) {
  public Names {
    folders = List.copyOf(folders);
    products = List.copyOf(products);
    owners = List.copyOf(owners);
  }
}
