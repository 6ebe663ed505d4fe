// Which arrangements a provision belongs to: those of its clause, or the one that the text or its heading is about.
import type { Context } from './context.ts';
import { pairsFor } from './context.ts';
import { sends } from './frames.ts';
import { isGeneral } from './general.ts';
import type { Pair } from './pair.ts';
import type { Bound } from './pairs.ts';
import { upTo } from './thread.ts';

type Known = Context['pairs']['known'];
/** How many of the pairs that a text speaks of are looked at to either side of a sentence. */
const MEMORY = 64;

/** The pairs that the text speaks of around a sentence, in reading order: found by halving, at most twice MEMORY of them. */
function knownAround({ pairs }: Context, sentence: number): Known {
  const at = upTo(pairs, sentence);
  return pairs.known.slice(Math.max(0, at - MEMORY), at + MEMORY);
}

/** True where more than half of what a text says of pairs is about this one, and the sentence is not about "third countries" at large. */
function isMain({ scene }: Context, known: Known, main: Pair, sentence: number): boolean {
  const { from, to } = scene.parsed.sentences[sentence]!;
  for (let i = from; i < Math.min(to, from + 120) - 1; i++)
    if (
      scene.tokens[i]!.norm === 'third' &&
      /^(?:country|countries|states)$/.test(scene.tokens[i + 1]!.norm) &&
      !/^(?:of|from|safe)$/.test(scene.tokens[i - 1]?.norm ?? '')
    )
      return false;
  const same = known.filter(({ pair }) => pair.sending === main.sending && pair.receiving === main.receiving);
  return same.length * 2 > known.length;
}

/** How many sentences a label that names a state holds for. */
const LABEL = 8;

/** Under "Saint Lucia", alone on its line or at the head of its entry, what is provided is provided with Saint Lucia. */
function labelled({ scene, pairs }: Context, clause: number, bounds: readonly Bound[]): Bound | null {
  if (bounds.some(({ outright }) => outright)) return null;
  const { sentences } = scene.parsed;
  const { sentence } = scene.clauses[clause]!;
  for (let k = sentence - 1; k >= Math.max(0, sentence - LABEL); k--) {
    const { from, to } = sentences[k]!;
    if (to - from > 6) continue;
    const mention = scene.mentions.get(from);
    const end = mention ? mention.to : from;
    const alone = mention?.kind === 'state' && mention.form === 'name' && to - end <= 1;
    if (!alone || !mention.state) continue;
    const sending = bounds[0]?.pair.sending ?? pairs.known[0]?.pair.sending;
    if (!sending || sends(mention.state) || sending === mention.state) return null;
    const pair: Pair = { sending, receiving: mention.state, site: null };
    return {
      pair,
      outright: false,
      rule: 'receiving: the state that heads the entry',
      sending: null,
      receiving: mention,
    };
  }
  return null;
}

/** Arrangements named together are provided for together: "with Rwanda and Uganda … each was given". */
function joint(known: Known, bounds: readonly Bound[]): readonly Bound[] {
  const [only] = bounds;
  if (bounds.length !== 1 || !only || only.outright || only.sending || only.receiving) return [];
  const { sending, receiving } = only.pair;
  const own = known.findLast(({ pair }) => pair.sending === sending && pair.receiving === receiving);
  const others = known.filter(
    ({ pair, sentence }) =>
      sentence === own?.sentence && pair.sending === sending && pair.receiving !== receiving && pair.receiving !== null,
  );
  return others.length === 1 ? [{ ...only, pair: { ...others[0]!.pair, site: null } }] : [];
}

/** The pairs of a clause; where it leaves them open ("to a country where"), the pair that the text last spoke of. */
export function boundTo(context: Context, clause: number, at: number): readonly Bound[] {
  const { sentence } = context.scene.clauses[clause]!;
  const known = knownAround(context, sentence);
  const bounds = pairsFor(context, clause, at);
  const label = labelled(context, clause, bounds);
  if (label) return [label];
  const times = (from: string | null, to: string | null): number =>
    known.filter(({ pair }) => pair.sending === from && pair.receiving === to).length;
  // "shall not be sent by the host to any state but the sender": the arrangement goes the other way
  const turned = bounds.filter(
    ({ pair: { sending, receiving } }) => times(receiving, sending) <= times(sending, receiving),
  );
  const open = turned.every(({ pair }) => pair.receiving === null && pair.site === null);
  const general = open && isGeneral(context.scene, context.pairs, sentence);
  if (turned.length && !open) return [...turned, ...joint(known, turned)];
  const sender = turned[0]?.pair.sending;
  const named = known.filter(({ pair }) => pair.receiving !== null && (!sender || pair.sending === sender));
  const last = named.findLast((each) => each.sentence <= sentence) ?? named[0];
  // a survey provides for nobody in particular, unless one arrangement stands out of it
  if (!last || (general && !isMain(context, known, last.pair, sentence))) return turned;
  const rule = 'pair: the last one that the text spoke of';
  return [{ pair: { ...last.pair, site: null }, outright: false, rule, sending: null, receiving: null }];
}
