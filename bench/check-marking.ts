// Whether a marking can be read: every word at one place, every value one of the model's.
// node bench/check-marking.ts [PREFIX] [first | second | gold]
import { ACTS } from '../src/statements/statement.ts';
import { MARKED_ROLES, markedTexts, markingOf, type Pass, placeOf, textOf } from '../test/gold/statements.ts';

const KINDS =
  /^(?:person|office|state|government|state_body|court|un_body|igo|ngo|media|party|company|class|document)$/;
const [prefix = '', pass = 'first'] = process.argv.slice(2);
let [texts, statements, faults] = [0, 0, 0];
const fault = (name: string, words: string): void => {
  faults += 1;
  console.log(`${name}: ${words}`);
};
for (const name of markedTexts()) {
  if (!name.startsWith(prefix)) continue;
  const marking = markingOf(name, pass as Pass);
  if (!marking) {
    fault(name, `has no ${pass}.json`);
    continue;
  }
  texts += 1;
  const text = textOf(name);
  for (const [at, one] of marking.statements.entries()) {
    statements += 1;
    const where = `${name} statement ${at + 1}`;
    if (!ACTS.includes(one.act)) fault(where, `no act “${one.act}”`);
    if (!['direct', 'mixed', 'indirect'].includes(one.mode)) fault(where, `no mode “${one.mode}”`);
    if (one.actor && !KINDS.test(one.actor.kind)) fault(where, `no kind “${one.actor.kind}”`);
    if (typeof one.negated !== 'boolean') fault(where, 'negated is not true or false');
    for (const role of MARKED_ROLES) {
      if (!Array.isArray(one[role])) fault(where, `${role} is no list`);
      for (const words of one[role] ?? []) {
        try {
          placeOf(text, words);
        } catch (error) {
          fault(where, `${role}: ${(error as Error).message}`);
        }
      }
    }
  }
}
console.log(`${texts} texts, ${statements} statements, ${faults} faults`);
if (faults) process.exitCode = 1;
