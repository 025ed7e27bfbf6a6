package yingda.http;

import java.time.Clock;
import yingda.app.Access;
import yingda.app.Application;
import yingda.chat.Chat;
import yingda.document.Markup;

/**
 * What the routes serve.
 *
 * @param access who comes in
 * @param markup how answers become text and pages
 * @param clock that of the application
 * @param chat the chat platforms
 */
public record Services(Application app, Access access, Markup markup, Clock clock, Chat chat) {}
