// The instruments of an arrangement, each apart: what it is called and by whom, whether it binds, who may read it, its five dates.
import type { Claim, InstrumentClaim, StageClaim } from '../claims/claim.ts';
import { type DateKind, INSTRUMENTS, type Instrument } from '../claims/values.ts';
import { boundsOf, dayNumber } from './edtf.ts';
import type { Cell } from './entry.ts';
import type { InstrumentPart, PartDate, Told } from './entry-parts.ts';
import { byDay, dayOf, inOrder, isTimed, partyWords } from './stages.ts';
import { idsOf, tellersOf, toldBy } from './teller.ts';

/** Days within which two signatures of one kind are one. */
const SAME_KIND = 45;
/** Days within which two signatures are one, whatever each source calls the text. */
const SAME_TEXT = 3;
/** A date that may mean more days than this parts no instrument from another. */
const VAGUE = 62;
/** A date of a stage further than this from a signature is not that of its instrument. */
const NEAR = 45;

type Days = readonly [first: number, last: number];

/** The days that a date may mean; null where it has no place in time. */
function daysOf(edtf: string | null): Days | null {
  const bounds = edtf === null ? null : boundsOf(edtf);
  return bounds?.first && bounds.last ? [dayNumber(bounds.first), dayNumber(bounds.last)] : null;
}
const isSharp = (days: Days): boolean => days[1] - days[0] <= VAGUE;

type Source = Cell<InstrumentClaim> | Cell<StageClaim>;
/** Claims that are taken for one instrument. */
interface Gathered {
  readonly own: Cell<InstrumentClaim>[];
  readonly stages: { readonly cell: Cell<StageClaim>; readonly kind: DateKind; readonly rule: string }[];
  readonly kinds: Set<Instrument>;
  signed: Days | null;
}

const kindOf = ({ claim }: Source): Instrument | null =>
  claim.kind === 'instrument' && claim.instrument !== 'undisclosed' ? claim.instrument : null;
const isSigned = ({ claim }: Source): boolean =>
  claim.kind === 'instrument' ? claim.dateKind === 'signed' : claim.stage === 'signed';
const isPlain = ({ claim, superseded }: Source): boolean =>
  !claim.hedged && !superseded && (claim.kind === 'instrument' || (!claim.denied && !claim.silent));

function add(to: Gathered, cell: Source, days: Days | null, rule: string): void {
  if (cell.claim.kind === 'stage') {
    const kind = OF_STAGE[cell.claim.stage];
    if (kind) to.stages.push({ cell: cell as Cell<StageClaim>, kind, rule });
  } else to.own.push(cell as Cell<InstrumentClaim>);
  const kind = kindOf(cell);
  if (kind) to.kinds.add(kind);
  if (days) to.signed = to.signed ? [Math.min(to.signed[0], days[0]), Math.max(to.signed[1], days[1])] : days;
}

const OF_STAGE: Readonly<Partial<Record<StageClaim['stage'], DateKind>>> = {
  reported: 'reported',
  announced: 'announced',
  signed: 'signed',
  in_force: 'in_effect',
};

const gathered = (): Gathered => ({ own: [], stages: [], kinds: new Set(), signed: null });

/** Each signature that lies apart from the one before it, in time or, within weeks, by the kind of text, is an instrument. */
function signatures(cells: readonly Source[]): Gathered[] {
  const parts: Gathered[] = [];
  const dated = cells.flatMap((cell) => {
    const days = isSigned(cell) && isPlain(cell) ? daysOf(cell.claim.date) : null;
    return days && isSharp(days) ? [{ cell, days }] : [];
  });
  dated.sort((a, b) => a.days[0] - b.days[0] || a.days[1] - b.days[1] || byDay(a.cell, b.cell));
  for (const { cell, days } of dated) {
    // no more than the last few can lie within days of this one
    const near = parts.slice(-4).filter(({ signed }) => days[0] - signed![1] <= SAME_KIND);
    const kind = kindOf(cell);
    const there =
      near.find(({ kinds }) => kind !== null && kinds.has(kind)) ??
      near.find(({ signed, kinds }) => days[0] - signed![1] <= SAME_TEXT && (kind === null || kinds.size === 0)) ??
      near.find(({ signed }) => days[0] - signed![1] <= SAME_TEXT) ??
      near.findLast(({ kinds }) => kind === null || kinds.size === 0);
    const part = there ?? gathered();
    if (!there) parts.push(part);
    add(part, cell, days, cell.claim.kind === 'stage' ? 'told as a stage' : 'the instrument’s own date');
  }
  return parts;
}

