type Bundle = Readonly<Record<string, string | readonly string[]>>;

const plural = /\.(zero|one|two|few|many|other)$/;
/** No count here is larger; French and Spanish have a form of their own for millions. */
const counts = Array.from({ length: 1000 }, (_, count) => count);

/** What keeps a language from saying all that English says. */
export function faults(language: string, english: Bundle, texts: Bundle): string[] {
  const wanted = wantedKeys(language, english);
  return [
    ...wanted.filter((key) => !(key in texts)).map((key) => `${key}: missing`),
    ...Object.keys(texts)
      .filter((key) => !wanted.includes(key))
      .map((key) => `${key}: not in English`),
    ...Object.entries(texts)
      .filter(([, value]) => value.length === 0 || [value].flat().some((words) => words.trim() === ''))
      .map(([key]) => `${key}: says nothing`),
    ...wanted.flatMap((key) => otherwise(key, english, texts)),
  ];
}

function wantedKeys(language: string, english: Bundle): string[] {
  const forms = new Set(counts.map((count) => new Intl.PluralRules(language).select(count)));
  const plain = Object.keys(english).filter((key) => !plural.test(key));
  const counted = Object.keys(english).filter(
    (key) => key.endsWith('.other') && key.replace(plural, '.one') in english,
  );
  const others = Object.keys(english).filter((key) => plural.test(key) && !(key.replace(plural, '.one') in english));
  const bases = counted.map((key) => key.replace(plural, ''));
  return [
    ...plain,
    ...others,
    ...bases.flatMap((base) =>
      ['zero', 'one', 'two', 'few', 'many', 'other'].filter(has(forms)).map((form) => `${base}.${form}`),
    ),
  ];
}

function has(forms: ReadonlySet<string>): (form: string) => boolean {
  return (form) => forms.has(form);
}

function otherwise(key: string, english: Bundle, texts: Bundle): string[] {
  const model = english[key] ?? english[key.replace(plural, '.other')] ?? '';
  const words = texts[key];
  if (words === undefined || words === '') return [];
  if (Array.isArray(model) !== Array.isArray(words)) return [`${key}: other than in English: a list or not`];
  if (Array.isArray(model) && model.length !== words.length)
    return [`${key}: other than in English: ${words.length} instead of ${model.length}`];
  const missing = values(model).filter((value) => !values(words).includes(value));
  const unknown = values(words).filter((value) => !values(model).includes(value));
  // "One person" and "two people" may say the number in words.
  const inWords = plural.test(key) && missing.every((value) => value === '{count}');
  return unknown.length > 0 || (missing.length > 0 && !inWords) ? [`${key}: other values than in English`] : [];
}

function values(words: string | readonly string[]): string[] {
  return [words].flat().flatMap((each) => each.match(/\{\w+\}/g) ?? []);
}
