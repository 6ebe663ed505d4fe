// Which arrangements a whole document speaks of, where no single sentence says who sends and who receives.
import table from '../../data/arrangements.json' with { type: 'json' };
import type { Mention } from '../language/parsed.ts';
import { sends } from './frames.ts';
import type { Pair } from './pair.ts';
import { isParty, type Scene } from './scene.ts';

/** A pair and the sentence from which on the document speaks of it. */
export interface Known {
  readonly pair: Pair;
  readonly sentence: number;
  /** True where an arrangement between the two is known already. */
  readonly known: boolean;
}

/** Senders by receiver, and receivers by sender, as arrangements are known: what decides where the words leave it open. */
const SENDERS_OF: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [...Map.groupBy(table, ({ receiving }) => receiving)].flatMap(([receiving, rows]) =>
    receiving ? [[receiving, new Set(rows.map(({ sending }) => sending))] as const] : [],
  ),
);
export const isKnownPair = (sending: string, receiving: string): boolean =>
  SENDERS_OF.get(receiving)?.has(sending) === true;

/** Words in a headline or a heading weigh as much as this many elsewhere. */
const HEAD = 4;
/** From this weight on a state is one that the document is about. */
const ENOUGH = 2;
/** From this weight on a state is one that the document is about whatever else it is about. */
const OFTEN = 3;
/** A state named in a list of so many is one of many: where people come from, who else was asked. */
const LIST = 3;
const LISTED = 0.25;
/** Mentions that are looked at: a document of a megabyte has said by then whom it is about. */
const MOST = 4000;
const ABOVE: ReadonlySet<string> = new Set(['headline', 'standfirst', 'heading']);

interface Weighed {
  readonly state: string;
  weight: number;
  /** The first sentence that names it. */
  readonly first: number;
  /** True where a headline or heading names it. */
  headed: boolean;
}

/** The states of a document with their weight, the heaviest first. */
function weighed(scene: Scene): readonly Weighed[] {
  const found = new Map<string, Weighed>();
  const { mentions, sentences } = scene.parsed;
  const lists = listed(scene, mentions);
  for (const [at, mention] of mentions.slice(0, MOST).entries()) {
    const { state, kind, form } = mention;
    // a court of a state that does not send speaks for what is done there
    const court = kind === 'court' && state !== null && !sends(state);
    if (!state || !(court || isParty(mention))) continue;
    // "asylum seekers from Denmark": who sends them stands in their words
    if (scene.inPeople.has(mention.from) && !(sends(state) && scene.tokens[mention.from - 1]?.norm === 'from'))
      continue;
    if (scene.origins.has(mention.from)) continue;
    if (kind === 'state' && form === 'demonym' && !sends(state)) continue;
    const sentence = scene.clauses[scene.clauseAt[mention.from]!]!.sentence;
    const headed = ABOVE.has(sentences[sentence]!.kind);
    // the Union is most often whose members or law is spoken of
    const own = (kind === 'state' && form === 'adjective' && !sends(state)) || state === 'EU' ? 0.5 : 1;
    const weight = lists.has(at) ? LISTED : headed ? HEAD : own;
    const there = found.get(state);
    if (there) {
      there.weight += weight;
      there.headed ||= headed && !lists.has(at);
    } else found.set(state, { state, weight, first: sentence, headed: headed && !lists.has(at) });
  }
  return [...found.values()].sort((a, b) => b.weight - a.weight || (a.state < b.state ? -1 : 1));
}

/** Mentions that stand in a list of LIST or more states: "men from Cuba, Laos and Yemen". */
function listed({ tokens }: Scene, mentions: readonly Mention[]): ReadonlySet<number> {
  const found = new Set<number>();
  let run: number[] = [];
  let end = -1;
  const close = (): void => {
    if (run.length >= LIST) for (const at of run) found.add(at);
    run = [];
  };
  for (const [at, { kind, from, to }] of mentions.slice(0, MOST).entries()) {
    if (kind !== 'state') continue;
    const joins =
      end >= 0 &&
      from - end <= 3 &&
      from > end &&
      tokens.slice(end, from).every(({ norm }) => /^(?:,|and|or|the|;)$/.test(norm));
    if (!joins) close();
    run.push(at);
    end = to;
  }
  close();
  return found;
}

/**
 * The pairs that a document is about, by its states and how often and where it names them: each receiver with the sender that is
 * named and known to have an arrangement with it, else with the heaviest sender; a receiver without any sender named with the one
 * that alone is known to send there. A state of `homes`, where the people come from, is no receiver unless it is known to be one. A sender without any receiver is a pair of its own: what it does in general. Ascending.
 */
export function documentPairs(scene: Scene, homes: ReadonlySet<string> = new Set()): readonly Known[] {
  const states = weighed(scene);
  const senders = states.filter(({ state }) => sends(state));
  const top = senders[0];
  const found: Known[] = [];
  const weak: Known[] = [];
  for (const { state, weight, first, headed } of states) {
    if (sends(state)) continue;
    const by = senderOf(state, senders);
    if (!by || by === state) continue;
    const known = isKnownPair(by, state);
    if (homes.has(state) && !known) continue;
    if (weight < ENOUGH && !headed && !(known && weight >= 1)) continue;
    const one = { pair: { sending: by, receiving: state, site: null }, sentence: first, known };
    if (known || headed || weight >= OFTEN) found.push(one);
    else weak.push(one);
  }
  // beside an arrangement that is known or headed, a state that is merely named often is some other thing: a home, a court's seat
  if (!found.length) found.push(...weak);
  // two senders of the table may stand on the two sides: "the Canadian minister … to the United States"; the last line of the table
  // is the one that the thread of the text takes up first
  if (!found.length) {
    const first = new Map(senders.map((one) => [one.state, one.first]));
    for (const { sending, receiving } of table) {
      const [a, b] = [first.get(sending), receiving ? first.get(receiving) : undefined];
      if (a !== undefined && b !== undefined)
        found.push({ pair: { sending, receiving, site: null }, sentence: Math.min(a, b), known: true });
    }
  }
  if (!found.length && top && speaksOfThird(scene))
    found.push({ pair: { sending: top.state, receiving: null, site: null }, sentence: top.first, known: false });
  return found.sort((a, b) => a.sentence - b.sentence);
}

function senderOf(receiving: string, senders: readonly Weighed[]): string | null {
  const top = senders[0];
  const known = senders.find(({ state }) => isKnownPair(state, receiving));
  if (known) return known.state;
  if (top) return top.state;
  const alone = SENDERS_OF.get(receiving);
  return alone?.size === 1 ? [...alone][0]! : null;
}

const THIRD = /^(?:third-country|third|deport\w*|remov\w*|hubs?|asylum|transfers?)$/;
function speaksOfThird({ tokens }: Scene): boolean {
  let found = 0;
  for (const { norm } of tokens) if (THIRD.test(norm) && ++found >= 2) return true;
  return false;
}
