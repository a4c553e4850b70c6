package app.visavis.notification;

/** A mail on its way. */
record Mail(long id, MailFacts facts) {}
