// Whether a marking of claims can be read: every word at one place, every value one of the model's.
// node bench/check-claims.ts [PREFIX] [first | second | gold]
import { claimTexts, faultsOf, type Pass, textOf, writtenMarking } from '../test/gold/claims.ts';
import { placeOf } from '../test/gold/statements.ts';

const [prefix = '', pass = 'first'] = process.argv.slice(2);
let [texts, claims, faults] = [0, 0, 0];
const fault = (name: string, words: string): void => {
  faults += 1;
  console.log(`${name}: ${words}`);
};
for (const name of claimTexts()) {
  if (!name.startsWith(prefix)) continue;
  const marking = writtenMarking(name, pass as Pass);
  if (!marking) {
    fault(name, `has no ${pass}.json`);
    continue;
  }
  texts += 1;
  const text = textOf(name);
  if (marking.split !== (Number.parseInt(name, 10) % 5 === 0 ? 'held' : 'tune'))
    fault(name, `split “${marking.split}”: every fifth text is held`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(marking.published)) fault(name, `published “${marking.published}”`);
  for (const [at, claim] of marking.claims.entries()) {
    claims += 1;
    const where = `${name} claim ${at + 1} (${claim.kind})`;
    for (const words of faultsOf(claim)) fault(where, words);
    for (const [role, words] of [
      ['evidence', String(claim.evidence ?? '')],
      ['by', String(claim.by ?? 'narrator')],
    ] as const) {
      if (role === 'by' && (words === 'narrator' || text.includes(words.replace(/#\d+$/, '')))) continue;
      try {
        placeOf(text, words);
      } catch (error) {
        fault(where, `${role}: ${(error as Error).message}`);
      }
    }
  }
}
console.log(`${texts} texts, ${claims} claims, ${faults} faults`);
if (faults) process.exitCode = 1;
