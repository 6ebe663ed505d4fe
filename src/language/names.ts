import type { Document } from '../text/document.ts';
import type { Finding } from '../text/finding.ts';
import { governmentAt } from './governments.ts';
import { type Entry, entryAt, openingOf } from './lexicon.ts';
import { officesOf } from './name-offices.ts';
import { decided } from './name-states.ts';
import { NAMES, type NameRow, ROLES, type RoleRow } from './name-tables.ts';
import { isCapital, mentionOf, shouts, stateBeside, stretch } from './name-words.ts';
import { OFFICE_WORDS } from './offices.ts';
import type { Mention, Sentence, Token } from './parsed.ts';
import { personAt } from './persons.ts';

/**
 * Names by table and rule, not yet the later mentions. The longest name that begins at a word wins and names do not
 * overlap, with one exception: a state inside a government's name ("British" in "the British government") is a mention
 * of its own. An office, the state before it and the person behind it are three mentions side by side.
 */
export function namesOf(
  document: Document,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
): { mentions: readonly Mention[]; findings: readonly Finding[] } {
  const found: Mention[] = [];
  for (const sentence of sentences) {
    const loud = shouts(tokens, sentence);
    for (let i = sentence.from; i < sentence.to; ) {
      const mention = nameAt(document, tokens, sentence, i, loud, found);
      if (mention?.kind === 'government') found.push(...withinGovernment(tokens, mention, loud));
      if (mention) found.push(mention);
      i = mention?.to ?? i + 1;
    }
  }
  const { mentions, findings } = decided(tokens, found);
  const all = officesOf(
    document,
    tokens,
    mentions.filter(({ kind, name }) => kind !== 'company' || name !== ''),
  );
  return { mentions: all.mentions, findings: [...findings, ...all.findings] };
}

/** Words that an office or a role may begin with: most tokens are none and are not looked up. */
const DESCRIPTIONS: ReadonlySet<string> = new Set([...OFFICE_WORDS.longest.keys(), ...ROLES.longest.keys()]);

/** What begins at token `i`. Places that are no state come back as an empty company name and are dropped at the end. */
function nameAt(
  document: Document,
  tokens: readonly Token[],
  { from, to }: Sentence,
  i: number,
  loud: boolean,
  found: readonly Mention[],
): Mention | null {
  const government = governmentAt(tokens, i, to, document.published);
  if (government) return government;
  const name = mayBeName(tokens[i]!) ? allowed(tokens, entryAt(NAMES, tokens, i, to), loud, from) : null;
  const described = DESCRIPTIONS.has(openingOf(tokens[i]!));
  const office = described ? entryAt(OFFICE_WORDS, tokens, i, to) : null;
  const role = described ? entryAt(ROLES, tokens, i, to) : null;
  const longest = Math.max(name?.to ?? 0, office?.to ?? 0, role?.to ?? 0);
  const person = personAt(tokens, i, to, loud, found.at(-1) ?? null, document.published);
  if (person && person.to > longest) return person;
  if (name && name.to === longest) return ofOther(tokens, name, found) ?? fromTable(tokens, name);
  if (office && office.to === longest)
    return mentionOf(tokens, office, {
      kind: 'office',
      form: 'title',
      name: office.row.office,
      state: office.row.of?.length === 2 ? office.row.of : null,
      rule: 'offices: words',
      candidates: office.row.of && office.row.of.length !== 2 ? [office.row.of] : [],
    });
  return role ? fromRole(tokens, role, found) : person;
}

/** Words in small letters are no names: most tokens are not looked up at all. */
const mayBeName = ({ text }: Token): boolean => isCapital(text) || /^\p{N}/u.test(text);

/** "US" and "ICE" want capitals, "Male" a preposition. */
function allowed(
  tokens: readonly Token[],
  entry: Entry<NameRow> | null,
  loud: boolean,
  from: number,
): Entry<NameRow> | null {
  if (!entry) return null;
  const { row } = entry;
  const text = stretch(tokens, entry);
  const upper = /^[\p{Lu}.&]{2,6}$/u.test(row.words);
  if (upper && text !== text.toUpperCase()) return null;
  const before = tokens[entry.from - 1]?.norm ?? '';
  if (loud && row.words === 'US' && /^(?:let|give|tell|gave|told|help|join)$/.test(before)) return null;
  if (row.words === 'Male' && !/^(?:in|to|from)$/.test(before)) return null;
  // "Polish the table" is an order; "Polish officials" is not.
  if (row.words === 'Polish' && entry.from === from && tokens[entry.to]?.pos === 'DET') return null;
  return entry;
}

/** The state or head inside a government's name is a mention of its own: claims want the state, statements the person. */
function withinGovernment(tokens: readonly Token[], government: Mention, loud: boolean): readonly Mention[] {
  const name = entryAt(NAMES, tokens, government.from, government.to);
  if (name && (name.row.kind === 'state' || name.row.kind === 'person')) return [fromTable(tokens, name)];
  const person = name ? null : personAt(tokens, government.from, government.to, loud, null, null);
  return person ? [person] : [];
}

function fromTable(tokens: readonly Token[], entry: Entry<NameRow>): Mention {
  const { row } = entry;
  const place = row.kind === 'place';
  return mentionOf(tokens, entry, {
    kind: row.kind === 'place' ? 'company' : row.kind,
    form: row.form,
    entity: row.entity,
    name: place ? '' : row.name,
    state: row.state,
    rule: `${row.table}: ${row.form}`,
    candidates: row.candidates,
  });
}

/** "Palau's Congress", "the Belizean Senate": a body that another state has too. */
function ofOther(tokens: readonly Token[], entry: Entry<NameRow>, found: readonly Mention[]): Mention | null {
  const { row } = entry;
  if (row.kind !== 'state_body' || row.state === 'EU') return null;
  const beside = stateBeside(tokens, entry, found);
  const owns = beside && (beside.form === 'adjective' || tokens[beside.to]?.norm === "'s");
  if (!owns || beside.state === row.state) return null;
  const mention = {
    ...fromTable(tokens, entry),
    state: beside.state,
    entity: `state_body:${beside.state}/${row.name}`,
  };
  return { ...mention, rule: 'organisations: a state that has one too, beside it', because: [beside] };
}

function fromRole(tokens: readonly Token[], entry: Entry<RoleRow>, found: readonly Mention[]): Mention | null {
  const { row } = entry;
  const beside = stateBeside(tokens, entry, found);
  const state = row.state ?? beside?.state ?? null;
  const words = stretch(tokens, entry);
  const body = row.kind === 'court' || row.kind === 'state_body';
  return mentionOf(tokens, entry, {
    kind: row.kind,
    form: body && state ? 'name' : 'description',
    entity: body && state ? `${row.kind}:${state}/${row.name}` : null,
    name: row.name ?? words,
    state,
    rule: beside && !row.state ? 'roles: words with a state beside them' : 'roles: words',
    because: beside && !row.state ? [beside] : [],
  });
}
