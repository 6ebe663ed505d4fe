// How far the two markings of the gold of statements agree: node bench/agreement.ts [PREFIX] [--worst]
import { agreed, COMPARED, type Compared, differences, paired, placed, share } from '../test/gold/pairing.ts';
import { markedTexts, markingOf, textOf } from '../test/gold/statements.ts';

const options = process.argv.slice(2);
const prefix = options.find((option) => !option.startsWith('--')) ?? '';
const worst = options.includes('--worst');
const counts = { texts: 0, first: 0, second: 0, pairs: 0 };
const byRole = new Map<Compared, number>();
for (const name of markedTexts()) {
  const [first, second] = [markingOf(name, 'first'), markingOf(name, 'second')];
  if (!first || !second || !name.startsWith(prefix)) continue;
  const text = textOf(name);
  const [one, two] = [first, second].map(({ statements }) => statements.map((each) => placed(text, each)));
  const both = paired(one!, two!);
  counts.texts += 1;
  counts.first += one!.length;
  counts.second += two!.length;
  counts.pairs += both.pairs.length;
  for (const [a, b] of both.pairs) for (const role of agreed(text, a, b)) byRole.set(role, (byRole.get(role) ?? 0) + 1);
  if (worst) for (const line of differences(text, both, ['only first', 'only second'])) console.log(`${name}: ${line}`);
}
console.log(
  `agreement: ${counts.texts} texts, ${counts.first} statements by the first marking, ${counts.second} by the second, ${counts.pairs} by both (F1 ${share(2 * counts.pairs, counts.first + counts.second)})`,
);
for (const role of COMPARED)
  console.log(`agreement: ${role.padEnd(9)} ${share(byRole.get(role) ?? 0, counts.pairs)} of those`);