/** The last that was signed by then, else the first there is. */
const signedBy = (parts: readonly Gathered[], day: number): Gathered | undefined =>
  parts.findLast(({ signed }) => signed !== null && signed[0] <= day) ?? parts[0];

/** An instrument claim without a signature's date: to the one of its kind, to the last one signed by then, or by itself. */
function place(parts: Gathered[], cell: Cell<InstrumentClaim>): void {
  const kind = kindOf(cell);
  const days = daysOf(cell.claim.date) ?? (isTimed(cell) ? daysOf(dayOf(cell)) : null);
  const when = days?.[0] ?? Number.MAX_SAFE_INTEGER;
  const same = kind === null ? [] : parts.filter(({ kinds }) => kinds.has(kind));
  const there = same.length ? signedBy(same, when) : undefined;
  // a text of another kind, told of weeks after every signature, is another text; where nothing parts them, another name of one
  const isApart =
    kind !== null &&
    cell.claim.date !== null &&
    parts.every(
      ({ signed, kinds }) => kinds.size > 0 && signed !== null && days !== null && days[0] - signed[1] > NEAR,
    );
  const part = there ?? (isApart ? undefined : signedBy(parts, when));
  if (!part) parts.push(gathered());
  add(part ?? parts.at(-1)!, cell, null, '');
}

/**
 * The instruments of an arrangement, oldest first. Signatures that lie apart are instruments apart; what has no signature's
 * date goes to the one of its kind or the last signed by then; several names of one text are names of one. Stage claims give
 * dates too, and say by which rule. Any order of the claims gives the same.
 */
export function instrumentsOf(
  instruments: readonly Cell<InstrumentClaim>[],
  stages: readonly Cell<StageClaim>[],
): readonly InstrumentPart[] {
  const dated = stages.filter((cell) => isPlain(cell) && OF_STAGE[cell.claim.stage] && daysOf(cell.claim.date));
  const parts = signatures([...instruments, ...dated]);
  const placed = new Set(parts.flatMap(({ own, stages: told }): Source[] => [...own, ...told.map(({ cell }) => cell)]));
  const rest = inOrder(instruments.filter((cell) => !placed.has(cell)));
  // those that name a kind come first: what names none is then of one that is known
  for (const cell of rest) if (kindOf(cell)) place(parts, cell);
  for (const cell of rest) if (!kindOf(cell)) place(parts, cell);
  for (const cell of inOrder(dated)) if (!placed.has(cell)) placeStage(parts, cell);
  return named(parts.map(partOf).sort((a, b) => (firstOf(a) < firstOf(b) ? -1 : firstOf(a) > firstOf(b) ? 1 : 0)));
}

/** A date of a stage: that of the instrument signed nearest to it, within weeks; an entry into force, that of the last one signed. */
function placeStage(parts: readonly Gathered[], cell: Cell<StageClaim>): void {
  const days = daysOf(cell.claim.date);
  if (!days) return;
  const last = signedBy(parts, days[1]);
  if (cell.claim.stage === 'in_force' || parts.length === 1) {
    const rule = parts.length === 1 ? 'the only instrument known' : 'the last one signed by then';
    if (last) add(last, cell, null, `told as a stage: ${rule}`);
    return;
  }
  const next = parts.find(({ signed }) => signed !== null && signed[0] > days[1]);
  const gap = (part: Gathered | undefined): number =>
    part?.signed ? Math.max(0, part.signed[0] - days[1], days[0] - part.signed[1]) : Number.MAX_SAFE_INTEGER;
  const near = gap(next) < gap(last) ? next : last;
  if (near && gap(near) <= NEAR) add(near, cell, null, 'told as a stage: the signature nearest in time');
}

const NO_DATES: InstrumentPart['dates'] = { announced: [], signed: [], in_effect: [], disclosed: [], reported: [] };

/** The kind that most of its claims give; of two given as often, the one that binds more. */
function kindOfPart(own: readonly Cell<InstrumentClaim>[]): Instrument {
  const counts = new Map<Instrument, number>();
  for (const cell of own) {
    const kind = kindOf(cell);
    // a signature's own date says more of a text than a name in passing
    if (kind) counts.set(kind, (counts.get(kind) ?? 0) + (isSigned(cell) ? INSTRUMENTS.length : 1));
  }
  const [first] = [...counts].sort((a, b) => b[1] - a[1] || INSTRUMENTS.indexOf(a[0]) - INSTRUMENTS.indexOf(b[0]));
  return first?.[0] ?? 'undisclosed';
}

