// Groups of people in a sentence that a provision may let in or leave out, with the words that say which people they are.
import type { TokenRange } from '../language/parsed.ts';
import type { Predication } from '../language/predication.ts';
import type { Context } from './context.ts';
import { FRAMES, sends } from './frames.ts';
import type { Time } from './mood.ts';
import { governing, type Strength, strengthOf } from './provision.ts';
import { isTermWord } from './term-words.ts';

/** A group of people in the words of a sentence: its phrase, and the words behind that say which people. */
export interface Unit extends TokenRange {
  readonly tail: TokenRange;
  /** "no", "nobody", "none" before it or in it. */
  readonly none: boolean;
  /** True where the words single out a class of people. */
  readonly class: boolean;
  /** True where the words behind do so: "with a criminal record", "whose claims have failed". */
  readonly told: boolean;
  /** True where a number, however vague, stands before them. */
  readonly quantified: boolean;
  /** True for "two Afghans", "a Salvadoran man": people who are there, and no class. */
  readonly counted: boolean;
  /** "Palauans may work there": the people of a state that receives, who are sent by nobody. */
  readonly theirs: boolean;
}

/** A verb beside a group: which, and how it is meant. */
export interface Beside {
  readonly one: Predication;
  readonly norm: string;
  readonly time: Time | null;
  readonly negated: boolean;
  readonly strength: Strength;
}

/** How many tokens to either side are looked at. */
const TAIL = 24;
const NEXT = 34;

const NOBODY = /^(?:nobody|none|no-one|noone)$/;
export const SOMEBODY =
  /^(?:those|anyone|anybody|whoever|everyone|persons?|people|nobody|none|any|individuals?|folks)$/;
const HEADS = /^(?:one|person|people|persons|anyone|anybody)$/;

/** The groups of a sentence, in order. */
export function unitsOf({ scene, structures, pairs }: Context, sentence: number): readonly Unit[] {
  const { tokens } = scene;
  const { chunks } = structures.of(sentence);
  const end = scene.parsed.sentences[sentence]!.to;
  const found: Unit[] = [];
  for (const { type, from, to } of chunks) {
    if (type !== 'phrase') continue;
    const first = tokens[from]!.norm;
    let people =
      SOMEBODY.test(first) || NOBODY.test(first) || (first === 'no' && HEADS.test(tokens[from + 1]?.norm ?? ''));
    let [named, counted, quantified] = [false, false, false];
    for (let i = from; i < to; i++) {
      const group = scene.people.get(i);
      if (group?.nationalities.some((state) => !sends(state))) named = true;
      if (group && (group.count !== null || group.quantity !== null)) quantified = true;
      if (group && group.count !== null && group.qualifier === 'exact' && group.count > 0) counted = true;
      const head = i === to - 1 && isTermWord('class', tokens[i]!.norm);
      people ||= group !== undefined || head || isTermWord('region', tokens[i]!.norm);
    }
    // "its own nationals": nobody who is sent from elsewhere
    if (!people || isOwn(tokens, from, to)) continue;
    const states = scene.people.get(from)?.nationalities ?? [];
    const tail = tailOf(tokens, to, Math.min(end, to + TAIL));
    const words = tokens.slice(from, to).map(({ norm }) => norm);
    const behind = tokens.slice(tail.from, tail.to).map(({ norm }) => norm);
    found.push({
      from,
      to,
      tail,
      none: NOBODY.test(first) || first === 'no' || /^(?:no|nor|neither)$/.test(tokens[from - 1]?.norm ?? ''),
      class: named || isClass(words),
      told:
        isRelative(behind) ||
        isTold(behind) ||
        isTold(
          words.slice(
            Math.max(
              1,
              words.findIndex((word) => BEHIND.test(word) && word !== 'of'),
            ),
          ),
        ),
      counted,
      quantified,
      theirs: states.length > 0 && states.every((state) => pairs.receivers.has(state)),
    });
  }
  return found;
}

const isOwn = (tokens: Context['scene']['tokens'], from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (tokens[i]!.norm === 'own') return true;
  return tokens[from - 1]?.norm === 'own';
};

const PLAIN =
  /^(?:nationals|national|citizens|individuals|applicants|man|seekers|seeker|child|family|adult|minor|workers)$/;

/** "rejected asylum seekers", "Eritreans", "minors", "families": a class; "people", "third-country nationals", "migrants" are none. */
const isClass = (words: readonly string[]): boolean =>
  words.some(
    (word) => isTermWord('restrict', word) || isTermWord('region', word) || word === 'asylum' || word === 'criminal',
  ) ||
  (isTermWord('class', words.at(-1)!) &&
    !PLAIN.test(words.at(-1)!) &&
    !/^(?:men|women|children)$/.test(words.at(-1)!)) ||
  /^(?:minors?|children|women|adults|families|family)$/.test(words.at(-1)!);

