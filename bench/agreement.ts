// How far the two markings of the gold of statements agree: node bench/agreement.ts [PREFIX] [--worst]
import { agreed, COMPARED, type Compared, paired, placed } from '../test/gold/pairing.ts';
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
  const { pairs, alone } = paired(one!, two!);
  counts.texts += 1;
  counts.first += one!.length;
  counts.second += two!.length;
  counts.pairs += pairs.length;
  for (const [a, b] of pairs) {
    const same = agreed(text, a, b);
    for (const role of same) byRole.set(role, (byRole.get(role) ?? 0) + 1);
    const other = COMPARED.filter((role) => !same.has(role));
    if (worst && other.length)
      for (const role of other)
        console.log(
          `${name}: ${role} of “${a.statement.cue}”: ${JSON.stringify([a.statement[role], b.statement[role]])}`,
        );
  }
  if (worst)
    for (const [which, list] of alone.entries())
      for (const { statement } of list)
        console.log(
          `${name}: only ${which === 0 ? 'first' : 'second'}: ${statement.act} “${statement.cue}: ${statement.content}”`,
        );
}
const share = (part: number, whole: number): string => `${((part * 100) / (whole || 1)).toFixed(0)}%`;
console.log(
  `agreement: ${counts.texts} texts, ${counts.first} statements by the first marking, ${counts.second} by the second, ${counts.pairs} by both (F1 ${share(2 * counts.pairs, counts.first + counts.second)})`,
);
for (const role of COMPARED)
  console.log(`agreement: ${role.padEnd(9)} ${share(byRole.get(role) ?? 0, counts.pairs).padStart(4)} of those`);
