import messages from './en.json';

type Messages = typeof messages;
type KeysOf<Value> = { [Key in keyof Messages]: Messages[Key] extends Value ? Key : never }[keyof Messages];
type PluralForm = Extract<keyof Messages, `${string}.one` | `${string}.other`>;

export type TextKey = Exclude<KeysOf<string>, PluralForm>;
export type ListKey = KeysOf<readonly string[]>;
export type PluralKey = PluralForm extends infer Form ? (Form extends `${infer Base}.other` ? Base : never) : never;
export type TextValues = Readonly<Record<string, string | number>>;

/** The language of the texts above. Dates and plurals follow it, not the browser, as those that the server writes do. */
export const language = 'en-GB';

const plurals = new Intl.PluralRules(language);

export function text(key: TextKey, values: TextValues = {}): string {
  return fill(messages[key], values);
}

/** Picks the form that the language wants for this many; `{count}` is in the values by itself. */
export function plural(key: PluralKey, count: number, values: TextValues = {}): string {
  const form = plurals.select(count) === 'one' ? 'one' : 'other';
  return fill(messages[`${key}.${form}`], { count, ...values });
}

export function list(key: ListKey): readonly string[] {
  return messages[key];
}

function fill(pattern: string, values: TextValues): string {
  return pattern.replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));
}
