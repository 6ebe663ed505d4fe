// How well claims are read: precision and recall by kind on the specimens. How it counts is written in docs/gold.md.
// node bench/claims.ts [--tune | --held] [--worst]
import { CLAIM_KINDS } from '../src/claims/claim.ts';
import { read } from '../src/desk/read.ts';
import type { Document } from '../src/text/document.ts';
import { wordsAt } from '../src/text/span.ts';
import { allGold, type GoldClaim } from '../test/gold/gold.ts';
import { type Fields, type Pairing, pair, VALUE } from '../test/gold/score.ts';
import { specimen } from '../test/gold/specimen.ts';

interface Result extends Pairing {
  readonly document: Document;
}

const share = (part: number, whole: number): string =>
  whole === 0 ? '    –' : `${((100 * part) / whole).toFixed(0).padStart(4)}%`;

interface Row {
  readonly right: number;
  readonly missed: number;
  readonly wrong: number;
}

const tally = (results: readonly Result[], kind: string | null, core: boolean): Row => {
  const counts = (claim: { kind: string; core: boolean }): boolean =>
    (kind === null || claim.kind === kind) && (!core || claim.core);
  const sum = (count: (result: Result) => number): number =>
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

function worst({ document, missed, wrong }: Result): string {
  const line = (mark: string, claim: Fields & GoldClaim, words: string): string =>
    `  ${mark} ${claim.core ? ' ' : '~'}${claim.kind} ${pairOf(claim)} ${JSON.stringify([...VALUE[claim.kind](claim), ...(claim.kind === 'warning' ? [claim.issuer] : [])])} “${words.replaceAll(/\s+/g, ' ')}”`;
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
const results: Result[] = [];
for (const gold of allGold()) {
  if (split && gold.split !== split) continue;
  const document = await specimen(gold);
  results.push({ document, ...pair(document.body, read(document).claims, gold.claims) });
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
  const size = ({ missed, wrong }: Result): number => missed.length + wrong.length;
  for (const result of [...results].sort((a, b) => size(b) - size(a))) console.log(`\n${worst(result)}`);
}
