package yingda.server;

import java.util.ListResourceBundle;
import yingda.importing.SourceFormat;

/** What the help of commands names by {@code ${name}}, as the program knows it. */
final class HelpWords extends ListResourceBundle {
  @Override
  protected Object[][] getContents() {
    return new Object[][] {{"formats", String.join(", ", SourceFormat.endings())}};
  }
}
