// How well statements are read on the gold of statements: node bench/marked.ts [--tune | --held] [--worst] [PREFIX]
import { read } from '../src/desk/read.ts';
import { plainDocument } from '../src/text/plain.ts';
import { placedFound } from '../test/gold/found.ts';
import {
  agreed,
  COMPARED,
  type Compared,
  differences,
  type Placed,
  paired,
  placed,
  share,
} from '../test/gold/pairing.ts';
import { markedTexts, markingOf, textOf } from '../test/gold/statements.ts';
import { isAsked, worst } from './asked.ts';

const total = { texts: 0, marked: 0, found: 0, both: 0 };
const byRole = new Map<Compared, number>();
/** Of the statements where the marking has something in the role, or the program has. */
const filled = new Map<Compared, { right: number; of: number }>();
const byAct = new Map<string, { marked: number; found: number; right: number }>();

for (const name of markedTexts()) {
  const gold = markingOf(name, 'gold');
  if (!gold || !isAsked(name, gold)) continue;
  const text = textOf(name);
  const marked = gold.statements.map((statement) => placed(text, statement));
  const own = read(plainDocument(text, { name, published: gold.published })).statements.map((found, _, all) =>
    placedFound(text, found, all),
  );
  const both = paired(marked, own);
  total.texts += 1;
  total.marked += marked.length;
  total.found += own.length;
  total.both += both.pairs.length;
  const actOf = (act: string): { marked: number; found: number; right: number } => {
    const there = byAct.get(act) ?? { marked: 0, found: 0, right: 0 };
    byAct.set(act, there);
    return there;
  };
  for (const { statement } of marked) actOf(statement.act).marked += 1;
  for (const [a, b] of both.pairs) {
    actOf(a.statement.act).found += 1;
    if (a.statement.act === b.statement.act) actOf(a.statement.act).right += 1;
    const same = agreed(text, a, b);
    for (const role of COMPARED) {
      if (same.has(role)) byRole.set(role, (byRole.get(role) ?? 0) + 1);
      const has = ({ statement }: Placed): boolean =>
        Array.isArray(statement[role]) ? statement[role].length > 0 : Boolean(statement[role]);
      if (!has(a) && !has(b)) continue;
      const there = filled.get(role) ?? { right: 0, of: 0 };
      filled.set(role, { right: there.right + (same.has(role) ? 1 : 0), of: there.of + 1 });
    }
  }
  if (worst) for (const line of differences(text, both, ['missed', 'more'])) console.log(`${name}: ${line}`);
}
console.log(
  `marked: ${total.texts} texts, ${total.marked} statements, ${total.found} read, ${total.both} of them marked: precision ${share(total.both, total.found)}, recall ${share(total.both, total.marked)}, F1 ${share(2 * total.both, total.marked + total.found)}`,
);
for (const role of COMPARED) {
  const { right, of } = filled.get(role) ?? { right: 0, of: 0 };
  console.log(
    `marked: ${role.padEnd(9)} ${share(byRole.get(role) ?? 0, total.both)} right of those read; where either has one ${share(right, of)} of ${of}`,
  );
}
for (const [act, { marked, found, right }] of [...byAct].sort((a, b) => b[1].marked - a[1].marked))
  console.log(
    `marked: act ${act.padEnd(14)} ${String(marked).padStart(3)} marked, ${share(found, marked)} read, ${share(right, found)} of those with this act`,
  );
