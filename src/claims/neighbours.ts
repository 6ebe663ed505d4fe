import rows from '../../data/en/claims/neighbours.json' with { type: 'json' };

/** Words before "deal" or "talks" that make it another kind of deal: peace, trade, aid. */
export const NEIGHBOURS: ReadonlySet<string> = new Set(rows.map(({ words }) => words));
