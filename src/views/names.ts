import type { Actor } from '../statements/statement.ts';
import { shown } from './shown.ts';

const REGIONS = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });
const CODE = /^[A-Z]{2}$/;

/** A state's English short name for its ISO 3166-1 alpha-2 code; any other text as it is. */
export const stateName = (code: string): string => (CODE.test(code) ? (REGIONS.of(code) ?? code) : shown(code));

const ARTICLE = new Set([
  'US',
  'GB',
  'EU',
  'NL',
  'AE',
  'PH',
  'DO',
  'BS',
  'GM',
  'MV',
  'MH',
  'SB',
  'KM',
  'CF',
  'CD',
  'CG',
  'CZ',
]);
/** The state's name as a sentence has it: "the United States", "Rwanda". */
export const inSentence = (code: string): string => `${ARTICLE.has(code) ? 'the ' : ''}${stateName(code)}`;

/** "United States → Rwanda", "United States → Guantanamo Bay"; what the text leaves open says so. */
export function arrangementTitle(sending: string | null, receiving: string | null, site: string | null): string {
  const from = sending ? stateName(sending) : 'sender not named';
  const to = [receiving ? stateName(receiving) : null, site ? shown(site) : null].filter((part) => part !== null);
  return `${from} → ${to.length > 0 ? to.join(', ') : 'receiver not named'}`;
}

/** Whose word a stage is: a state, both, a court, or nobody's: the pages tell it. */
export function partyName(party: string | null): string {
  if (party === null) return 'as pages tell it';
  if (party === 'both') return 'both parties';
  return party.startsWith('court:') ? shown(party.slice('court:'.length)) : stateName(party);
}

/** "Olivier Nduhungirehe (foreign minister, Rwanda)": whom the words resolve to. */
export function actorName({ name, office, state, count }: Actor): string {
  const known = [office, state ? stateName(state) : null].filter((part) => part !== null && part !== name);
  const number = count === null || name.includes(String(count)) ? '' : `, ${count}`;
  return `${shown(name)}${number}${known.length > 0 ? ` (${known.map((part) => shown(part!)).join(', ')})` : ''}`;
}

/** A word of the model as people read it: `ruled_unlawful` is "ruled unlawful". */
export const plainly = (word: string): string => word.replaceAll('_', ' ');

/** "1 document", "3 documents". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
