// Courts and judges as phrases: "the US District Court for the District of Columbia", "a federal judge in Boston", "three judges of the
// High Court", "the bench". What the language layer calls a court is a name; here its phrase is read whole, with who sits in it.
import type { Token, TokenRange } from '../language/parsed.ts';
import { TokenIndex } from '../language/token-index.ts';
import { benchOf, bodyAt, isAmerican, isAside, isNameless, RULINGS, stateIn } from './court-names.ts';
import type { Scene } from './scene.ts';

/** A court, or judges, in the text's words. */
export interface Court extends TokenRange {
  /** As printed without its article; null where the words name no court ("the judges", "the court"). */
  readonly name: string | null;
  readonly state: string | null;
  /** "Judge Murphy": the name by which the court is found again. */
  readonly judge: string | null;
  /** "Court" in capitals: what it is called where no name stands in the text. */
  readonly short: string | null;
  /** True for "a judge", "judges": none that the text has spoken of. */
  readonly open: boolean;
  /** True where judges are spoken of and not the court itself. */
  readonly bench: boolean;
  /** True for "a lower court": no name that another court's phrase could stand for. */
  readonly nameless?: boolean;
  /** Its last word: "tribunal". */
  readonly head?: string;
  /** True for one that is only spoken of: "after a Court of Justice ruling", "appealed to the High Court". */
  readonly aside?: boolean;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const COURTS = words('court courts tribunal tribunals');
const BENCH = words('judge judges justice justices magistrate magistrates bench majority arbitrators');
/** Words in small letters that are part of a court's name. */
const KINDS = words(
  'federal district supreme high constitutional administrative appeal appeals appellate criminal regional local lower top highest arbitral us u.s. uk american british military labour immigration single same circuit superior national beat first-instance',
);
/** What a court's name may go on with behind "of". */
const OF =
  /^(?:appeal|appeals|justice|cassation|arbitration|human|first|final|immigration|rome|claims|audit|last|state)$/;
/** A court before one of these is not the court: "a court filing", "the court case". */
const AFTERWARDS =
  /^(?:filing|filings|papers|paper|document|documents|case|cases|battle|battles|challenge|challenges|fight|record|records|hearing|hearings|building|system|action|proceedings|date|order|orders|ruling|rulings|decision|decisions|judgment|judgments|martial|room|injunction|injunctions|verdict|stay|reporter|official|officials|ministry|minister|department|secretary|and|of)$/;
const NUMBER = /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|both|all|its|\d+)$/;
/** How many tokens to either side belong to one court's phrase. */
const REACH = 12;

const isCapital = ({ text }: Token): boolean => /^\p{Lu}/u.test(text);

/** The courts and judges of a text by the token their phrase begins at. Linear: each head looks REACH tokens to either side. */
export function courtsOf(scene: Pick<Scene, 'tokens' | 'mentions' | 'inDates' | 'parsed'>): TokenIndex<Court> {
  const index = new TokenIndex<Court>(scene.tokens.length);
  // "Judge Murphy" of one sentence is "Murphy" in those behind it
  const judges = new Map<string, Court>();
  for (const sentence of scene.parsed.sentences) {
    for (let i = sentence.from; i < sentence.to; i++) {
      const court = courtAt(scene, i, sentence) ?? surnameAt(scene.tokens, i, judges);
      if (!court) continue;
      if (court.judge !== null) judges.set(court.judge, court);
      index.set(court.from, court);
      i = court.to - 1;
    }
  }
  return index;
}

type Ground = Pick<Scene, 'tokens' | 'mentions' | 'inDates'>;

/** A judge named before by the surname alone. */
function surnameAt(tokens: readonly Token[], at: number, judges: ReadonlyMap<string, Court>): Court | null {
  if (!judges.size || !isCapital(tokens[at]!)) return null;
  const known = judges.get(tokens[at]!.norm);
  const longer = (token: Token | undefined): boolean => token?.pos === 'PROPN' && isCapital(token);
  if (!known || longer(tokens[at - 1]) || longer(tokens[at + 1])) return null;
  return { ...known, from: at, to: at + 1, open: false };
}

