// Which arrangement a warning is about: the pair that its own words name, else the one that the text is about.
import type { TokenRange } from '../language/parsed.ts';
import type { Context } from './context.ts';
import { pairsFor } from './context.ts';
import { keyOf } from './pair.ts';
import type { Bound } from './pairs.ts';
import { sentenceAround } from './scene.ts';
import { namesThird, senderIn } from './third-countries.ts';

/** How many pairs of a text are counted. */
const COUNTED = 400;

export function warningPairs(context: Context, clause: number, at: number): readonly Bound[] {
  const sentence = sentenceAround(context.scene, clause, at);
  const found = pairsFor(context, clause, at);
  const outright = found.filter(({ outright: named, receiving }) => named && receiving !== null);
  const named = outright.filter((bound) => !turned(context, bound, outright, sentence));
  if (named.length) return named;
  const main = mainPairs(context);
  if (namesThird(context, sentence)) {
    const sending = senderIn(context, sentence) ?? main[0]?.pair.sending;
    if (sending) return [{ ...OPEN, pair: { sending, receiving: null, site: null } }];
  }
  // "… to third countries. These experts warn that …": what the sentence before it is about
  const number = context.scene.clauses[clause]!.sentence;
  const before = context.scene.parsed.sentences[number - 1];
  if (
    before &&
    before.section === context.scene.parsed.sentences[number]!.section &&
    !found.some(({ receiving }) => receiving !== null)
  ) {
    const sending = namesThird(context, before) ? (senderIn(context, before) ?? main[0]?.pair.sending) : null;
    if (sending) return [{ ...OPEN, pair: { sending, receiving: null, site: null } }];
  }
  // a receiver that is named, and to which more than one state sends: the one that was spoken of last
  const last = found.filter(({ pair, receiving }) => receiving !== null && pair.receiving === main[0]?.pair.receiving);
  if (last.length) return last;
  return main.length ? main : found;
}

const OPEN = { outright: false, rule: 'receiving: third countries, none named', sending: null, receiving: null };

/** Of a pair and the same turned round the one that people are said to be sent to is meant. */
function turned({ scene }: Context, { pair }: Bound, all: readonly Bound[], { from, to }: TokenRange): boolean {
  const other = all.some(
    ({ pair: { sending, receiving } }) => sending === pair.receiving && receiving === pair.sending,
  );
  if (!other) return false;
  for (let i = from; i < to; i++) {
    const lead = scene.tokens[i]!.norm;
    const next = scene.tokens[i + 1]?.norm === 'the' ? i + 2 : i + 1;
    const state = scene.mentions.get(next)?.state ?? scene.mentions.get(i + 1)?.state;
    if (lead === 'to' && state) return state !== pair.receiving;
  }
  return false;
}

/** The pair that the text names most often, with the others of its sender that it names as often and together with it. */
function mainPairs({ pairs }: Context): readonly Bound[] {
  const counts = new Map<string, { readonly pair: Bound['pair']; readonly first: number; times: number }>();
  for (const { pair, sentence } of pairs.known.slice(0, COUNTED)) {
    const there = counts.get(keyOf(pair));
    if (there) there.times += 1;
    else counts.set(keyOf(pair), { pair, first: sentence, times: 1 });
  }
  let best: { readonly pair: Bound['pair']; readonly first: number; times: number } | null = null;
  for (const one of counts.values()) if (!best || one.times > best.times) best = one;
  if (!best) return [];
  const { pair, first, times } = best;
  const named = [...counts.values()].some((one) => one.pair.receiving !== null);
  return [...counts.values()]
    .filter((one) => one.pair.receiving !== null || one.pair.site !== null || !named)
    .filter((one) => one.pair.sending === pair.sending && one.times === times && one.first === first)
    .map((one) => ({ ...OPEN, pair: one.pair, rule: 'pair: the one that the text is about' }));
}
