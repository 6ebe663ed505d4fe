import type { Author } from '../register/event.ts';
import type { Placing } from '../register/placing.ts';
import { type ArrangementCommand, decideArrangement } from '../register/review-arrangement.ts';
import type { Store } from '../register/store.ts';

/** What deciding on an arrangement does to the world. */
export interface ArrangeEffects {
  readonly store: Pick<Store, 'append' | 'gathered' | 'placings'>;
}

export type Arranged =
  | { readonly type: 'arranged'; readonly placing: Placing }
  | { readonly type: 'refused'; readonly message: string };

/** Puts a person's decision on an arrangement into the register: merged, split by time, described, or an earlier one undone. */
export function arrange(asked: ArrangementCommand, by: string, { store }: ArrangeEffects): Arranged {
  const ids = new Set(store.gathered().groups.flatMap(({ arrangement }) => arrangement ?? []));
  const body = decideArrangement(asked, { ids, placings: store.placings() });
  if ('refused' in body) return { type: 'refused', message: body.refused };
  const author: Author = { kind: 'person', name: by, version: null };
  store.append([{ author, body }], new Map());
  return { type: 'arranged', placing: store.placings().at(-1)! };
}
