// The contradictions of the register as a list of their own: by arrangement, each with both sides and how to follow them.
import type { ClaimId } from '../claims/claim.ts';
import type { Cell, Contradiction, ContradictionType, Entry } from '../register/entry.ts';
import { cellsOf, outlineCell } from './entry-outline.ts';
import { barred, hanging } from './layout.ts';
import { counted } from './names.ts';
import type { Json } from './reading-json.ts';
import type { TextStyle } from './reading-text.ts';
import { shown } from './shown.ts';

/** What each type is called on a page, in the order in which they are counted. */
const TYPES: Readonly<Record<ContradictionType, string>> = {
  dispute: 'dispute',
  source_error: 'error of a source',
  definition: 'another definition',
  scope: 'another scope',
  moment: 'another moment',
  which_date: 'which date is meant',
  time_zone: 'two clocks',
  currency: 'another currency',
  superseded: 'superseded',
};
export const CONTRADICTION_TYPES = Object.keys(TYPES) as readonly ContradictionType[];

/** Which contradictions are asked for. */
export interface Asked {
  /** One type alone; null for every one. */
  readonly type: ContradictionType | null;
  /** The settled ones too. */
  readonly all: boolean;
}

/** The contradictions of one arrangement that are shown, with the cells that its sides name. */
interface Group {
  readonly entry: Entry;
  readonly contradictions: readonly Contradiction[];
  readonly cells: ReadonlyMap<ClaimId, Cell>;
}

/** Who says it, on one line with how to follow it, and in which words. */
interface Voice {
  readonly line: string;
  readonly words: string;
  /** True for words of a source, false for those of a gatherer of facts. */
  readonly quoted: boolean;
  /** The fact that it is; null for words of a document. */
  readonly fact: string | null;
}

interface Counts {
  readonly open: number;
  readonly settled: number;
  readonly byType: readonly (readonly [ContradictionType, number])[];
}

/** The contradictions that are asked for, by arrangement; those without any are left out. */
export interface Found {
  readonly groups: readonly Group[];
  readonly counts: Counts;
  readonly asked: Asked;
}

/** What is asked for among the entries. The counts are of all that have the type asked for, shown or not. */
export function contradictionsFound(entries: readonly Entry[], asked: Asked): Found {
  const groups: Group[] = [];
  const byType = new Map<ContradictionType, number>();
  let [open, settled] = [0, 0];
  for (const entry of entries) {
    const own = entry.contradictions.filter(({ type }) => asked.type === null || type === asked.type);
    for (const one of own) {
      if (one.open) open++;
      else settled++;
      if (one.open || asked.all) byType.set(one.type, (byType.get(one.type) ?? 0) + 1);
    }
    const contradictions = own.filter((one) => one.open || asked.all);
    if (!contradictions.length) continue;
    const cells = new Map([...entry.rejected, ...cellsOf(entry)].map((cell) => [cell.claim.id, cell]));
    groups.push({ entry, contradictions, cells });
  }
  const counts = {
    open,
    settled,
    byType: CONTRADICTION_TYPES.flatMap((type) => (byType.has(type) ? [[type, byType.get(type)!] as const] : [])),
  };
  return { groups, counts, asked };
}

/** Of the claims on one side so many are printed. */
const MOST = 3;
const INDENT = '      ';

/** The whole list as a page: the counts, then every arrangement with its contradictions. `when` is the limits in words. */
export function contradictionsText(found: Found, when: string | null, style: TextStyle): string {
  const { width, paint } = style;
  return [
    hanging('', headline(found, when), width, paint.strong),
    ...found.groups.map(({ entry, contradictions, cells }) =>
      [
        `${paint.heading(shown(entry.title))}  ${paint.place(entry.id)}`,
        ...contradictions.map((one) => oneText(one, cells, style)),
      ].join('\n'),
    ),
    hanging(
      '',
      '"elsewhere source ID" follows a claim or a fact to its words; "elsewhere show ID" prints an arrangement.',
      width,
      paint.faint,
    ),
  ].join('\n\n');
}

