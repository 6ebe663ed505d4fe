// Which verbs tell what became of people, and what their words must say: the table, and what people are said to be.
import rows from '../../data/en/claims/outcome-verbs.json' with { type: 'json' };
import { formsOf } from '../language/inflections.ts';
import type { TokenRange } from '../language/parsed.ts';
import type { Predication } from '../language/predication.ts';
import type { Context } from './context.ts';
import { behind, hasWord, partiesIn } from './fill.ts';
import type { Outcome } from './values.ts';

export interface OutcomeVerb {
  readonly outcome: Outcome;
  readonly role: 'patient' | 'subject';
  readonly in: string | null;
  readonly passive: boolean;
  /** Words of which one must follow the verb: "let go". */
  readonly particle: ReadonlySet<string> | null;
}
const VERBS: ReadonlyMap<string, OutcomeVerb> = new Map(
  (
    rows as readonly {
      word: string;
      outcome: string;
      role: string;
      in?: string;
      passive?: boolean;
      particle?: string;
    }[]
  ).flatMap((row) =>
    formsOf(row.word.slice(1)).map((form): [string, OutcomeVerb] => [
      form,
      {
        outcome: row.outcome as Outcome,
        role: row.role as OutcomeVerb['role'],
        in: row.in ?? null,
        passive: row.passive === true,
        particle: row.particle ? new Set(row.particle.split(' ')) : null,
      },
    ]),
  ),
);
export const CUSTODY =
  /^(?:detention|custody|prison|prisons|jail|guard|bars|lock|confinement|cell|cells|camp|barracks|incommunicado|penitentiary|compound|behind|charge|fence|guarded|wire|surveillance)$/;
export const LODGING =
  /^(?:hotel|hotels|hostel|hostels|house|houses|villa|accommodation|guesthouse|guest|shelter|shelters|home|homes|flat|flats|apartment|apartments|residence|compound|centre|center|facility|dormitory|lodging|lodgings)$/;
const NEEDS: Readonly<Record<string, RegExp>> = {
  custody: CUSTODY,
  lodging: LODGING,
  permit:
    /^(?:permit|permits|residence|residency|asylum|protection|citizenship|status|papers|visa|visas|passes|pass|card|cards)$/,
  death: /^death$/,
  border: /^(?:border|frontier)$/,
  land: /^(?:country|countries|kingdom|island|centre|center|camp|facility|site|territory|capital|republic|voluntarily|prison|jail|hotel|hostel|shelter|custody|accord)$/,
};

/** What a predication makes of people; "are in custody" by the phrase behind "in". */
export function verbOf(context: Context, one: Predication): OutcomeVerb | null {
  const { norm } = context.scene.tokens[one.at]!;
  if (/^(?:be|is|are|was|were|been|being|remain|remains|remained|stay|stays|stayed|sit|sits|sat)$/.test(norm)) {
    const inside = behind(one, 'in', 'at', 'under', 'behind', 'inside');
    if (hasWord(context, inside, CUSTODY)) return { ...BEING, outcome: 'held' };
    if (hasWord(context, inside, LODGING) && norm !== 'sat') return { ...BEING, outcome: 'accommodated' };
    const after = context.scene.tokens.slice(one.at + 1, one.at + 4).map((token) => token.norm);
    if (after.includes('unaccounted')) return { ...BEING, outcome: 'unknown' };
    if (/^(?:still )?inside$/.test(after.slice(0, after[0] === 'still' ? 2 : 1).join(' ')))
      return { ...BEING, outcome: 'held' };
    if (after.includes('wire')) return { ...BEING, outcome: 'held' };
    if (after.includes('still') && inside.length > 0 && isLand(context, inside))
      return { ...BEING, outcome: 'remaining' };
    if (after.includes('free') || after.includes('liberty')) return { ...BEING, outcome: 'released' };
    if (after[0] === 'home' || (after[0] === 'back' && /^(?:home|in|with)$/.test(after[1] ?? '')))
      return { ...BEING, outcome: 'repatriated' };
    // "remain detained", "remain housed at a shelter", "remain stranded"
    const [state] = after.filter((word) => !/^(?:still|there|here)$/.test(word));
    if (/^(?:remain|stay)/.test(norm) && state) {
      const befallen = VERBS.get(state);
      if (befallen && /^(?:held|accommodated)$/.test(befallen.outcome) && /ed$|^held$/.test(state))
        return { ...BEING, outcome: befallen.outcome };
    }
    // "64 stayed in the country"
    if (/^stay/.test(norm) && isLand(context, inside)) return { ...BEING, outcome: 'remaining' };
    return /^remain/.test(norm) ? (VERBS.get(norm) ?? null) : null;
  }
  if (norm === 'unaccounted') return { ...BEING, outcome: 'unknown' };
  // "are stuck in the capital"
  if (norm === 'stuck' && behind(one, 'in', 'at').length > 0) return { ...BEING, outcome: 'remaining' };
  const verb = VERBS.get(norm) ?? null;
  // "one was left": who is left stays
  if (/^left$/.test(norm) && one.passive && one.objects.length === 0) return { ...BEING, outcome: 'remaining' };
  if (!verb?.particle) return verb;
  const { particle } = verb;
  return context.scene.tokens.slice(one.at + 1, one.at + 6).some((token) => particle.has(token.norm)) ? verb : null;
}

/** What people are, and nobody does to them: "are in custody", "is free". */
const BEING: Omit<OutcomeVerb, 'outcome'> = { role: 'subject', in: null, passive: false, particle: null };

/** "still in the country", "in the state that took them". */
const isLand = (context: Context, inside: readonly TokenRange[]): boolean =>
  hasWord(context, inside, /^(?:country|kingdom|island|territory)$/) ||
  partiesIn(context, inside).some(({ state }) => state !== null && context.pairs.receivers.has(state));

const wordsAfter = ({ scene }: Context, at: number, count: number): string =>
  scene.tokens
    .slice(at + 1, at + 1 + count)
    .map(({ norm }) => norm)
    .join(' ');

/** What the verb asks of the words after it. */
export function isMet(context: Context, one: Predication, need: string): boolean {
  const { tokens } = context.scene;
  const phrases = [...one.objects, ...one.obliques];
  // "left on their own"
  if (need === 'land' && /^on (?:their|his|her) own$/.test(wordsAfter(context, one.at, 3))) return true;
  if (need === 'homeward')
    return tokens.slice(one.at + 1, one.at + 8).some(({ norm }) => /^(?:home|return)$/.test(norm));
  if (hasWord(context, phrases, NEEDS[need]!)) return true;
  return (
    need === 'land' &&
    partiesIn(context, phrases).some(({ state }) => state !== null && context.pairs.receivers.has(state))
  );
}
