// The words that are verbs of the field: what a headline may say of a state in its present tense.
import courts from '../../data/en/claims/court-verbs.json' with { type: 'json' };
import deeds from '../../data/en/claims/deed-verbs.json' with { type: 'json' };
import governors from '../../data/en/claims/governors.json' with { type: 'json' };
import money from '../../data/en/claims/money.json' with { type: 'json' };
import moves from '../../data/en/claims/moves.json' with { type: 'json' };
import outcomes from '../../data/en/claims/outcome-verbs.json' with { type: 'json' };
import stages from '../../data/en/claims/stage-verbs.json' with { type: 'json' };
import { formsOf } from '../language/inflections.ts';
import { VERB_FORMS } from '../statements/cues.ts';

/** "signs", "deports", "says", "lapsed": the third person of every verb of the tables, and its past. */
export const HEADLINE_VERBS: ReadonlySet<string> = new Set(
  [
    ...VERB_FORMS,
    ...[courts, deeds, governors, money, moves, outcomes, stages]
      .flatMap((rows: readonly { readonly word?: string; readonly words?: string }[]) =>
        rows.map(({ word = '' }) => word),
      )
      .filter((word) => /^~\p{Ll}+$/u.test(word))
      .flatMap((word) => formsOf(word.slice(1))),
  ].filter((form) => /[^s]s$|ed$/.test(form)),
);