const WHO = /^(?:who|whose|whom)$/;
/** "whose claims have failed", "who may not qualify"; "who are removed from the state" says nothing of which. */
function isRelative(behind: readonly string[]): boolean {
  const at = behind.findIndex((word) => WHO.test(word));
  if (at < 0 || at > 6) return false;
  if (behind[at] !== 'who') return true;
  // "who cannot be returned"
  if (/^(?:not|never|cannot)$/.test(behind[at + 2] ?? '')) return true;
  const verb = behind.slice(at + 1, at + 5).findIndex((word) => FRAMES.get(word) === 'move');
  return (
    verb < 0 ||
    behind.slice(at + 1, at + 5).includes('ordered') ||
    behind.slice(at + verb + 2, at + 20).some((word) => WHO.test(word))
  );
}

const BEHIND = /^(?:without|in|from|under|with|already|subject|seeking|of|convicted|wanted)$/;
const MARK =
  /^(?:orders?|right|region|regional|need|order|family|africa|permit|papers|asylum|relatives|record|need|adult|adults|caribbean|caricom|ecowas|neighbours|neighbors|neighbouring|neighboring|near|nearby|age|aged|eighteen|birth)$/;
/** "convicted of murder", "with a criminal record", "from the region", "without a right of residence". */
const isTold = (behind: readonly string[]): boolean =>
  behind.slice(0, 8).some((word) => isTermWord('crime', word)) ||
  (BEHIND.test(behind[0] ?? '') && behind.slice(0, 9).some((word) => MARK.test(word) || word === 'african'));

/** The words behind a phrase up to a mark or the verb of its own clause. */
function tailOf(tokens: Context['scene']['tokens'], from: number, end: number): TokenRange {
  let to = from;
  while (to < end && !/^[.;:!?,—–()]$/.test(tokens[to]!.text)) {
    const modal = /^(?:will|shall|would|may|can|could|must)$/.test(tokens[to]!.norm);
    if (to > from && modal && !/^(?:who|whom|which|that|it|they|whose|and)$/.test(tokens[to - 1]!.norm)) break;
    to++;
  }
  return { from, to };
}

/** A predication as a group sees it. */
export function besideOf(context: Context, one: Predication): Beside {
  const governed = governing(context, one.group);
  const { time, negated } = governed;
  return { one, norm: context.scene.tokens[one.at]!.norm, time, negated, strength: strengthOf(context, governed) };
}

/** The verb right before a group that has it as its object, over at most a preposition or words between commas. */
export function verbBefore(context: Context, sentence: number, unit: Unit): Beside | null {
  const { tokens } = context.scene;
  const { predications } = context.structures.of(sentence);
  const one = predications.findLast(({ group }) => group.to <= unit.from && tokens[group.from - 1]?.text !== '-');
  if (!one) return null;
  const between = tokens.slice(one.group.to, unit.from).map(({ text }) => text);
  const commas = between.filter((text) => text === ',').length;
  if (between.some((text) => /^[;:]$/.test(text)) || commas === 1 || commas > 2) return null;
  return between.length > (commas === 2 ? 10 : 7) ? null : besideOf(context, one);
}

const VERB = /^(?:be|is|are|was|were|have|has)$/;
const OUT: ReadonlySet<string> = new Set([
  'left',
  'kept',
  'turned',
  'ruled',
  'let',
  'eligible',
  'covered',
  'considered',
  'brought',
  'spared',
]);
const PREFERS = /^(?:prefer|prefers|preferred|favour|favours|favors|leans|lean|prioriti[sz]e[sd]?|prioriti[sz]ing)$/;
export const isPreferring = (norm: string): boolean => PREFERS.test(norm);
export const isOut = (norm: string): boolean => OUT.has(norm);
export const isBe = (norm: string): boolean => VERB.test(norm);

/** The verb behind a group and its relative clauses that it is the subject of. */
export function verbAfter(context: Context, sentence: number, unit: Unit): Beside | null {
  const { tokens } = context.scene;
  const { predications } = context.structures.of(sentence);
  let last = unit.to;
  for (const [i, one] of predications.entries()) {
    const { group } = one;
    if (group.from < unit.to) continue;
    if (group.from - unit.to > NEXT) return null;
    const between = tokens.slice(last, group.from).map(({ norm }) => norm);
    last = group.to;
    const commas = tokens.slice(unit.to, group.from).filter(({ text }) => text === ',').length;
    if (between.some((word) => /^(?:who|whom|whose|which|that|where)$/.test(word))) continue;
    if (one.group.form !== 'finite' || (one.relative && group.to - group.from === 1)) {
      if (commas === 1 && tokens[group.to]?.text !== ',') return null;
      continue;
    }
    if (commas % 2 === 1 || between.includes(';') || between.includes(':')) return null;
    const { norm } = tokens[one.at]!;
    const next = predications[i + 1];
    // "is to be admitted"
    if (isBe(norm) && next?.group.form === 'infinitive' && next.governor?.at === one.at) return besideOf(context, next);
    const known = isTermWord('take', norm) || isTermWord('bar', norm) || isTermWord('keep', norm) || FRAMES.has(norm);
    if (known || isOut(norm) || isBe(norm) || isPreferring(norm)) return besideOf(context, one);
    // a verb of the relative clause that goes on: "who come from … and have exhausted …"
    if (!WHO.test(tokens[unit.to]?.norm ?? '') && !unit.told) return null;
  }
  return null;
}
