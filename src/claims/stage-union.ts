// What the institutions of the European Union settle among themselves about return hubs: a law that is proposed, with no receiver yet.
import type { Mention, Token } from '../language/parsed.ts';
import type { Context } from './context.ts';
import { dateOf } from './fill.ts';
import { moodOf } from './mood.ts';
import { type Told, toldAs } from './stage-told.ts';

const ACTS =
  /^(?:adopt|adopts|adopted|vote|votes|voted|approve|approves|approved|settle|settled|propose|proposes|proposed|took|taken|sent|reached|agreed|backed|endorsed|concerns|opened)$/;
const BODIES = /^(?:council|parliament|commission)$/;
const DEAL = /^(?:deal|agreement|compromise)$/;

/** "centres in countries outside the bloc". */
const isOutside = (tokens: readonly Token[]): boolean =>
  tokens.some(
    ({ norm }, i) =>
      norm === 'outside' && tokens.slice(i + 1, i + 4).some((each) => /^(?:eu|union|bloc|europe)$/.test(each.norm)),
  );

/** The step of a law on return hubs that a sentence tells; null where it tells none. Bounded by the sentence. */
export function unionStage(context: Context, sentence: number): Told | null {
  const { scene, structures } = context;
  const { tokens } = scene;
  const { from, to } = scene.parsed.sentences[sentence]!;
  let union: Mention | null = null;
  let [body, hubs, deal] = [false, false, false];
  for (let i = from; i < to; i++) {
    const mention = scene.mentions.get(i);
    const { norm } = tokens[i]!;
    if (mention?.state === 'EU') union ??= mention;
    // another state is a side of something else
    else if (mention?.state && mention.kind === 'state') return null;
    body ||= BODIES.test(norm) || norm === 'eu';
    hubs ||= norm === 'return' && /^(?:hubs?|regulation)$/.test(tokens[i + 1]?.norm ?? '');
    hubs ||= /^(?:centres?|centers?|hubs?|facilities)$/.test(norm) && isOutside(tokens.slice(i, Math.min(to, i + 8)));
    deal ||= DEAL.test(norm) && tokens[i - 1]?.norm === 'provisional';
  }
  if (!union || !body || !hubs) return null;
  const { predications } = structures.of(sentence);
  const number = predications.findIndex(({ at }) => ACTS.test(tokens[at]!.norm));
  const one = predications[number];
  if (!one) return null;
  const mood = moodOf(tokens, predications, number);
  if (mood.negated || !/^(?:done|present)$/.test(mood.time)) return null;
  return toldAs({
    row: 'union/law',
    stage: deal ? 'agreed' : 'proposed',
    hedged: mood.hedged,
    agents: [union],
    whose: 'one',
    side: 'sending',
    at: one.at,
    date: dateOf(context, sentence, one),
    open: true,
  });
}
