// The written forms of an English word, made from its base form on the pattern's side: the text itself is never lemmatised.
import irregular from '../../data/en/irregular-verbs.json' with { type: 'json' };

const IRREGULAR: ReadonlyMap<string, readonly string[]> = new Map(irregular.map(({ base, forms }) => [base, forms]));
const VOWEL = /[aeiou]/;

/**
 * Every inflected form of a verb or noun by regular spelling, or from the table of irregular verbs, the base included:
 * `deport` → deport, deports, deported, deporting. Forms that do not exist ("deportation" from "deport") are not made.
 */
export function formsOf(base: string): readonly string[] {
  const listed = IRREGULAR.get(base);
  if (listed) return [base, ...listed];
  const last = base.at(-1)!;
  if (last === 'e') return [base, `${base}s`, `${base}d`, `${base.slice(0, -1)}ing`];
  if (last === 'y' && !VOWEL.test(base.at(-2) ?? '')) {
    const stem = base.slice(0, -1);
    return [base, `${stem}ies`, `${stem}ied`, `${base}ing`];
  }
  if (/(?:s|x|z|ch|sh)$/.test(base)) return [base, `${base}es`, `${base}ed`, `${base}ing`];
  const plain = [base, `${base}s`, `${base}ed`, `${base}ing`];
  return doubles(base) ? [...plain, `${base}${last}ed`, `${base}${last}ing`] : plain;
}

/** One final consonant after one vowel may be doubled ("cancelled", "canceled"): both spellings are taken. */
const doubles = (base: string): boolean => /[^aeiou][aeiou][bdglmnprt]$/.test(base);
