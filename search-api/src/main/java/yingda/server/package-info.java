/**
 * Configuration, wiring and {@link yingda.server.Main}: the program as it is started.
 *
 * <p>{@code Launcher}, compiled for Java 8 to say that Java 25 is needed, {@code Main} with its
 * commands, {@code ServiceSettings} by which a file and variables set options, {@code ServeCommand}
 * that wires the parts and waits, {@code FollowedFolder} that imports what changes in a folder,
 * logging to standard error. {@code OutOfMemory} ends a process that has run out of it. It closes
 * in order when the process is told to end; when it is killed, the next start has a little more to
 * do.
 */
@NullMarked
package yingda.server;

import org.jspecify.annotations.NullMarked;
