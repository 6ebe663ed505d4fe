// Of several words of one warning each ground is told once, and a broad one not beside the narrower that its clause names.
import type { Draft } from './draft.ts';
import type { Ground } from './values.ts';

/** What each of these grounds is no more than another way to say, where one of the others stands in its clause. */
const WITHIN: Readonly<Partial<Record<Ground, readonly Ground[]>>> = {
  safety: ['refoulement', 'arbitrary_detention', 'persecution_or_torture', 'ill_treatment', 'due_process'],
  persecution_or_torture: ['refoulement', 'human_rights_record'],
  unlawful: ['arbitrary_detention'],
  // "unconscionable, and unlawful"
  unspecified: ['unlawful', 'refoulement', 'arbitrary_detention', 'ill_treatment', 'safety', 'secrecy', 'due_process'],
  due_process: ['arbitrary_detention'],
};

const placeOf = ({ statement, clause, claim }: Draft): string =>
  `${statement?.id ?? `c${clause}`} ${claim.sending} ${claim.receiving}`;

/** The drafts without a ground said twice in one statement, or within a narrower one. In reading order; linear. */
export function oneGround(drafts: readonly Draft[]): readonly Draft[] {
  const inClause = new Map<number, Set<Ground>>();
  for (const { claim, clause } of drafts) {
    if (claim.kind !== 'warning') continue;
    const there = inClause.get(clause);
    if (there) there.add(claim.ground);
    else inClause.set(clause, new Set([claim.ground]));
  }
  const fled = new Set(
    drafts.flatMap(({ claim, statement }) =>
      claim.kind === 'warning' && claim.ground === 'refoulement' && statement ? [statement.id] : [],
    ),
  );
  const seen = new Set<string>();
  return drafts.filter((draft) => {
    const { claim, clause } = draft;
    if (claim.kind !== 'warning') return true;
    if (WITHIN[claim.ground]?.some((other) => inClause.get(clause)!.has(other))) return false;
    if (claim.ground === 'persecution_or_torture' && draft.statement && fled.has(draft.statement.id)) return false;
    const key = `${placeOf(draft)} ${claim.ground}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
