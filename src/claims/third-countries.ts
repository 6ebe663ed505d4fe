// "Third countries" without a name: where a stretch leaves the receiver open, and who would send there.
import type { TokenRange } from '../language/parsed.ts';
import type { Context } from './context.ts';
import { sends } from './frames.ts';

/** True where the words speak of third countries and not of the rule of the safe third country. */
export const namesThird = ({ scene }: Context, { from, to }: TokenRange): boolean => {
  for (let i = from; i < to; i++) {
    const { norm } = scene.tokens[i]!;
    const next = scene.tokens[i + 1]?.norm ?? '';
    if (scene.tokens[i - 1]?.norm === 'safe') continue;
    // "third-country", and no "third-party"
    const noun = next === '-' ? (scene.tokens[i + 2]?.norm ?? '') : next;
    if (norm === 'third-country' || (norm === 'third' && /^(?:country|countries|states|state)$/.test(noun)))
      return true;
    if (/^(?:countries|country|nations|places|states)$/.test(norm) && isNotTheirs(scene.tokens, i + 1, to)) return true;
  }
  return false;
};

/** "countries | other than their own", "… not named in the order", "… where they have no ties". */
function isNotTheirs(tokens: Context['scene']['tokens'], from: number, to: number): boolean {
  const first = tokens[from]?.norm;
  if (first === 'other') return tokens[from + 1]?.norm === 'than';
  if (first === 'besides') return true;
  for (let i = from; i < Math.min(to, from + 8); i++) {
    const { norm, text } = tokens[i]!;
    if (/^[,.;]$/.test(text)) return false;
    const next = tokens[i + 1]?.norm ?? '';
    if (/^(?:not|n't)$/.test(norm) && /^(?:named|listed|specified|from|their|citizens|nationals)$/.test(next))
      return true;
    if (norm === 'no' && /^(?:ties|connection|connections|links)$/.test(next)) return true;
  }
  return false;
}

/** The first state of the stretch that is known to send people; null where it names none. */
export function senderIn({ scene }: Context, { from, to }: TokenRange): string | null {
  for (let i = from; i < to; i++) {
    const state = scene.mentions.get(i)?.state;
    if (state && sends(state)) return state;
  }
  return null;
}
