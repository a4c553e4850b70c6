package app.visavis.notification;

import app.visavis.account.Person;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts facts into words. */
@Component
class Letters {
  private final MessageSource texts;
  private final Addresses addresses;

  Letters(MessageSource texts, Addresses addresses) {
    this.texts = texts;
    this.addresses = addresses;
  }

  /** The texts are English so far; accounts name no language yet. */
  static Locale language(Person reader) {
    return Locale.ENGLISH;
  }

  Letter letter(MailFacts facts, Parties parties) {
    var words = new Words(texts, language(parties.reader()));
    var clock = new ReaderClock(texts, words.language(), parties.reader().zone());
    var key = "mail." + facts.kind();
    var other = parties.other().name();
    var oldTime = facts.oldTime();
    return new Letter(
        words.language().toLanguageTag(),
        words.of(key + ".subject", facts.title(), other, clock.brief(facts.time().startsAt())),
        words.of(key + ".headline"),
        words.of("mail.greeting", parties.reader().name()),
        words.of(key + ".lead." + facts.doer(), other),
        facts.title(),
        other,
        clock.span(facts.time()),
        oldTime == null ? null : clock.span(oldTime),
        facts.reason(),
        note(facts, words),
        addresses.session(facts.booking()).toString(),
        addresses.settings().toString());
  }

  private static String note(MailFacts facts, Words words) {
    return switch (facts.kind()) {
      case CHANGE -> words.of("mail.CHANGE.note." + facts.status());
      case REMINDER -> words.of("mail.REMINDER.note");
      case REQUEST, CONFIRMATION, DECLINE, CANCELLATION -> "";
    };
  }

  /** Texts in one language. */
  record Words(MessageSource texts, Locale language) {
    String of(String key, Object... arguments) {
      return texts.getMessage(key, arguments, language);
    }
  }
}
