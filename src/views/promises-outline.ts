// Promised against happened as a reader sees it: the groups of people, the rows of the table, what each cost.
import type { Entry } from '../register/entry.ts';
import type { Told } from '../register/entry-parts.ts';
import { cohortWords, fateWords } from '../register/promise-words.ts';
import { nothingWords } from './instruments-outline.ts';
import { plainly } from './names.ts';
import { shown } from './shown.ts';

/** A line with who tells it and the claims that it rests on. */
export interface PromiseLine {
  readonly says: string;
  readonly by: string | null;
  readonly claims: readonly string[];
}

export interface PromiseBlock {
  readonly term: string;
  readonly question: string;
  readonly promised: readonly PromiseLine[];
  readonly happened: readonly PromiseLine[];
}

export interface PromisesOutline {
  /** "of 7 people moved about 15 August 2025: accommodated: 7, 28 August 2025"; then totals, and that nobody was moved. */
  readonly cohorts: readonly PromiseLine[];
  readonly rows: readonly PromiseBlock[];
  readonly costs: readonly PromiseLine[];
}

const line = ({ says, by, claims }: Told): PromiseLine => ({ says: shown(says), by: shown(by), claims });
const bare = (says: string): PromiseLine => ({ says, by: null, claims: [] });

function cohortLine({
  counts,
  date,
  nationalities,
  fates,
  unknown,
}: Entry['promised']['cohorts'][number]): PromiseLine {
  const known = fates.map(fateWords);
  const differ = new Set(counts.map(({ count }) => count)).size > 1 ? ['the numbers differ between sources'] : [];
  const says = `of ${cohortWords({ counts, date, nationalities })}: ${[...known, ...(unknown ? [unknown] : []), ...differ].join('; ')}`;
  return {
    says: shown(says),
    by: null,
    claims: [...counts.flatMap(({ claims }) => claims), ...fates.flatMap(({ claims }) => claims)],
  };
}

/** Which group it is told of and why; money is told of none. */
const whoseWords = ({ cohort, rule }: { readonly cohort: string | null; readonly rule: string }): string | null =>
  rule.startsWith('money') || rule.startsWith('a transfer') || rule === 'told of all'
    ? null
    : cohort === null
      ? rule
      : `group ${cohort}: ${rule}`;

/** Null where nothing is known to be promised and nobody is known to have been moved. */
export function promisesOutline(entry: Entry): PromisesOutline | null {
  const { cohorts, inAll, rows, costs } = entry.promised;
  if (!cohorts.length && !inAll.length && !rows.length) return null;
  const nothing = nothingWords(entry);
  const several = cohorts.length > 1;
  return {
    cohorts: [...cohorts.map(cohortLine), ...inAll.map(line)],
    rows: rows.map(({ term, question, promised, happened, answerable }) => ({
      term: term === null ? 'of no known term' : plainly(term),
      question,
      promised: promised.length ? promised.map(line) : [bare('nothing that the sources tell')],
      happened: happened.length
        ? happened.map((told) => {
            // of one group only there is nothing to tell apart
            const marks = several ? whoseWords(told) : null;
            return { ...line(told), says: shown(`${told.says}${marks ? ` [${marks}]` : ''}`) };
          })
        : [bare(answerable ? nothing : 'nothing that is counted here answers it')],
    })),
    costs: costs.map(({ says, claims }) => ({ says: shown(says), by: null, claims })),
  };
}
