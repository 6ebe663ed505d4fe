// Whose office a speaker holds where his words leave the state out: by what the text said of him, or of the office, before.
import type { Mention } from '../language/parsed.ts';
import type { Statement } from '../statements/statement.ts';
import { firstFrom } from '../text/span.ts';
import type { Context } from './context.ts';

/** Mentions that are looked back over. */
const NEAR = 120;
/** Tokens between a person and the body that he is named with: "the Ugandan foreign ministry's permanent secretary, …". */
const BESIDE = 10;
/** Code units back to whoever issued "the statement". */
const ISSUED = 900;

const ISSUE = /^(?:an? |the |its )?(?:official |press |brief |short )*(?:statement|communiqu[eé]|release|notice)\b/i;

const isBody = ({ kind, state, form }: Mention): boolean =>
  state !== null && form !== 'demonym' && /^(?:government|state_body|office)$/.test(kind);

/** The state that a speaker without one speaks for; null where the text has not said it. */
export function officeState(context: Context, statement: Statement): string | null {
  const { actor, speaker, content } = statement;
  const place = speaker[0] ?? content[0];
  if (!actor || !place) return null;
  const { mentions } = context.scene.parsed;
  const end = firstFrom(mentions, place.start);
  const before = mentions.slice(Math.max(0, end - NEAR), end);
  if (actor.kind === 'person') return personState(context, before, actor.name, actor.office);
  const words = context.scene.parsed.document.body.slice(place.start, place.end);
  // "a statement from the ministry" speaks for whoever issued it
  if (actor.kind === 'document' && ISSUE.test(actor.name))
    return actor.state ?? before.findLast((one) => isBody(one) && place.start - one.end < ISSUED)?.state ?? null;
  if (actor.kind === 'office' || actor.kind === 'state_body') return bodyState(before, words);
  return null;
}

/** The state that somebody named speaks for, by what the text said of him before. */
export function stateOfPerson(context: Context, { start, name, office }: Mention): string | null {
  const { mentions } = context.scene.parsed;
  const end = firstFrom(mentions, start);
  return personState(context, mentions.slice(Math.max(0, end - NEAR), end), name, office);
}

/** "Waiswa added": of whoever the page said that he is. */
function personState(context: Context, before: readonly Mention[], name: string, office: string | null): string | null {
  const same = before.filter((one) => one.kind === 'person' && one.name === name);
  const told = same.findLast(({ state }) => state !== null)?.state;
  if (told) return told;
  const first = same[0];
  const body = first && before.findLast((one) => isBody(one) && one.to <= first.from && first.from - one.to <= BESIDE);
  if (body) return body.state;
  const title = office ?? same.findLast((one) => one.office !== null)?.office ?? titleOf(context, first);
  return title ? (bodyState(before, title) ?? openingState(context, before, first)) : null;
}

/** "South Sudan said … . Anna Fern, a spokesperson of the ministry, said …": the state that a sentence before opens with. */
function openingState({ scene }: Context, before: readonly Mention[], person: Mention | undefined): string | null {
  if (!person) return null;
  const opens = ({ kind, state, form, from, to, start }: Mention): boolean =>
    kind === 'state' &&
    state !== null &&
    form === 'name' &&
    to <= person.from &&
    person.start - start < ISSUED &&
    scene.parsed.sentences[scene.clauses[scene.clauseAt[from]!]!.sentence]!.from === from;
  return before.findLast(opens)?.state ?? null;
}

/** The office behind a name: "Ada Fern, the ministry's permanent secretary". */
function titleOf({ scene }: Context, person: Mention | undefined): string | null {
  if (!person || scene.tokens[person.to]?.text !== ',') return null;
  const behind = scene.tokens.slice(person.to + 1, person.to + 6).map(({ norm }) => norm);
  return behind.some((norm) => /^(?:minister|ministry|secretary|spokes\w+|commissioner)$/.test(norm))
    ? behind.join(' ')
    : null;
}

const FIELD = /\b(?:foreign|interior|home|justice|prime|defen[cs]e|immigration|migration|internal)\b/;

/** "the foreign minister": of the last one named, or of the foreign ministry named before. */
function bodyState(before: readonly Mention[], words: string): string | null {
  const norm = words.toLowerCase();
  const field = FIELD.exec(norm)?.[0] ?? /\bminist(?:ry|er)\b/.exec(norm)?.[0];
  if (!field) return null;
  const is = ({ name, office }: Mention): boolean => `${office ?? ''} ${name}`.toLowerCase().includes(field);
  return before.findLast((one) => isBody(one) && is(one))?.state ?? null;
}
