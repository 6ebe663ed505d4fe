// Rulings told by a noun or by "according to": "the Supreme Court's judgment that the policy was unlawful".
import type { TokenRange } from '../language/parsed.ts';
import type { Deed } from './court-deed.ts';
import type { Finding } from './court-legality.ts';
import { LAW_COURTS } from './court-rulings.ts';
import type { Ground, NamedCourt } from './court-thread.ts';
import { named } from './court-thread.ts';
import { findingsIn } from './court-verdicts.ts';

const RULING = /^(?:ruling|judgment|judgement|decision|verdict|finding|conclusion)$/;
/** Tokens between the noun and its "that", in which "by the High Court" may stand, and of what is held. */
const BEFORE_THAT = 14;
const CONTENT = 40;

/** What a noun of a ruling says was held; nothing where no court is told with it. One a sentence. */
export function nominalRulings(ground: Ground, sentence: TokenRange): readonly Deed[] {
  const { tokens } = ground.scene;
  const source = accordingTo(ground, sentence);
  if (source) return deedOf(source.court, source.content, findingsIn(tokens, source.content));
  for (let i = sentence.from; i < sentence.to; i++) {
    if (!RULING.test(tokens[i]!.norm) || tokens[i]!.pos === 'VERB') continue;
    let that = i + 1;
    while (that < Math.min(sentence.to, i + BEFORE_THAT) && tokens[that]!.norm !== 'that') that++;
    if (tokens[that]?.norm !== 'that' || that >= sentence.to) continue;
    const court = courtAround(ground, i, that, sentence);
    if (!court) continue;
    const content = { from: that + 1, to: Math.min(clauseEnd(ground, that + 1, sentence.to), that + CONTENT) };
    const found = deedOf(court, content, findingsIn(tokens, content));
    if (found.length) return found;
  }
  return [];
}

function deedOf(court: NamedCourt, range: TokenRange, found: readonly Finding[]): readonly Deed[] {
  const ofLaw = LAW_COURTS.test(court.name ?? '');
  return found
    .filter(({ holding }) => holding === 'unlawful' || holding === 'lawful')
    .slice(0, 1)
    .map(({ at, object, holding, effect, posture }) => ({
      at,
      range,
      court,
      posture: ofLaw ? 'reference' : (posture ?? 'merits'),
      object: ofLaw ? 'law' : object,
      holding,
      effect,
    }));
}

/** "the court's | judgment", "a High Court | ruling", "a ruling | by the High Court". */
function courtAround({ scene, courts }: Ground, noun: number, that: number, sentence: TokenRange): NamedCourt | null {
  for (let i = noun - 1; i >= Math.max(sentence.from, noun - 4); i--) {
    const court = courts.at.get(i);
    if (court) return named(courts, court, sentence);
  }
  for (let i = noun + 1; i < that; i++) {
    const court = courts.at.get(i);
    const lead =
      scene.tokens[court ? (scene.tokens[court.from - 1]?.pos === 'DET' ? court.from - 2 : court.from - 1) : i];
    if (court && /^(?:by|of|from|in)$/.test(lead?.norm ?? '')) return named(courts, court, sentence);
  }
  return null;
}

/** Behind what is held another verb may go on: "…, the government made a new treaty". */
function clauseEnd({ scene, phrases }: Ground, from: number, to: number): number {
  let verb = false;
  for (let i = from; i < to; i++) {
    verb ||= phrases.groupAt[i]! >= 0;
    if (scene.tokens[i]!.text === ',' && verb) return i;
  }
  return to;
}

/** "According to the European Court of Justice, this violates European rules." */
function accordingTo(
  { scene, courts }: Ground,
  { from, to }: TokenRange,
): { readonly court: NamedCourt; readonly content: TokenRange } | null {
  const { tokens } = scene;
  if (tokens[from]?.norm !== 'according' || tokens[from + 1]?.norm !== 'to') return null;
  const court = courts.at.get(from + 2) ?? courts.at.get(from + 3);
  if (!court || tokens[court.to]?.text !== ',') return null;
  return { court: named(courts, court, { from, to }), content: { from: court.to + 1, to } };
}
