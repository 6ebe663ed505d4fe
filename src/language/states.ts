import english from '../../data/en/states.json' with { type: 'json' };
import states from '../../data/states.json' with { type: 'json' };
import { folded, lexiconOf } from './lexicon.ts';

export type StateForm = 'name' | 'alias' | 'adjective' | 'demonym' | 'capital' | 'seat';

/** A phrase that stands for a state. Several codes: the phrase alone does not decide. */
export interface StateWords {
  readonly words: string;
  readonly states: readonly string[];
  readonly form: StateForm;
}

const ROWS = english as readonly (StateWords & { example: string })[];
export const STATE_WORDS = lexiconOf<StateWords>(ROWS, ({ words }) => [words]);
const NAMES = new Map(states.map((state) => [state.code, state]));

/** True for an ISO 3166-1 alpha-2 code of the table (XK Kosovo and EU the Union too). */
export const isState = (code: string): boolean => NAMES.has(code);

/** The English short name for an ISO 3166-1 alpha-2 code: "United States". A code that is not in the table comes back as it is. */
export const stateName = (code: string): string => NAMES.get(code)?.name ?? code;

/** The name as a sentence has it: "the United States", "Rwanda". */
export const stateInSentence = (code: string): string => `${NAMES.get(code)?.article ? 'the ' : ''}${stateName(code)}`;

/** The code that a name, alias, adjective, demonym, capital or seat stands for; null where none or several. */
export function stateCodeOf(words: string): string | null {
  const row = STATE_WORDS.rows.get(folded(words.trim().replace(/^the /i, '')));
  return row?.states.length === 1 ? row.states[0]! : null;
}
