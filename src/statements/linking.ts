// Which of several candidates words belong to: a sum of stated weights (data/en/linking.json), not whoever stands nearest.
import rows from '../../data/en/linking.json' with { type: 'json' };

/** What is linked: a quotation without a cue to a statement, a pronoun to somebody who spoke or was named. */
export type Job = 'quotation' | 'pronoun';

const WEIGHTS: ReadonlyMap<string, number> = new Map(
  rows.map(({ job, feature, weight }) => [`${job} ${feature}`, weight]),
);

/** The sum of the weights of what holds for a candidate, each so many times. Throws where a table lacks a feature. */
export function weigh(job: Job, features: Readonly<Record<string, number | boolean>>): number {
  let sum = 0;
  for (const [feature, times] of Object.entries(features)) {
    const weight = WEIGHTS.get(`${job} ${feature}`);
    if (weight === undefined) throw new Error(`data/en/linking.json has no row "${feature}" for a ${job}`);
    sum += weight * Number(times);
  }
  return sum;
}

/** The candidate with the greatest sum, of equals the first; null where none reaches `least`. */
export function best<T extends { readonly score: number }>(candidates: readonly T[], least: number): T | null {
  let top: T | null = null;
  for (const candidate of candidates)
    if (candidate.score >= least && (top === null || candidate.score > top.score)) top = candidate;
  return top;
}
