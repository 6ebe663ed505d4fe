// What waits before a court or arbitrators without a verb of its own: "remains before the High Court".
import { type Deed, has, type Sentence } from './court-deed.ts';
import { PENDING } from './court-filings.ts';
import { firstMatter, objectIn } from './court-matters.ts';
import { type Ground, named } from './court-thread.ts';

/** "demands the sum before the Permanent Court of Arbitration", "told arbitrators": an arbitration that goes on. */
export function arbitrationIn(ground: Ground, sentence: Sentence): readonly Deed[] {
  const { tokens } = ground.scene;
  for (let i = sentence.from; i < sentence.to; i++) {
    const court = ground.courts.at.get(i);
    const before =
      court &&
      /Arbitration|arbitral/.test(court.name ?? '') &&
      /^(?:before|at|to)$/.test(tokens[court.from - (tokens[court.from - 1]?.pos === 'DET' ? 2 : 1)]?.norm ?? '');
    const told = tokens[i]!.norm === 'arbitrators' && /^(?:tell|tells|told|telling)$/.test(tokens[i - 1]?.norm ?? '');
    if (!before && !told) continue;
    if (has(ground, sentence, /^(?:may|could|might|would|threatens?|threatened|if)$/)) return [];
    const pending = has(ground, sentence, PENDING) || has(ground, sentence, /^(?:hearing|hearings)$/);
    return [
      {
        at: i,
        range: { from: sentence.from, to: Math.min(sentence.to, i + 24) },
        court: court ? named(ground.courts, court, sentence) : (sentence.last?.court ?? null),
        posture: 'arbitration',
        object: 'agreement',
        holding: null,
        effect: pending ? 'pending' : null,
      },
    ];
  }
  return [];
}

/** "The matter remains before the High Court", "their case is before the court in Accra": it waits there. */
export function waitingBefore(ground: Ground, sentence: Sentence): readonly Deed[] {
  const { tokens } = ground.scene;
  for (let i = sentence.from + 1; i < sentence.to - 1; i++) {
    if (tokens[i]!.norm !== 'before' || !WAITS.test(tokens[i - 1]?.norm ?? '')) continue;
    const court = ground.courts.at.get(i + 1) ?? ground.courts.at.get(i + 2);
    const matter = firstMatter(tokens, { from: sentence.from, to: i });
    if (!court || (matter?.matter !== 'case' && matter?.matter !== 'appeal')) continue;
    const range = { from: Math.max(sentence.from, i - 24), to: court.to };
    return [
      {
        at: i,
        range,
        court: named(ground.courts, court, sentence),
        posture: matter.matter === 'appeal' ? 'appeal' : 'filed',
        object: objectIn(tokens, range),
        holding: null,
        effect: 'pending',
      },
    ];
  }
  return [];
}
const WAITS = /^(?:is|are|was|remains|remain|remained|now|still|pending|currently)$/;
