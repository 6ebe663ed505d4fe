import { entryAt, folded } from './lexicon.ts';
import { governedBy, HEADS_BY_SURNAME, NAMES } from './name-tables.ts';
import { isCapital, mentionOf } from './name-words.ts';
import { officeOf, stateOfPerson } from './offices.ts';
import type { Mention, Token } from './parsed.ts';
import { stateInSentence } from './states.ts';

const HEAD = new Set(['government', 'governments', 'administration', 'cabinet']);
/** Words that may stand between a state or head and "government". */
const BETWEEN = /^(?:'s|'|federal|new|previous|former|current|own|coalition|second|first)$/;

/** A government that is named by its state, its party or its head: "the British government", "the Trump administration". */
export function governmentAt(
  tokens: readonly Token[],
  i: number,
  ceiling: number,
  date: string | null,
): Mention | null {
  if (!isCapital(tokens[i]!.text)) return null;
  const entry = entryAt(NAMES, tokens, i, ceiling);
  const surname = entry ? null : (HEADS_BY_SURNAME.get(folded(tokens[i]!.text)) ?? null);
  if (!entry && !surname) return null;
  let to = entry?.to ?? i + 1;
  for (let gap = 0; gap < 3 && to < ceiling && BETWEEN.test(tokens[to]!.norm); gap++) to++;
  if (to >= ceiling || !HEAD.has(tokens[to]!.norm)) return null;
  const row = entry?.row;
  if (row && row.kind === 'state' && (row.form === 'capital' || row.form === 'seat')) return null;
  const head = row?.kind === 'person' ? row.name : surname;
  const state = head
    ? (stateOfPerson(head) ?? officeOf(head, date)?.of ?? null)
    : row?.kind === 'party'
      ? (governedBy(row.name, date) ?? row.state)
      : row?.kind === 'state'
        ? row.state
        : null;
  if (state?.length !== 2) return null;
  const by = head ? `head ${head}` : row?.kind === 'party' ? `party ${row.name}` : 'state';
  return mentionOf(
    tokens,
    { from: i, to: to + 1 },
    {
      kind: 'government',
      form: 'name',
      entity: `government:${state}`,
      name: `Government of ${stateInSentence(state)}`,
      state,
      rule: `government: by its ${by}`,
    },
  );
}
