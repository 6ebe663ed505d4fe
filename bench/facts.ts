// How many of the starter's facts, written out in plain sentences, are read back: node bench/facts.ts [--worst] [--kind=K] [FACT…]
import { read } from '../src/desk/read.ts';
import { plainDocument } from '../src/text/plain.ts';
import { ALL_TYPED, claimLine, differing, type PlacedClaim, placedRead, TYPED } from '../test/gold/claim-pairing.ts';
import { factTexts, type MarkedClaim } from '../test/gold/claims.ts';
import { share } from '../test/gold/pairing.ts';

const options = process.argv.slice(2);
const only = options.filter((option) => !option.startsWith('--'));
const kind = options.find((option) => option.startsWith('--kind='))?.slice(7);
const whole = (text: string, claim: MarkedClaim): PlacedClaim => ({
  kind: claim.kind,
  fields: claim,
  evidence: [{ start: 0, end: text.length }],
});
/** The claim of those read that differs least, and in which fields. */
function nearest(wanted: PlacedClaim, found: readonly PlacedClaim[]): readonly string[] | null {
  const same = found
    .filter((one) => one.kind === wanted.kind)
    .map((one) => differing(wanted, one))
    .sort((a, b) => a.length - b.length);
  return same[0] ?? null;
}
let [facts, constructions, mainRight, claims, right, omitted, quiet] = [0, 0, 0, 0, 0, 0, 0];
const byKind = new Map<string, { of: number; right: number }>();
for (const { fact, published, main, texts, claims: wanted } of factTexts()) {
  if (only.length && !only.includes(fact)) continue;
  if (kind && wanted[main]?.kind !== kind) continue;
  facts += 1;
  for (const [n, text] of texts.entries()) {
    const found = read(plainDocument(text, { name: `${fact}-${n + 1}`, published })).claims.map(placedRead);
    if (wanted.length === 0) {
      omitted += 1;
      if (found.length === 0) quiet += 1;
      else if (options.includes('--worst'))
        console.log(`${fact}-${n + 1} more: ${found.map((one) => claimLine(text, one)).join(' | ')}`);
      continue;
    }
    constructions += 1;
    const lines: string[] = [];
    for (const [i, claim] of wanted.entries()) {
      const differs = nearest(whole(text, claim), found);
      const ok = differs !== null && differs.length === 0;
      claims += 1;
      right += ok ? 1 : 0;
      if (i === main) {
        mainRight += ok ? 1 : 0;
        const there = byKind.get(claim.kind) ?? { of: 0, right: 0 };
        byKind.set(claim.kind, { of: there.of + 1, right: there.right + (ok ? 1 : 0) });
      }
      if (!ok && (i === main || options.includes('--all'))) {
        const names =
          differs && differs.length < ALL_TYPED.length + TYPED[claim.kind].length ? differs.join(' ') : 'not read';
        lines.push(
          `   ${i === main ? 'main' : 'also'} ${names}: ${claimLine('', { ...whole('', claim), evidence: [] })}`,
        );
      }
    }
    if (lines.length && options.includes('--worst'))
      console.log(
        `${fact}-${n + 1} (${published}): ${text}\n${lines.join('\n')}\n   read: ${found.map((one) => claimLine(text, { ...one, evidence: [] }).replace(' “”', '')).join(' | ')}`,
      );
  }
}
console.log(
  `facts: ${facts} facts; the claim that the fact states is read back with every typed field in ${share(mainRight, constructions)} of ${constructions} constructions; of all ${claims} claims ${share(right, claims)}; of ${omitted} constructions of facts without a claim ${quiet} are read as none`,
);
for (const [name, { of, right: good }] of byKind) console.log(`facts: ${name.padEnd(13)} ${share(good, of)} of ${of}`);
