// Why one statement was read as it was: the line of the cue lexicon, the frame, the boundaries and the rules that made it.
import type { Reading } from '../register/reading.ts';
import { veiled } from '../register/withheld.ts';
import { type CueRow, cueRows } from '../statements/cues.ts';
import type { Statement } from '../statements/statement.ts';
import type { Span } from '../text/span.ts';
import { wordsAt } from '../text/span.ts';
import { hanging, padded } from './layout.ts';
import { actorName, plainly } from './names.ts';
import { placeWords } from './places.ts';
import type { Json } from './reading-json.ts';
import { statementJson } from './reading-json.ts';
import { statementText, type TextStyle, withAddresses } from './reading-text.ts';
import { shown } from './shown.ts';

/** What each frame of the engine means, in words. */
const FRAMES: Readonly<Record<string, string>> = {
  that: 'a clause with "that" behind the cue',
  question: 'a question behind the cue',
  clause: 'a clause behind the cue',
  bare: 'a clause without "that" behind the cue',
  quotation: 'quoted words behind the cue',
  colon: 'what stands behind a colon',
  list: 'the lines of a list behind a colon',
  object: 'a noun phrase that the cue takes as its object',
  'object before its clause': 'the noun phrase before the clause, which the cue takes as its object',
  infinitive: 'an infinitive behind the cue',
  preposition: 'a phrase behind a preposition of the cue',
  addressee: 'who is told stands behind the cue, then what is said',
  'content before the cue': 'what is said stands before the words of saying, or around them',
  'passive, addressee': 'a passive: its subject is told',
  'passive, clause': 'a passive with a clause behind it',
  'passive, raised': 'a passive: its subject and what follows are what is said',
  'passive, object': 'a passive: its subject is what is said, "by" says by whom',
  raised: 'the subject and what follows are what is said',
  adverb: 'the clause around an adverb of hearsay',
  'phrase beside the content': 'the clause around a phrase that names the source',
};

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^noun/, 'noun'],
  [/^adjective/, 'adjective'],
  [/^adverb/, 'adverb'],
  [/^phrase beside/, 'preposition'],
];

const after = ({ rules }: Statement, prefix: string): readonly string[] =>
  rules.filter((rule) => rule.startsWith(prefix)).map((rule) => rule.slice(prefix.length));

/** The line of the lexicon that found a statement; null where a colon of a label or a model did. */
function rowOf(statement: Statement): CueRow | null {
  const [cue = ''] = after(statement, 'cue: ');
  const [frame = ''] = after(statement, 'frame: ');
  const kind = KINDS.find(([pattern]) => pattern.test(frame))?.[1] ?? 'verb';
  const rows = cueRows(cue).filter((row) => row.kind === kind);
  return rows.find(({ act }) => act === statement.act) ?? rows[0] ?? null;
}

function rowWords({ cue, kind, act, frames, prepositions = [], example }: CueRow): string {
  const takes = [...frames, ...prepositions.map((word) => `“${word} …”`)].join(', ');
  return `“${cue}”, ${kind}, act ${plainly(act)}, takes ${takes || 'nothing of its own'}; example: ${example}`;
}

/** The statement with this id, or the one whose id begins so where it is the only one; null where there is none. */
export function statementOf({ statements }: Reading, id: string): Statement | null {
  const fits = statements.filter((statement) => statement.id.startsWith(id));
  return statements.find((statement) => statement.id === id) ?? (fits.length === 1 ? fits[0]! : null);
}

/** Who, by which words, what, to whom: each with its place, and the rule that found or bounded it. */
export function whyText(reading: Reading, statement: Statement, plain: TextStyle): string {
  const { document } = veiled(reading);
  const style = withAddresses(plain, document);
  const { width, paint } = style;
  const line = (name: string, text: string): string => hanging(`  ${padded(name, 12)}`, text, width);
  const because = (text: string): string => hanging(`  ${padded('', 12)}`, text, width, paint.faint);
  const places = (name: string, spans: readonly Span[]): readonly string[] =>
    spans.map((span, at) =>
      line(
        at === 0 ? name : '',
        `${shown(wordsAt(document.body, span))}  ${placeWords(document, span, style.addresses)}`,
      ),
    );
  const row = rowOf(statement);
  const [frame = ''] = after(statement, 'frame: ');
  const found = after(statement, 'learned: ').map((what) => because(`found by a model: ${what}`));
  const others = statement.rules.filter((rule) => !/^(?:cue|frame|speaker|content|act|actor|learned): /.test(rule));
  const { actor } = statement;
  return [
    statementText(document, statement, style),
    '',
    ...places('cue', statement.cue),
    because(row ? `line of the lexicon: ${rowWords(row)}` : 'no line of the lexicon: the mark itself says it'),
    ...found,
    line('frame', FRAMES[frame] ?? frame),
    ...(statement.speaker.length > 0 ? places('who', statement.speaker) : [line('who', 'nobody is named')]),
    ...after(statement, 'speaker: ').map(because),
    ...(actor
      ? [line('is', actorName(actor)), because(actor.rule.replace(/^actor: /, ''))]
      : [line('is', 'not resolved')]),
    ...places('what', statement.content),
    ...after(statement, 'content: ').map(because),
    ...places('to whom', statement.addressee),
    ...statement.via.flatMap((link) => [
      ...places('through', [link.span]),
      because(link.actor ? link.actor.rule.replace(/^actor: /, '') : 'not resolved'),
    ]),
    line('act', plainly(statement.act)),
    because(after(statement, 'act: ')[0] ?? 'as the lexicon has it'),
    ...places('hedged by', statement.hedges),
    ...others.map((rule) => line('also', rule)),
  ].join('\n');
}

/** The same as JSON: the statement, and the line of the lexicon that found it. */
export const whyJson = (statement: Statement): Json => {
  const row = rowOf(statement);
  const { cue, kind, act, frames, prepositions, example } = row ?? {
    cue: null,
    kind: null,
    act: null,
    frames: [],
    example: null,
  };
  return {
    statement: statementJson(statement),
    line: row && { cue, kind, act, frames, prepositions: prepositions ?? [], example },
  };
};