/** The court whose head is the token, or null. */
function courtAt(scene: Ground, at: number, { from, to }: TokenRange): Court | null {
  const { tokens } = scene;
  const { norm } = tokens[at]!;
  const named = bodyAt(scene, at, to);
  if (named) return { ...named, judge: null, short: null, open: false, bench: false };
  if (BENCH.has(norm)) return benchAt(scene, at, { from, to });
  const chamber = (norm === 'chamber' || norm === 'circuit') && isCapital(tokens[at]!);
  if (!COURTS.has(norm) && !chamber) return null;
  if (tokens[at]!.pos === 'VERB') return null;
  const after = tokens[at + 1]?.norm ?? '';
  const start = leftOf(scene, at, from);
  // "a Supreme Court ruling" is that court's, "a court ruling" anybody's
  const ruling = start < at && isCapital(tokens[at]!) && RULINGS.test(after);
  if (AFTERWARDS.test(after) && !/^(?:of|and)$/.test(after) && !ruling) return null;
  // "court-ordered"
  if (after === '-' && tokens[at + 1]!.start === tokens[at]!.end) return null;
  if (chamber && start === at) return null;
  const end = rightOf(scene, at + 1, to);
  const bare = start === at && end === at + 1;
  const place =
    isAmerican(tokens, start, end) &&
    /^(?:district|trial)$/.test(tokens[at - 1]?.norm ?? '') &&
    tokens[start]!.norm === tokens[at - 1]?.norm;
  const name = bare ? null : place ? 'US District Court' : nameOf(tokens, start, end);
  const open = isOpen(tokens, start, norm);
  const nameless = !bare && isNameless(tokens, { from: start, to: end });
  // "the same court", "the country's highest court": the one that was spoken of
  const same =
    name !== null && /^(?:same|highest|apex)$/.test(tokens[start]!.norm) && end === at + 1 && at === start + 1;
  const short = bare && isCapital(tokens[at]!) && tokens[at - 1]?.norm === 'the' ? tokens[at]!.text : null;
  const state = stateIn(scene, start, end);
  return {
    from: start,
    to: end,
    name: same ? null : name,
    state,
    judge: null,
    short,
    open,
    bench: false,
    nameless,
    head: norm,
    aside: isAside(tokens, start, end),
  };
}

/** "Judge Murphy of the US District Court …", "a federal judge in Boston", "three judges of the High Court", "the judges". */
function benchAt(scene: Ground, at: number, { from, to }: TokenRange): Court | null {
  const { tokens } = scene;
  const { norm, pos } = tokens[at]!;
  if (pos === 'VERB' || (norm === 'justice' && !isTitled(tokens, at))) return null;
  // "justice ministry", "of Justice", "judge-led"
  if (AFTERWARDS.test(tokens[at + 1]?.norm ?? '') && !/^(?:of|and)$/.test(tokens[at + 1]!.norm)) return null;
  if (norm === 'majority' && (tokens[at - 1]?.norm !== 'the' || tokens[at + 1]?.norm === 'of')) return null;
  // "immigration judges" belong to no court that rules on an arrangement
  if (tokens[at - 1]?.norm === 'immigration') return null;
  const first = leftOf(scene, at, from, NUMBER);
  // "a panel of judges"
  const panel =
    tokens[first - 1]?.norm === 'of' && /^(?:panel|bench|trio|group|majority)$/.test(tokens[first - 2]?.norm ?? '');
  const start = panel && first - 2 >= from ? first - 2 : first;
  let end = tokens[at + 1]?.norm === 'panel' ? at + 2 : at + 1;
  let judge: string | null = null;
  const title = isTitled(tokens, at);
  if (title) {
    while (end < to && end < at + 4 && isCapital(tokens[end]!) && /^\p{L}/u.test(tokens[end]!.text)) end++;
    judge = tokens[end - 1]!.norm;
  }
  // "a federal judge, Boasberg of the US District Court"
  if (
    !title &&
    tokens[end]?.text === ',' &&
    isCapital(tokens[end + 1] ?? tokens[at]!) &&
    tokens[end + 2]?.norm === 'of'
  ) {
    judge = tokens[end + 1]!.norm;
    end += 2;
  }
  const comma = tokens[end]?.text === ',' && /^(?:of|at)$/.test(tokens[end + 1]?.norm ?? '') ? 1 : 0;
  if (/^(?:of|at|on|from)$/.test(tokens[end + comma]?.norm ?? '')) {
    const head = headAfter(scene, end + comma + 1, to);
    const own = head >= 0 ? courtAt(scene, head, { from: end + comma + 1, to }) : null;
    if (own && !own.bench) return { ...own, from: start, to: own.to, judge, short: null, open: false, bench: true };
  }
  const placed = rightOf(scene, end, to, true);
  const lord = title ? benchOf(tokens, at) : null;
  if (lord) return { ...lord, from: start, to: placed, judge, short: null, open: false, bench: true };
  const state = stateIn(scene, start, placed) ?? (isAmerican(tokens, start, placed) ? 'US' : null);
  const american = state === 'US' && !isCountry(tokens, end, placed);
  const open = judge === null && state === null && isOpen(tokens, start, norm);
  return {
    from: start,
    to: placed,
    name: american ? 'US District Court' : null,
    state,
    judge,
    short: null,
    open,
    bench: true,
    head: norm,
  };
}

/** "a judge", "a single judge", "judges" without an article. */
const isOpen = (tokens: readonly Token[], from: number, head: string): boolean =>
  /^(?:a|an|another)$/.test(tokens[from - 1]?.norm ?? '') ||
  (/^(?:judges|courts)$/.test(head) && tokens[from - 1]?.pos !== 'DET' && tokens[from]!.norm === head);

