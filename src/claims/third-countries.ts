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
    if (norm === 'third-country' || (norm === 'third' && /^(?:country|countries|states|state|-)$/.test(next)))
      return true;
  }
  return false;
};

/** The first state of the stretch that is known to send people; null where it names none. */
export function senderIn({ scene }: Context, { from, to }: TokenRange): string | null {
  for (let i = from; i < to; i++) {
    const state = scene.mentions.get(i)?.state;
    if (state && sends(state)) return state;
  }
  return null;
}
