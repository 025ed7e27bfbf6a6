package yingda.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yingda.json.Json;

/** Names and values in turn: what a search is pinned to. */
final class Pins {
  private Pins() {}

  static String[] of(@Nullable String product, @Nullable String version) {
    List<String> pins = new ArrayList<>();
    if (product != null) {
      pins.addAll(List.of("product", product));
    }
    if (version != null) {
      pins.addAll(List.of("version", version));
    }
    return pins.toArray(String[]::new);
  }

  static String[] with(String[] pins, String name, String value) {
    List<String> all = new ArrayList<>(List.of(pins));
    all.addAll(List.of(name, value));
    return all.toArray(String[]::new);
  }

  static String json(String[] pins, String name, String value) {
    String[] all = with(pins, name, value);
    Map<String, String> fields = new LinkedHashMap<>();
    for (int i = 0; i < all.length; i += 2) {
      fields.put(all[i], all[i + 1]);
    }
    return Json.write(fields);
  }
}