const isTitled = (tokens: readonly Token[], at: number): boolean =>
  isCapital(tokens[at]!) &&
  /^(?:judge|justice)$/.test(tokens[at]!.norm) &&
  tokens[at + 1] !== undefined &&
  isCapital(tokens[at + 1]!) &&
  /^\p{L}/u.test(tokens[at + 1]!.text) &&
  tokens[at - 1]?.norm !== 'of' &&
  !AFTERWARDS.test(tokens[at + 1]!.norm);

/** "judges in the United States" is a country's bench and no court of it. */
const isCountry = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens[from]?.norm === 'in' && /^(?:the|us|u\.s\.|america)$/.test(tokens[from + 1]?.norm ?? '') && from < to;

/** The head of a court's name that begins here: "the US District | Court". */
function headAfter({ tokens, inDates }: Ground, from: number, to: number): number {
  for (let i = from; i < Math.min(to, from + 7); i++) {
    const { norm, pos, text } = tokens[i]!;
    if (COURTS.has(norm) || ((norm === 'chamber' || norm === 'circuit') && isCapital(tokens[i]!))) return i;
    const passes = pos === 'DET' || isCapital(tokens[i]!) || KINDS.has(norm) || /^(?:'s|-|its|that|same)$/.test(text);
    if (!passes || inDates.has(i)) return -1;
  }
  return -1;
}

/** How far to the left the words of the name reach: capitals and kinds of courts, "Ghana's", "US". */
function leftOf({ tokens, inDates }: Ground, at: number, floor: number, more?: RegExp): number {
  let i = at;
  while (i > Math.max(floor, at - REACH)) {
    const before = tokens[i - 1]!;
    if (inDates.has(i - 1)) break;
    const opens =
      i - 1 === floor && /^(?:ADP|DET|SCONJ|CCONJ|ADV|VERB|PRON)$/.test(before.pos) && !/^us$/.test(before.norm);
    if (opens && !more?.test(before.norm)) break;
    const part =
      KINDS.has(before.norm) ||
      more?.test(before.norm) ||
      (isCapital(before) && !/^(?:DET|PRON|ADP|SCONJ|CCONJ)$/.test(before.pos) && /^[\p{L}.]/u.test(before.text)) ||
      /^US$/.test(before.text) ||
      (before.norm === "'s" && i - 2 >= floor && isCapital(tokens[i - 2]!)) ||
      (/^\d+(?:st|nd|rd|th)$/.test(before.norm) && tokens[i]!.norm !== 'of') ||
      (before.text === '-' && i - 2 >= floor && /^\p{L}/u.test(tokens[i - 2]!.text) && before.end === tokens[i]!.start);
    if (!part || /^(?:On|In|The|A|At|By)$/.test(before.text)) break;
    i--;
  }
  while (i < at && (tokens[i]!.norm === "'s" || tokens[i]!.text === '-')) i++;
  return i;
}

/** How far to the right: "of Appeal", "of the Supreme Court of Costa Rica", "for the District of Columbia", "in London". */
function rightOf(scene: Ground, from: number, to: number, place = false): number {
  const { tokens, inDates, mentions } = scene;
  let end = from;
  for (let turn = 0; turn < 4; turn++) {
    const lead = tokens[end]?.norm ?? '';
    if (end >= to || !/^(?:of|for|in|on)$/.test(lead) || (place && lead !== 'in')) return end;
    const article = tokens[end + 1]?.norm === 'the' ? 1 : 0;
    const first = end + 1 + article;
    if (first >= to || inDates.has(first)) return end;
    const mention = mentions.get(first);
    const capital = isCapital(tokens[first]!) && /^\p{L}/u.test(tokens[first]!.text);
    if (
      !capital &&
      !(lead === 'of' && OF.test(tokens[first]!.norm)) &&
      !(lead === 'for' && article === 1 && tokens[first]!.norm === 'district')
    )
      return end;
    if (lead === 'on' && tokens[first]!.norm !== 'human') return end;
    // "in the Italian references": no place
    if (lead === 'in' && mention?.kind === 'state' && mention.form === 'adjective') return end;
    let last = first + 1;
    if (mention && mention.to <= to && mention.to > last) last = mention.to;
    else
      while (
        last < to &&
        last < first + 5 &&
        !inDates.has(last) &&
        (isCapital(tokens[last]!) || COURTS.has(tokens[last]!.norm)) &&
        /^\p{L}/u.test(tokens[last]!.text)
      )
        last++;
    // "in Namah v Pato": a case and no place
    if (/^(?:v|vs|versus)\.?$/.test(tokens[last]?.norm ?? '')) return end;
    if (last < to && lead === 'of' && /^human$/.test(tokens[first]!.norm) && tokens[last]?.norm === 'rights') last++;
    end = last;
  }
  return end;
}

function nameOf(tokens: readonly Token[], from: number, to: number): string {
  let name = '';
  for (let i = from; i < to; i++)
    name += (i > from && tokens[i]!.start > tokens[i - 1]!.end ? ' ' : '') + tokens[i]!.text;
  return name.replace(/^(?:the|same|single) /i, '');
}
