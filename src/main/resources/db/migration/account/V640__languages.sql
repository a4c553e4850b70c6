-- In which language a person reads pages and mails: as chosen, or as the browser of the last sign-in prefers.
alter table person
  add column language        text not null default 'en',
  add column language_chosen boolean not null default false,
  add constraint person_language_is_known check (language in ('en', 'de', 'es', 'fr', 'ar'));
