// How well claims are read on the gold of claims: node bench/marked-claims.ts [--tune | --held] [--worst] [--kind=K] [--pass=first] [PREFIX]
// Right: the kind, the arrangement and every typed field (docs/gold.md).
import { CLAIM_KINDS } from '../src/claims/claim.ts';
import { read } from '../src/desk/read.ts';
import { plainDocument } from '../src/text/plain.ts';
import {
  ALL_TYPED,
  claimDifferences,
  pairedClaims,
  placedMarked,
  placedRead,
  sameClaim,
  sameField,
  TYPED,
} from '../test/gold/claim-pairing.ts';
import { claimMarking, claimTexts, type Pass, textOf } from '../test/gold/claims.ts';
import { share } from '../test/gold/pairing.ts';
import { isAsked, options, worst } from './asked.ts';

const kindOnly = options.find((option) => option.startsWith('--kind='))?.slice(7);
const pass = (options.find((option) => option.startsWith('--pass='))?.slice(7) ?? 'gold') as Pass;
const zero = () => ({ marked: 0, found: 0, both: 0, right: 0 });
const counts = new Map<string, ReturnType<typeof zero>>();
const fields = new Map<string, { same: number; of: number }>();
const countOf = (kind: string): ReturnType<typeof zero> => counts.get(kind) ?? counts.set(kind, zero()).get(kind)!;
let texts = 0;

for (const name of claimTexts()) {
  const gold = claimMarking(name, pass);
  if (!gold || !isAsked(name, gold)) continue;
  texts += 1;
  const text = textOf(name);
  const wanted = ({ kind }: { readonly kind: string }): boolean => kindOnly === undefined || kind === kindOnly;
  const marked = gold.claims.filter(wanted).map((claim) => placedMarked(text, claim));
  const found = read(plainDocument(text, { name, published: gold.published }))
    .claims.filter(wanted)
    .map(placedRead);
  const both = pairedClaims(marked, found);
  for (const { kind } of marked) countOf(kind).marked += 1;
  for (const { kind } of found) countOf(kind).found += 1;
  for (const [a, b] of both.pairs) {
    countOf(a.kind).both += 1;
    if (sameClaim(a, b)) countOf(a.kind).right += 1;
    for (const field of [...ALL_TYPED, ...TYPED[a.kind]]) {
      const there = fields.get(`${a.kind}.${field}`) ?? { same: 0, of: 0 };
      fields.set(`${a.kind}.${field}`, {
        same: there.same + (sameField(field, a.fields, b.fields) ? 1 : 0),
        of: there.of + 1,
      });
    }
  }
  // what stands in a held-out text is never shown
  if (worst && gold.split === 'tune')
    for (const line of claimDifferences(text, both, ['missed', 'more'])) console.log(`${name}: ${line}`);
}
const row = (name: string, { marked, found, both, right }: ReturnType<typeof zero>): string =>
  `claims: ${name.padEnd(13)} ${String(marked).padStart(5)} marked ${String(found).padStart(5)} read  precision ${share(right, found)}  recall ${share(right, marked)}  F1 ${share(2 * right, marked + found)}   (kind and place: ${share(both, found)} ${share(both, marked)})`;
console.log(`claims: ${texts} texts`);
for (const kind of CLAIM_KINDS) if (counts.has(kind)) console.log(row(kind, countOf(kind)));
const total = zero();
for (const each of counts.values())
  for (const key of ['marked', 'found', 'both', 'right'] as const) total[key] += each[key];
console.log(row('together', total));
if (!options.includes('--brief'))
  for (const kind of CLAIM_KINDS) {
    const own = [...ALL_TYPED, ...TYPED[kind]].flatMap((field) => {
      const there = fields.get(`${kind}.${field}`);
      return there ? [`${field} ${share(there.same, there.of).trim()}`] : [];
    });
    if (own.length) console.log(`claims: ${kind} fields right of those paired: ${own.join(' · ')}`);
  }
