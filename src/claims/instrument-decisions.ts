// "The Government decided in June to host up to 50 people", "The Cabinet approved the temporary reception of …": decisions of a cabinet.
import type { Context } from './context.ts';
import { agentOf, hasWord, patientOf } from './fill.ts';
import { FRAMES } from './frames.ts';
import type { Named } from './instrument-words.ts';

const BODY = /^(?:government|cabinet)$/;
const DECIDED = /^(?:decided|decides|approved|approves|resolved)$/;
const OF = /^(?:reception|shelter|hosting|stay|admission|acceptance|relocation|transfer|accommodation)$/;

/** The decisions of a government or cabinet to take people that a sentence tells, as instruments on the words of their verb. */
export function decisionsIn(context: Context, sentence: number): readonly Named[] {
  const { predications } = context.structures.of(sentence);
  const { tokens } = context.scene;
  const found: Named[] = [];
  for (const [i, one] of predications.entries()) {
    if (!DECIDED.test(tokens[one.at]!.norm) || one.negated) continue;
    const subject = one.subject.length ? one.subject : agentOf(one);
    const near = tokens.slice(Math.max(0, one.group.from - 14), one.group.from).some(({ norm }) => BODY.test(norm));
    if (!hasWord(context, subject, BODY) && !near) continue;
    const next = predications[i + 1];
    const taking = next?.group.form === 'infinitive' && FRAMES.get(tokens[next.at]!.norm) === 'accept';
    if (taking || hasWord(context, [...patientOf(one), ...one.obliques], OF))
      found.push({ from: one.at, to: one.at + 1, instrument: 'cabinet_decision' });
  }
  return found;
}
