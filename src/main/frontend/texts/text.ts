import type english from './en.json';

type Messages = typeof english;
type KeysOf<Value> = { [Key in keyof Messages]: Messages[Key] extends Value ? Key : never }[keyof Messages];
type PluralForm = Extract<keyof Messages, `${string}.one` | `${string}.other`>;

export type TextKey = Exclude<KeysOf<string>, PluralForm>;
export type ListKey = KeysOf<readonly string[]>;
export type PluralKey = PluralForm extends infer Form ? (Form extends `${infer Base}.other` ? Base : never) : never;
export type TextValues = Readonly<Record<string, string | number>>;

/** What each language has to say; some need more plural forms than English. */
export type Texts = Readonly<Record<TextKey | PluralForm, string> & Record<ListKey, readonly string[]>>;

export type Language = 'en' | 'de' | 'es' | 'fr' | 'ar';

/** For Intl. As the server does, with day before month, and with the digits of clocks and date fields in Arabic too. */
const locales: Record<Language, string> = { en: 'en-GB', de: 'de', es: 'es', fr: 'fr', ar: 'ar-u-nu-latn' };

interface Spoken {
  readonly texts: Texts;
  readonly locale: string;
  readonly plurals: Intl.PluralRules;
  readonly isRightToLeft: boolean;
}

let spoken: Spoken | null = null;

/** Each page loads the texts of its own language alone, in a script before its own (see the texts-… bundles). */
export function speak(language: Language, texts: Texts): void {
  const locale = locales[language];
  spoken = { texts, locale, plurals: new Intl.PluralRules(locale), isRightToLeft: language === 'ar' };
}

/** Dates and plurals follow the page, not the browser, as those that the server writes do. */
export function locale(): string {
  return now().locale;
}

export function isRightToLeft(): boolean {
  return now().isRightToLeft;
}

export function text(key: TextKey, values: TextValues = {}): string {
  return fill(now().texts[key], values);
}

/** Picks the form that the language wants for this many; `{count}` is in the values by itself. */
export function plural(key: PluralKey, count: number, values: TextValues = {}): string {
  const { texts, plurals } = now();
  const forms: Readonly<Record<string, string | readonly string[] | undefined>> = texts;
  const form = forms[`${key}.${plurals.select(count)}`];
  return fill(typeof form === 'string' ? form : texts[`${key}.other`], { count, ...values });
}

export function list(key: ListKey): readonly string[] {
  return now().texts[key];
}

function now(): Spoken {
  if (spoken === null) throw new Error('No language was loaded.');
  return spoken;
}

function fill(pattern: string, values: TextValues): string {
  return pattern.replace(/\{(\w+)\}/g, (hole, name: string) => {
    const value = values[name];
    return value === undefined ? hole : apart(value);
  });
}

/** A Latin name in a sentence from right to left would drag the punctuation beside it to the wrong side. */
function apart(value: string | number): string {
  return typeof value === 'string' && now().isRightToLeft ? `\u2068${value}\u2069` : String(value);
}
