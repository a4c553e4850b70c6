package app.visavis.account;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages in which everything can be read here: pages, the call and mails. */
public enum Language {
  ENGLISH("en", "English"),
  GERMAN("de", "Deutsch"),
  SPANISH("es", "Español"),
  FRENCH("fr", "Français"),
  ARABIC("ar", "العربية");

  private final String tag;
  private final String ownName;

  Language(String tag, String ownName) {
    this.tag = tag;
    this.ownName = ownName;
  }

  /** As BCP 47 names it, such as "de". */
  public String tag() {
    return tag;
  }

  /** As its speakers call it: who looks for it may read no other. */
  public String ownName() {
    return ownName;
  }

  /**
   * For words, dates and numbers. The digits are 0 to 9 in Arabic too: those of clocks, date fields
   * and codes are, and one page shall not mix two kinds.
   */
  public Locale locale() {
    return Locale.forLanguageTag(this == ARABIC ? "ar-u-nu-latn" : tag);
  }

  public boolean isRightToLeft() {
    return this == ARABIC;
  }

  /** The value of HTML's dir attribute. */
  public String direction() {
    return isRightToLeft() ? "rtl" : "ltr";
  }

  public static Optional<Language> of(String tag) {
    return Stream.of(values()).filter(language -> language.tag.equals(tag)).findFirst();
  }

  /** That of a locale of any country. */
  public static Optional<Language> of(Locale locale) {
    return of(locale.getLanguage());
  }
}
