// The rule that every span is exact: what is wrong with a reading's spans, and texts to try it on.
import type { Reading } from '../src/register/reading.ts';
import type { Span } from '../src/text/span.ts';

/** Every span of a reading that does not point at words of its body, as one line each. Empty where all is exact. */
export function spanFaults(reading: Reading): readonly string[] {
  const { body } = reading.document;
  const faults: string[] = [];
  const check = (what: string, spans: readonly Span[]): void => {
    for (const { start, end } of spans) {
      const whole = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= body.length;
      if (!whole) faults.push(`${what}: [${start}, ${end}) in a body of ${body.length}`);
      else if (!body.slice(start, end).trim()) faults.push(`${what}: [${start}, ${end}) holds white space alone`);
      else if (splitsPair(body, start) || splitsPair(body, end))
        faults.push(`${what}: [${start}, ${end}) cuts a character in two`);
    }
  };
  for (const statement of reading.statements) {
    check(`statement ${statement.id} content`, statement.content);
    check(`statement ${statement.id} cue`, statement.cue);
    check(`statement ${statement.id} speaker`, statement.speaker);
    check(`statement ${statement.id} addressee`, statement.addressee);
    check(`statement ${statement.id} hedges`, statement.hedges);
    check(
      `statement ${statement.id} via`,
      statement.via.map(({ span }) => span),
    );
    if (statement.said) check(`statement ${statement.id} said`, [statement.said.span]);
  }
  for (const claim of reading.claims) {
    if (!claim.evidence.length) faults.push(`claim ${claim.id} has no evidence`);
    check(`claim ${claim.id} evidence`, claim.evidence);
    for (const [field, spans] of Object.entries(claim.fields)) check(`claim ${claim.id} ${field}`, spans);
  }
  for (const finding of reading.findings) if (finding.span) check(`finding ${finding.type}`, [finding.span]);
  return faults;
}

const splitsPair = (body: string, at: number): boolean =>
  at > 0 && at < body.length && /[\uD800-\uDBFF]/.test(body[at - 1]!) && /[\uDC00-\uDFFF]/.test(body[at]!);

/** A generator of numbers in [0, 1) from a seed other than 0: the same texts every time (xorshift, Marsaglia 2003). */
export function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** A sentence of some texts begun and ended anywhere, at times with the beginning of another behind it: what no edge is safe from. */
export function cutText(next: () => number, texts: readonly string[]): string {
  const one = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const sentences = one(texts).split(/(?<=[.!?])\s+/);
  const words = one(sentences).split(' ');
  const from = Math.floor(next() * words.length);
  const cut = words.slice(from, from + 1 + Math.floor(next() * (words.length - from))).join(' ');
  return next() < 0.75 ? cut : `${cut}. ${one(sentences).slice(0, Math.floor(next() * 120))}`;
}

const WORDS =
  'Rwanda Kigali the United States U.S. Britain UNHCR foreign minister said told that has confirmed denied agreed to accept up to 250 migrants deported from Eswatini paid $5.1 million (£4 million) in July last week on Sunday 2025-05-04 November 2023 court ruled unlawful “We ‘they are” don’t "talks" \' " « » … — , . ; : ? ! ( ) warned of refoulement according to two officials who may not be named he they it the deal Guantanamo Bay 30,000 eight men Venezuelans not never signed'.split(
    ' ',
  );
const STRANGE = [
  '\u200B',
  '\u00AD',
  '\u202E',
  '\uFEFF',
  '\u0000',
  '👩‍👩‍👧',
  'é',
  'e\u0301',
  '日本語',
  'العربية',
  '\uD800',
  '\uDC00',
  '\t',
  '\n',
  '\n\n',
  '\r\n',
  '\u2028',
  'İ',
  'ß',
  'ﬁ',
  'Ǆ',
  '½',
  '²',
];

/** A text of words of the field, marks and rare characters in a random order. */
export function randomText(next: () => number): string {
  const length = 5 + Math.floor(next() * 120);
  let text = '';
  for (let i = 0; i < length; i++) {
    const list = next() < 0.12 ? STRANGE : WORDS;
    text += list[Math.floor(next() * list.length)];
    if (next() < 0.85) text += ' ';
    if (next() < 0.03) text += String.fromCodePoint(Math.floor(next() * 0x10ffff));
  }
  return text;
}
