package app.visavis.notification;

import app.visavis.account.Person;
import app.visavis.notification.Letter.Occasion;
import java.util.List;
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

  /**
   * @param parts what it tells of, at least one
   */
  Letter letter(MailFacts facts, List<MailPart> parts, Parties parties) {
    var words = Words.of(texts, parties.reader());
    var clock = new ReaderClock(texts, words.language(), parties.reader().zone());
    var key = "mail." + (parts.size() > 1 ? "several." : "") + facts.kind();
    var other = parties.other().name();
    return new Letter(
        parties.reader().language(),
        words.of(
            key + ".subject",
            facts.title(),
            other,
            clock.brief(facts.time().startsAt()),
            parts.size()),
        words.of(key + ".headline"),
        words.of("mail.greeting", parties.reader().name()),
        words.of(key + ".lead." + facts.doer(), other, parts.size()),
        facts.title(),
        other,
        parts.stream().map(part -> occasion(part, clock)).toList(),
        facts.reason(),
        note(facts, key, words),
        addresses.session(facts.booking()).toString(),
        addresses.settings().toString());
  }

  private static Occasion occasion(MailPart part, ReaderClock clock) {
    var old = part.oldTime();
    return new Occasion(clock.span(part.time()), old == null ? null : clock.span(old));
  }

  private static String note(MailFacts facts, String key, Words words) {
    return switch (facts.kind()) {
      case CHANGE -> words.of(key + ".note." + facts.status());
      case REMINDER -> words.of("mail.REMINDER.note");
      case REQUEST, CONFIRMATION, DECLINE, CANCELLATION -> "";
    };
  }

  /** Texts in one language. */
  record Words(MessageSource texts, Locale language) {
    static Words of(MessageSource texts, Person reader) {
      return new Words(texts, reader.language().locale());
    }

    String of(String key, Object... arguments) {
      return texts.getMessage(key, arguments, language);
    }
  }
}
