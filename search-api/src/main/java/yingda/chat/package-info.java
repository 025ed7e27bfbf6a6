/**
 * How do people on chat platforms get their replies?
 *
 * <p>{@code ChatBot} is the same for all of them: it takes a message, asks the use case that every
 * bot asks, and says what comes of it. Beside it stands one small class for the frames of each
 * platform. {@code LongConnection} keeps a socket open that looks open and may be dead.
 */
@NullMarked
package yingda.chat;

import org.jspecify.annotations.NullMarked;