/** "12 open contradictions in 7 arrangements · dispute 5 · …", with the settled ones that are not shown. */
export function headline({ groups, counts, asked }: Found, when: string | null): string {
  const { open, settled, byType } = counts;
  const kinds = byType.map(([type, count]) => `${TYPES[type]} ${count}`);
  const rest = settled ? (asked.all ? `${settled} settled` : `${settled} settled, not shown (--all)`) : null;
  const head = `${counted(open, 'open contradiction')}${groups.length ? ` in ${counted(groups.length, 'arrangement')}` : ''}`;
  return [head, rest, when, kinds.length > 1 ? kinds.join(', ') : null].filter(Boolean).join(' · ');
}

function oneText(one: Contradiction, cells: Group['cells'], style: TextStyle): string {
  const { width, paint } = style;
  const { id, type, says, rule, why, settled, sides } = one;
  return [
    hanging('  ! ', `${TYPES[type]}: ${shown(says)}`, width, paint.alert),
    hanging('    ', `${shown(rule)}: ${shown(why)} · ${id}`, width, paint.faint),
    ...(settled ? [hanging('    ', `settled: ${shown(settled)}`, width)] : []),
    ...sides.flatMap((side) => sideText(side, cells, style)),
  ].join('\n');
}

function sideText(
  { says, claims }: Contradiction['sides'][number],
  cells: Group['cells'],
  { width, paint }: TextStyle,
): readonly string[] {
  const voices = voicesOf(claims, cells);
  const more = voices.length - MOST;
  const told = shown(says);
  return [
    hanging('    – ', told, width),
    ...voices.slice(0, MOST).flatMap(({ line, words, quoted, fact }) => [
      hanging(INDENT, line, width, paint.faint),
      // what a gatherer noted has its fact as its side: it is not told twice
      ...(fact && told.startsWith(`${fact}: `)
        ? []
        : [quoted ? barred(`${INDENT}  `, words, '', width, paint) : hanging(`${INDENT}  `, words, width)]),
    ]),
    ...(more > 0 ? [hanging(INDENT, `and ${more} more`, width, paint.faint)] : []),
  ];
}

/** Each claim of a side as words of its page; of a fact with several claims the fact, once, for that is what can be followed. */
function voicesOf(claims: readonly ClaimId[], cells: Group['cells']): readonly Voice[] {
  const voices = new Map<string, Voice>();
  for (const id of claims) {
    const cell = cells.get(id);
    if (!cell) continue;
    const { source, by, date, marks, standing } = outlineCell(cell);
    if (source.type === 'citation') {
      const day = (cell.source.type === 'citation' && cell.source.citation.date) || date;
      const line = [by, day ?? 'no date', standing, source.fact].join(' · ');
      voices.set(source.fact, { line, words: source.words, quoted: false, fact: source.fact });
      continue;
    }
    const from = `${source.title}${source.published ? `, ${source.published}` : ', undated'}`;
    const line = [by, date ?? 'no date', ...marks, from, standing, id].join(' · ');
    voices.set(id, { line, words: shown(source.quotations[0] ?? ''), quoted: true, fact: null });
  }
  return [...voices.values()];
}

/** The same as data: the counts, and each arrangement with its contradictions and the claims of their sides. */
export function contradictionsJson({ groups, counts }: Found): Json {
  return {
    counts: { open: counts.open, settled: counts.settled, shown: Object.fromEntries(counts.byType) },
    arrangements: groups.map(({ entry, contradictions, cells }) => ({
      id: entry.id,
      title: entry.title,
      contradictions: contradictions.map(({ sides, ...one }) => ({
        ...one,
        sides: sides.map(({ says, claims }) => ({ says, claims: claims.map((id) => claimJson(id, cells)) })),
      })),
    })),
  };
}

function claimJson(id: ClaimId, cells: Group['cells']): Json {
  const cell = cells.get(id);
  if (!cell) return { id };
  const { by, date, words, standing, source } = outlineCell(cell);
  if (source.type === 'citation') {
    const { fact, words: text, addresses } = source;
    return { id, says: words, by, date, standing, source: { type: 'citation', fact, text, addresses: [...addresses] } };
  }
  const { document, title, published, quotations } = source;
  return {
    id,
    says: words,
    by,
    date,
    standing,
    source: { type: 'document', document, title, published, quotations: [...quotations] },
  };
}
