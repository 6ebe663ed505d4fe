// How well claims are read: precision and recall by kind on the specimens. How it counts is written in docs/gold.md.
// node bench/claims.ts [--tune | --held] [--worst]
import type { Claim } from '../src/claims/claim.ts';
import { CLAIM_KINDS } from '../src/claims/claim.ts';
import { read } from '../src/desk/read.ts';
import type { Document } from '../src/text/document.ts';
import { overlaps, wordsAt } from '../src/text/span.ts';
import { allGold, type GoldClaim, onlyPlace } from '../test/gold/gold.ts';
import { specimen } from '../test/gold/specimen.ts';

type Fields = Readonly<Record<string, unknown>>;

const plain = (value: unknown): string =>
  String(value ?? '')
    .toLowerCase()
    .replace(/^the /, '');

/** Courts go by many names: where both sides name one, it is left to the evidence to tell them apart. */
const party = (value: unknown): string => {
  const name = plain(value);
  return name.startsWith('court:') ? 'court' : name === 'both' ? '' : name;
};

const status = (value: unknown): string => (value === 'expected' ? 'planned' : plain(value));

/** One name inside the other, either way: "UNHCR" and "the UN refugee agency UNHCR". Null matches null only. */
function sameName(a: unknown, b: unknown): boolean {
  const [one, other] = [plain(a), plain(b)];
  return one === other || (one !== '' && other !== '' && (one.includes(other) || other.includes(one)));
}

/** What must be equal for two claims of one kind to say the same. */
const VALUE: Readonly<Record<Claim['kind'], (claim: Fields) => readonly unknown[]>> = {
  stage: (c) => (c['silent'] ? ['silent', party(c['party'])] : [c['stage'], party(c['party']), c['denied']]),
  instrument: (c) => [c['instrument']],
  term: (c) => [c['term'], c['term'] === 'cap' || c['term'] === 'group_size' ? c['count'] : null],
  consideration: () => [],
  transfer: (c) => [status(c['status']), c['count']],
  outcome: (c) => [c['outcome'], c['count'], c['share']],
  money: (c) => [c['nature'], c['amount'], c['currency']],
  proceeding: (c) => [c['object'], c['posture']],
  warning: (c) => [c['ground']],
  capacity: (c) => [c['count']],
};

function same(gold: GoldClaim, claim: Claim, body: string): boolean {
  const place = onlyPlace(body, gold.evidence);
  const found = claim as unknown as Fields;
  return (
    gold.kind === claim.kind &&
    gold.sending === claim.sending &&
    gold.receiving === claim.receiving &&
    sameName(gold.site, claim.site) &&
    (gold.kind !== 'warning' || sameName(gold['issuer'], found['issuer'])) &&
    JSON.stringify(VALUE[gold.kind](gold)) === JSON.stringify(VALUE[claim.kind](found)) &&
    place !== null &&
    claim.evidence.some((span) => overlaps(span, place))
  );
}

interface Pairing {
  readonly document: Document;
  readonly pairs: readonly (readonly [GoldClaim, Claim])[];
  readonly missed: readonly GoldClaim[];
  readonly wrong: readonly Claim[];
}

/** Pairs the claims of one document, each used once: the gold in its order takes the first claim that fits. */
function pair(document: Document, gold: readonly GoldClaim[]): Pairing {
  const left = [...read(document).claims];
  const pairs: (readonly [GoldClaim, Claim])[] = [];
  const missed: GoldClaim[] = [];
  for (const marked of gold) {
    const at = left.findIndex((claim) => same(marked, claim, document.body));
    const [claim] = at < 0 ? [] : left.splice(at, 1);
    if (claim) pairs.push([marked, claim]);
    else missed.push(marked);
  }
  return { document, pairs, missed, wrong: left };
}

const share = (part: number, whole: number): string =>
  whole === 0 ? '    –' : `${((100 * part) / whole).toFixed(0).padStart(4)}%`;

interface Row {
  readonly right: number;
  readonly missed: number;
  readonly wrong: number;
}

const tally = (results: readonly Pairing[], kind: string | null, core: boolean): Row => {
  const counts = (claim: { kind: string; core: boolean }): boolean =>
    (kind === null || claim.kind === kind) && (!core || claim.core);
  const sum = (count: (result: Pairing) => number): number =>
    results.reduce((total, result) => total + count(result), 0);
  return {
    right: sum(({ pairs }) => pairs.filter(([marked]) => counts(marked)).length),
    missed: sum(({ missed }) => missed.filter(counts).length),
    wrong: sum(({ wrong }) => wrong.filter(counts).length),
  };
};

const rowText = ({ right, missed, wrong }: Row): string =>
  `${share(right, right + wrong)} ${share(right, right + missed)}  ${String(right).padStart(4)} ${String(missed).padStart(6)} ${String(wrong).padStart(5)}`;

const pairOf = (claim: { sending: string | null; receiving: string | null; site: string | null }): string =>
  `${claim.sending ?? '?'}→${claim.receiving ?? '?'}${claim.site ? ` (${claim.site})` : ''}`;

function worst({ document, missed, wrong }: Pairing): string {
  const line = (mark: string, claim: Fields & GoldClaim, words: string): string =>
    `  ${mark} ${claim.core ? ' ' : '~'}${claim.kind} ${pairOf(claim)} ${JSON.stringify(VALUE[claim.kind](claim))} “${words.replaceAll(/\s+/g, ' ')}”`;
  const rows = [
    ...missed.map((claim) => ({
      at: document.body.indexOf(claim.evidence),
      text: line('missed', claim, claim.evidence),
    })),
    ...wrong.map((claim) => ({
      at: claim.evidence[0]?.start ?? 0,
      text: line(
        'false ',
        claim as unknown as Fields & GoldClaim,
        claim.evidence.map((span) => wordsAt(document.body, span)).join(' … '),
      ),
    })),
  ];
  return [document.name, ...rows.sort((a, b) => a.at - b.at).map(({ text }) => text)].join('\n');
}

const options = process.argv.slice(2);
const split = options.includes('--held') ? 'held' : options.includes('--tune') ? 'tune' : null;
const results: Pairing[] = [];
for (const gold of allGold()) {
  if (!split || gold.split === split) results.push(pair(await specimen(gold), gold.claims));
}

console.log(`${results.length} specimens${split ? ` (${split})` : ''}`);
console.log('                 core:                            all:');
console.log('                 prec   rec right missed wrong      prec   rec right missed wrong');
for (const kind of [...CLAIM_KINDS, null]) {
  console.log(
    `${(kind ?? 'together').padEnd(15)} ${rowText(tally(results, kind, true))}     ${rowText(tally(results, kind, false))}`,
  );
}
if (options.includes('--worst')) {
  const size = ({ missed, wrong }: Pairing): number => missed.length + wrong.length;
  for (const result of [...results].sort((a, b) => size(b) - size(a))) console.log(`\n${worst(result)}`);
}
