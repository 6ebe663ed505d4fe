import { stateName } from '../language/states.ts';
import type { Actor } from '../statements/statement.ts';
import { shown } from './shown.ts';

/** "United States → Rwanda", "United States → Guantanamo Bay"; what the text leaves open says so. */
export function arrangementTitle(sending: string | null, receiving: string | null, site: string | null): string {
  const from = sending ? stateName(shown(sending)) : 'sender not named';
  const to = [receiving ? stateName(shown(receiving)) : null, site ? shown(site) : null].filter(
    (part) => part !== null,
  );
  return `${from} → ${to.length > 0 ? to.join(', ') : 'receiver not named'}`;
}

/** Whose word a stage is: a state, both, a court, or nobody's: the pages tell it. */
export function partyName(party: string | null): string {
  if (party === null) return 'as pages tell it';
  if (party === 'both') return 'both parties';
  return party.startsWith('court:') ? shown(party.slice('court:'.length)) : stateName(shown(party));
}

/** "Olivier Nduhungirehe (foreign minister, Rwanda)": whom the words resolve to. */
export function actorName({ name, office, state, count }: Actor): string {
  const known = [office, state ? stateName(shown(state)) : null].filter((part) => part !== null && part !== name);
  const number = count === null || count === 1 || name.includes(String(count)) ? '' : `, ${count}`;
  return `${shown(name)}${number}${known.length > 0 ? ` (${known.map((part) => shown(part!)).join(', ')})` : ''}`;
}

/** A word of the model as people read it: `ruled_unlawful` is "ruled unlawful". */
export const plainly = (word: string): string => word.replaceAll('_', ' ');

/** "1 document", "3 documents". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
