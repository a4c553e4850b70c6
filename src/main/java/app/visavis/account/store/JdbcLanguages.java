package app.visavis.account.store;

import app.visavis.account.Language;
import app.visavis.account.Languages;
import app.visavis.common.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLanguages implements Languages {
  private final JdbcClient jdbc;

  JdbcLanguages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void choose(PersonId person, Language language) {
    jdbc.sql("update person set language = :language, language_chosen = true where id = :id")
        .param("language", language.tag())
        .param("id", person.value())
        .update();
  }

  @Override
  public void notice(PersonId person, Language language) {
    jdbc.sql("update person set language = :language where id = :id and not language_chosen")
        .param("language", language.tag())
        .param("id", person.value())
        .update();
  }
}
