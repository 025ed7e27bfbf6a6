package yingda.http;

import java.time.Clock;
import yingda.app.Application;
import yingda.document.Markup;

/**
 * What the routes serve.
 *
 * @param markup how answers become text and pages
 * @param clock that of the application
 */
public record Services(Application app, Markup markup, Clock clock) {}
