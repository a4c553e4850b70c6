package app.visavis.account;

import app.visavis.common.PersonId;

/** Remembers in which language somebody reads. */
public interface Languages {
  /** Somebody said so, and nothing but another choice changes it. */
  void choose(PersonId person, Language language);

  /** The browser they signed in with prefers it: good for as long as they chose none. */
  void notice(PersonId person, Language language);
}
