package yingda.document;

import java.util.Optional;

/** The pictures of answers. None is ever changed or taken away. Safe for concurrent use. */
public interface PictureStore {
  /** Keeps a picture that may be there already; durable when it returns. */
  void keep(Picture picture);

  /** The picture of a name. */
  Optional<Picture> picture(String name);
}
