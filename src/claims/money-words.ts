// The words of money: verbs with who gives or gets in them, and nouns that a sum may stand behind.

import verbRows from '../../data/en/claims/money.json' with { type: 'json' };
import neighbourRows from '../../data/en/claims/money-neighbours.json' with { type: 'json' };
import nounRows from '../../data/en/claims/money-nouns.json' with { type: 'json' };
import { formsOf } from '../language/inflections.ts';
import { lookupOf, phraseFrom } from '../language/lookup.ts';
import type { Token } from '../language/parsed.ts';
import type { Nature } from './values.ts';

/**
 * Who stands where: `give` the subject pays, `bear` it pays what something costs, `get` the subject is paid, `spend` it spends,
 * `cost` the subject is what costs, `go` the subject is the sum, `claim` the subject wants to be paid, `owe` it is to pay, `forgo` it
 * gives up being paid, `estimate` somebody reckons, `total` the subject is what comes to the sum, `provide` the subject is a
 * text, `fall` the sum falls due, `build` something is built for it.
 */
export type Frame =
  | 'give'
  | 'bear'
  | 'get'
  | 'spend'
  | 'cost'
  | 'go'
  | 'claim'
  | 'owe'
  | 'forgo'
  | 'estimate'
  | 'total'
  | 'provide'
  | 'fall'
  | 'build';

export interface MoneyVerb {
  readonly id: string;
  readonly frame: Frame;
  readonly nature: Nature;
  /** The prepositions behind which its sum may stand, besides as its object. */
  readonly with: ReadonlySet<string>;
  /** What it means of what is over: "provides" promises, "provided" paid. */
  readonly done: Nature | null;
  /** True where its sum must stand behind a noun: "made a payment of 5 million". */
  readonly noun: boolean;
  /** Words of which one must follow: "falls due". */
  readonly need: ReadonlySet<string> | null;
}

const split = (list: string | undefined): ReadonlySet<string> => new Set(list ? list.split(' ') : []);

const VERBS = new Map<string, MoneyVerb[]>();
for (const row of verbRows) {
  const { word, frame, nature, ...more } = row as (typeof verbRows)[number] & {
    with?: string;
    done?: string;
    need?: string;
    noun?: string;
  };
  const verb: MoneyVerb = {
    id: `money/${word}`,
    frame: frame as Frame,
    nature: nature as Nature,
    with: split(more.with),
    done: (more.done ?? null) as Nature | null,
    noun: more.noun !== undefined,
    need: more.need ? split(more.need) : null,
  };
  for (const form of formsOf(word.slice(1))) VERBS.set(form, [...(VERBS.get(form) ?? []), verb]);
}

/** The readings of a verb's written form; empty where it is no word of money. */
export const moneyVerbs = (norm: string): readonly MoneyVerb[] => VERBS.get(norm) ?? [];

const NOUNS: ReadonlyMap<string, Nature | 'none'> = new Map(
  nounRows.map(({ word, nature }) => [word, nature as Nature | 'none']),
);

/** What a noun of money says by itself: "grant" committed, "cost" spent, "sum" `none`; null for any other word. */
export const moneyNoun = (norm: string): Nature | 'none' | null => NOUNS.get(norm) ?? null;

const NEIGHBOURS = lookupOf(neighbourRows, ({ words }) => words);
/** True where words begin that tell that a sum has nothing to do with people who are moved. */
export const isOtherMoney = (tokens: readonly Token[], at: number): boolean =>
  phraseFrom(NEIGHBOURS, tokens, at) !== null;