function datesOf({ own, stages }: Gathered): InstrumentPart['dates'] {
  const told: {
    readonly kind: DateKind;
    readonly date: string;
    readonly rule: string;
    readonly cell: Cell<Claim>;
    readonly who: string;
  }[] = [];
  for (const cell of own) {
    const { date, dateKind } = cell.claim;
    if (date && dateKind) told.push({ kind: dateKind, date, rule: 'the instrument’s own date', cell, who: '' });
  }
  for (const { cell, kind, rule } of stages)
    told.push({
      kind,
      date: cell.claim.date!,
      rule,
      cell,
      who: cell.claim.party === null ? '' : partyWords(cell.claim.party),
    });
  const dates: Partial<Record<DateKind, readonly PartDate[]>> = {};
  for (const [kind, all] of Map.groupBy(told, (one) => one.kind)) {
    dates[kind] = [...Map.groupBy(all, ({ date }) => date)]
      .map(([date, same]) => ({ date, same: same.sort((a, b) => byDay(a.cell, b.cell)) }))
      .sort((a, b) => byDay(a.same[0]!.cell, b.same[0]!.cell))
      .map(({ date, same }): PartDate => {
        const cells = same.map(({ cell }) => cell);
        const parties = [...new Set(same.map(({ who }) => who).filter(Boolean))].join(', ');
        const rule = [...new Set(same.map((one) => one.rule))].sort().join('; ');
        return { date, says: date, rule, by: [parties, tellersOf(cells)].filter(Boolean).join(': '), ...idsOf(cells) };
      });
  }
  return { ...NO_DATES, ...dates };
}

function partOf(part: Gathered): InstrumentPart {
  const own = inOrder(part.own);
  const bindings = new Set(own.map(({ claim }) => claim.binding).filter((value) => value !== null));
  const plainly = ({ says, by, claims }: Told): Told => ({ says, by, claims });
  return {
    id: '',
    instrument: kindOfPart(own),
    called: toldBy(own, ({ claim }) => claim.called).map(plainly),
    binding: bindings.size > 1 ? 'contested' : ([...bindings][0] ?? null),
    bindingBy: toldBy(own, ({ claim }) => claim.binding).map(plainly),
    text: toldBy(own, ({ claim }) => claim.text).map((one) => ({ ...plainly(one), since: sinceOf(one.cells) })),
    dates: datesOf(part),
    ...idsOf([...own, ...part.stages.map(({ cell }) => cell)]),
  };
}

/** The first day on which a source has it so: the day of its disclosure or report, else the day the source was made. */
function sinceOf(cells: readonly Cell<InstrumentClaim>[]): string | null {
  const days = cells.flatMap(({ claim, source }) => {
    if (claim.date && (claim.dateKind === 'disclosed' || claim.dateKind === 'reported')) return [claim.date];
    const made = source.type === 'document' ? source.published : null;
    return made ? [made] : [];
  });
  return days.reduce<string | null>((first, day) => (first === null || day < first ? day : first), null);
}

const KINDS = ['signed', 'announced', 'in_effect', 'disclosed', 'reported'] as const satisfies readonly DateKind[];

/** The date by which an instrument is told from others: its signature, else the first other date that is known. */
const dateOf = ({ dates }: InstrumentPart): string | null =>
  KINDS.flatMap((kind) => dates[kind].slice(0, 1)).map(({ date }) => date)[0] ?? null;
const firstOf = (part: InstrumentPart): string => {
  const date = dateOf(part);
  return date === null ? '9999' : (boundsOf(date)?.first ?? '9999');
};

/** `mou-2022`; a second one of that kind and year is `mou-2022-2`. */
function named(parts: readonly InstrumentPart[]): readonly InstrumentPart[] {
  const seen = new Map<string, number>();
  return parts.map((part) => {
    const kind = part.instrument === 'undisclosed' ? 'agreement' : part.instrument.replaceAll('_', '-');
    const year = firstOf(part).slice(0, 4);
    const id = year === '9999' ? kind : `${kind}-${year}`;
    const before = seen.get(id) ?? 0;
    seen.set(id, before + 1);
    return { ...part, id: before ? `${id}-${before + 1}` : id };
  });
}
