/** Measures the whole service under load: {@code mvn -Pbench -DskipTests verify}. */
@NullMarked
package yingda.bench;

import org.jspecify.annotations.NullMarked;
