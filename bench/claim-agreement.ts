// How far two markings of the gold of claims agree: node bench/claim-agreement.ts [PREFIX] [--differences] [--of second,first]
import { claimDifferences, pairedClaims, placedMarked, sameClaim } from '../test/gold/claim-pairing.ts';
import { claimMarking, claimTexts, type Pass, textOf } from '../test/gold/claims.ts';
import { share } from '../test/gold/pairing.ts';

const options = process.argv.slice(2);
const prefix = options.find((option) => !option.startsWith('--')) ?? '';
const [one, other] = (options.find((option) => option.startsWith('--of='))?.slice(5) ?? 'first,second').split(',') as [
  Pass,
  Pass,
];
let [texts, both, same, alone] = [0, 0, 0, 0];
for (const name of claimTexts()) {
  if (!name.startsWith(prefix)) continue;
  const [first, second] = [claimMarking(name, one), claimMarking(name, other)];
  if (!first || !second) continue;
  const text = textOf(name);
  const pairs = pairedClaims(
    first.claims.map((claim) => placedMarked(text, claim)),
    second.claims.map((claim) => placedMarked(text, claim)),
  );
  texts += 1;
  both += pairs.pairs.length;
  same += pairs.pairs.filter(([a, b]) => sameClaim(a, b)).length;
  alone += pairs.alone[0].length + pairs.alone[1].length;
  if (options.includes('--differences'))
    for (const line of claimDifferences(text, pairs, [one, other])) console.log(`${name}: ${line}`);
}
console.log(
  `agreement: ${texts} texts, ${both} claims in both and ${alone} in one; the same in every typed field ${share(2 * same, 2 * both + alone)} (F1), in kind and place ${share(2 * both, 2 * both + alone)}`,
);
