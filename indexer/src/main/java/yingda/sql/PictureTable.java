package yingda.sql;

import java.util.Optional;
import yingda.document.Picture;

/** The table of pictures. Safe for concurrent use. */
record PictureTable(Database database) {
  private static final String INSERT =
      "INSERT INTO picture (name, bytes) VALUES (?, ?) ON CONFLICT (name) DO NOTHING";

  void keep(Picture picture) {
    boolean unused =
        database.commit(
            connection -> {
              Sql.update(connection, INSERT, picture.name(), picture.bytes());
              return true;
            });
  }

  Optional<Picture> find(String name) {
    return database
        .list("SELECT bytes FROM picture WHERE name = ?", row -> row.getBytes("bytes"), name)
        .stream()
        .map(bytes -> Picture.of(name, bytes))
        .findFirst();
  }
}
