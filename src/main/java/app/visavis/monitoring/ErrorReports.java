package app.visavis.monitoring;

import app.visavis.common.Secret;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import io.sentry.Sentry;
import io.sentry.SentryEvent;
import io.sentry.SentryOptions;
import io.sentry.logback.SentryAppender;
import io.sentry.protocol.Message;
import jakarta.annotation.PreDestroy;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Reports what is logged as an error to Sentry. Hooked into the log and not into requests: these
 * carry cookies, addresses and names, and none of that is to leave the house.
 */
@Component
class ErrorReports {
  private final Optional<SentryAppender> appender;

  ErrorReports(Environment environment) {
    appender = SentrySettings.from(environment).dsn().map(ErrorReports::begin);
  }

  private static SentryAppender begin(Secret dsn) {
    var appender = new SentryAppender();
    appender.setContext((LoggerContext) LoggerFactory.getILoggerFactory());
    appender.setOptions(options(dsn));
    appender.setMinimumEventLevel(Level.ERROR);
    // Breadcrumbs would send along what was logged before, whoever it was about.
    appender.setMinimumBreadcrumbLevel(Level.OFF);
    appender.start();
    root().addAppender(appender);
    return appender;
  }

  private static SentryOptions options(Secret dsn) {
    var options = new SentryOptions();
    options.setDsn(dsn.reveal());
    options.setSendDefaultPii(false);
    options.setAttachServerName(false);
    options.setEnableUncaughtExceptionHandler(true);
    options.addInAppInclude("app.visavis");
    // Leads from the report to the log lines of the request.
    options.addContextTag("requestId");
    options.setBeforeSend((event, hint) -> withoutPerson(event));
    return options;
  }

  private static SentryEvent withoutPerson(SentryEvent event) {
    event.setUser(null);
    event.setRequest(null);
    // What else the log knows of the request; its id is a tag by now.
    event.getContexts().remove("MDC");
    var message = event.getMessage();
    if (message != null) {
      event.setMessage(clean(message));
    }
    var exceptions = event.getExceptions();
    if (exceptions != null) {
      exceptions.forEach(exception -> exception.setValue(clean(exception.getValue())));
    }
    return event;
  }

  /** Without the parameters, which would say the same once more. */
  private static Message clean(Message message) {
    var clean = new Message();
    clean.setMessage(clean(message.getMessage()));
    clean.setFormatted(clean(message.getFormatted()));
    return clean;
  }

  private static @Nullable String clean(@Nullable String text) {
    return text == null ? null : Scrubber.clean(text);
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }

  @PreDestroy
  void end() {
    appender.ifPresent(root()::detachAppender);
    appender.ifPresent(SentryAppender::stop);
    Sentry.close();
  }
}
