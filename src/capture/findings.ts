import type { Finding, FindingType } from '../text/finding.ts';

interface Rule {
  readonly type: FindingType;
  readonly pattern: RegExp;
  readonly message: (words: string) => string;
}

const codes = (words: string): string =>
  [...new Set(words)]
    .slice(0, 4)
    .map((sign) => `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`)
    .join(', ');

/**
 * What UTF-8 looks like that was read as windows-1252 or Latin-1: the first sign of a sequence of two, three or four
 * bytes, then signs that stand for the bytes behind it. Narrower than that where honest text has the same signs: an
 * accented letter before a closing quotation mark, a dash or a fixed space.
 */
const BEHIND =
  '[\\u0080-\\u00bf\\u20ac\\u201a\\u0192\\u201e\\u2026\\u2020\\u2021\\u02c6\\u2030\\u0160\\u2039\\u0152\\u017d\\u2018\\u2019\\u201c\\u201d\\u2022\\u2013\\u2014\\u02dc\\u2122\\u0161\\u203a\\u0153\\u017e\\u0178]';
const PLAIN = '[\\u0080-\\u009f\\u00a1-\\u00aa\\u00ac-\\u00ba\\u00bc-\\u00bf]';
const DAMAGE = new RegExp(
  [
    `[\\u00c2\\u00c3]${BEHIND}`,
    `[\\u00c4-\\u00df]${PLAIN}`,
    `\\u00e2[\\u20ac\\u201e\\u2020\\u2021]${BEHIND}?`,
    '\\u00ef\\u00bb\\u00bf',
    `[\\u00e0-\\u00ef]${PLAIN}{2}`,
    `[\\u00f0-\\u00f4][\\u0178${PLAIN.slice(1)}${BEHIND}{2}`,
  ].join('|'),
  'g',
);

const RULES: readonly Rule[] = [
  {
    type: 'encoding_damage',
    pattern: DAMAGE,
    message: (words) =>
      `“${words.slice(0, 20)}” is what text looks like that was decoded twice; it stands here as it was received.`,
  },
  {
    type: 'replacement_character',
    pattern: /\ufffd+/g,
    message: ({ length }) =>
      `${length === 1 ? 'A character is' : `${length} characters are`} lost here; a number or a name beside may be incomplete.`,
  },
  {
    type: 'control_character',
    pattern: /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u0084\u0086-\u009f]+/g,
    message: (words) => `A character that controls a device and prints nothing (${codes(words)}).`,
  },
  {
    type: 'bidirectional_control',
    pattern: /[\u202a-\u202e\u2066-\u2069]+/g,
    message: (words) =>
      `A sign that changes the direction of writing (${codes(words)}): a screen may show the words in another order.`,
  },
  {
    type: 'look_alike_letters',
    pattern: /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}]{2,}/gu,
    message: (words) =>
      `“${words.slice(0, 40)}” mixes Latin letters with letters of another script that look like them.`,
  },
];

/** Cyrillic and Greek letters that look like a Latin one; a unit such as µm or Ωm, or πr, has none of them. */
const ALIKE = /[аеорсухіјѕһԁԛԝАВЕКМНОРСТУХІЈЅԌԚԜΑΒΕΖΗΙΚΜΝΟΡΤΥΧαινορυ]/u;
const LATIN = /\p{Script=Latin}/u;

/** At most so many findings of one type have a place of their own: a page of nothing else says no more by the thousand. */
const MOST = 100;

/** What is wrong with the characters of a body, in the order of the types and then of the text. Linear. */
export function findingsOf(body: string): readonly Finding[] {
  const findings = RULES.flatMap(({ type, pattern, message }) => {
    const found: Finding[] = [];
    for (const { 0: words, index } of body.matchAll(pattern)) {
      if (type === 'look_alike_letters' && !(LATIN.test(words) && ALIKE.test(words))) continue;
      found.push({ type, span: { start: index, end: index + words.length }, message: message(words) });
      if (found.length === MOST) break;
    }
    return found;
  });
  if (/\S/.test(body)) return findings;
  return [{ type: 'body_empty', span: null, message: 'No text could be read out of the capture.' }, ...findings];
}
