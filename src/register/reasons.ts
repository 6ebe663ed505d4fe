// A claim as the reason of a rung: whose word it is, how it came, and when.
import { stateInSentence } from '../language/states.ts';
import { dateWords } from './day-words.ts';
import type { Cell } from './entry.ts';
import { dayOf, isTimed, partyWords } from './stages.ts';

const upper = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
const owner = (state: string): string => {
  const name = stateInSentence(state);
  return name.endsWith('s') ? `${name}’` : `${name}’s`;
};

function whose({ claim, source }: Cell): string {
  if (claim.kind === 'instrument' && claim.text) return `Text ${claim.text}`;
  if (source.type === 'document' && source.statement) {
    const { actor } = source.statement;
    if (actor?.unnamed) return upper(actor.name);
    if (actor?.office && actor.state && !actor.office.includes(stateInSentence(actor.state)))
      return `${upper(owner(actor.state))} ${actor.office} on record`;
    if (actor) return actor.kind === 'document' ? upper(actor.name) : `${upper(actor.name)} on record`;
    return source.speaker ? `A speaker who is not resolved (“${source.speaker}”)` : 'A speaker who is not named';
  }
  if (claim.kind === 'stage' && claim.party !== null)
    return `${upper(partyWords(claim.party))} ${source.type === 'document' ? 'by act' : 'on record'}`;
  return source.type === 'document' ? 'The page itself' : 'Told by pages';
}

/** "Rwanda’s foreign minister on record, 4 May 2025"; a citation says that its page is not in hand. */
export function reasonWords(cell: Cell): string {
  const { source } = cell;
  const date = isTimed(cell) ? dateWords(dayOf(cell)) : 'undated';
  const from =
    source.type === 'citation'
      ? ` (citation ${source.citation.fact}, page not captured)`
      : ` (${source.title ?? source.publisher ?? source.document})`;
  return `${whose(cell)}, ${date}${from}`;
}
