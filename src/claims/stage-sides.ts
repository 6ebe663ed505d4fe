// The other side of a stage, by the words around its verb.
import type { Mention, TokenRange } from '../language/parsed.ts';
import type { Predication } from '../language/predication.ts';
import type { Context } from './context.ts';
import { agentOf, behind, partiesIn, statesNamed } from './fill.ts';

const BODY =
  /^(?:side|government|authorities|host|presidency|parliament|senate|cabinet|leader|officials|minister|ministers|ministry|chamber|house|president|diplomats|envoys|partner)$/;

/** Who acts: the parties that head the phrases; else the state of a body without a name: "the Salvadoran side", "his Albanian host". */
export function actorsIn(context: Context, ranges: readonly TokenRange[]): readonly Mention[] {
  const parties = partiesIn(context, ranges);
  // "the country's director" beside a name: whichever was named last
  const named = parties.filter(({ kind, form }) => kind !== 'state' || form !== 'description');
  if (parties.length) return named.length ? named : parties;
  return statesNamed(
    context,
    ranges.filter(({ to }) => BODY.test(context.scene.tokens[to - 1]!.norm)),
  );
}

/** "The embassy of the United States": the state that a subject is of, between it and its verb. */
export function ownersOf(context: Context, { subject, obliques, group }: Predication): readonly Mention[] {
  const end = subject.at(-1)?.to ?? group.from;
  const own = obliques.filter(
    ({ preposition, from, to }) => /^(?:of|in|for)$/.test(preposition) && from >= end && to <= group.from,
  );
  return partiesIn(context, own).slice(0, 1);
}

/** The other side: with whom, between whom, and the states by which the deal is named ("the Rwanda scheme"). */
export function othersOf(
  context: Context,
  sentence: number,
  one: Predication,
  thing: TokenRange | null,
): readonly Mention[] {
  const named = thing ? statesNamed(context, [thing]) : [];
  const around = partiesIn(
    context,
    behind(one, 'with', 'between', 'to', 'from', 'against', 'by', 'towards', 'including', 'under'),
  );
  // "with countries such as Ghana and Togo"
  const such = behind(one, 'as').filter(({ from }) => context.scene.tokens[from - 2]?.norm === 'such');
  const on = thing ? [] : statesNamed(context, behind(one, 'on'));
  const list = sideList(context, sentence, one);
  return [...named, ...around, ...partiesIn(context, such), ...on, ...list];
}

/** "between Canberra and Port Moresby": both sides of a deal, wherever its verb stands. */
function sideList({ scene }: Context, sentence: number, one: Predication): readonly Mention[] {
  const { from, to } = scene.parsed.sentences[sentence]!;
  const found: Mention[] = [];
  for (let i = Math.max(from, one.extent.from - 2); i < Math.min(to, one.extent.to + 4); i++) {
    if (scene.tokens[i]!.norm !== 'between') continue;
    for (let k = i + 1; k < Math.min(to, i + 12); k++) {
      const mention = scene.mentions.get(k);
      if (mention?.state && /^(?:state|government)$/.test(mention.kind)) found.push(mention);
    }
  }
  return found.slice(0, 2);
}

const OPEN =
  /^(?:any|numerous|many|various|anyone|anybody|nobody|no|other|others|several|some|unnamed|third|one|three|four|five)$/;
/** "at least five African nations", "several states". */
const isCounted = ({ scene }: Context, { from, to }: TokenRange): boolean =>
  scene.tokens
    .slice(from, to)
    .some(
      ({ norm, pos }) =>
        pos === 'NUM' || /^(?:several|many|multiple|numerous|few|other|others|various|dozen|number)$/.test(norm),
    );

/** "six other countries": states that nobody names. */
export const isCountedStates = (context: Context, ranges: readonly TokenRange[]): boolean =>
  ranges.some(
    (range) =>
      /^(?:states|countries|nations|governments)$/.test(context.scene.tokens[range.to - 1]!.norm) &&
      isCounted(context, range),
  );

/** "with no country", "with one state in Asia": left open on purpose. */
export function isOpen(context: Context, one: Predication): boolean {
  const { tokens } = context.scene;
  const asked = [...one.objects, ...(one.passive ? one.subject : [])].filter(({ to }) =>
    /^(?:state|country|government|states|countries|governments|nation|nations)$/.test(tokens[to - 1]!.norm),
  );
  return [...behind(one, 'with', 'to'), ...asked].some(
    (range) =>
      (OPEN.test(tokens[range.from]!.norm) ||
        (/^(?:states|countries|nations|governments)$/.test(tokens[range.to - 1]!.norm) && isCounted(context, range))) &&
      statesNamed(context, [range]).length === 0,
  );
}

/** "has begun the process to end the deal": who does it, where a noun stands between. */
export function holdersOf(all: readonly Predication[], { governor }: Predication): readonly TokenRange[] {
  if (!governor || governor.predication >= 0) return [];
  const holder = all.find(({ objects }) => objects.some(({ from, to }) => from <= governor.at && governor.at < to));
  return holder ? agentOf(holder) : [];
}
