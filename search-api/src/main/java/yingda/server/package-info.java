/** Configuration, wiring and {@link yingda.server.Main}: the program as it is started. */
@NullMarked
package yingda.server;

import org.jspecify.annotations.NullMarked;
