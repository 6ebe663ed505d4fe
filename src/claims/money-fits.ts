// Whether a sum stands where a verb of money tells of it.

import { PARTICIPLE, type Predication } from '../language/predication.ts';
import type { Context } from './context.ts';
import { behind, partiesIn } from './fill.ts';
import type { Seat } from './money-seats.ts';
import type { MoneyVerb } from './money-words.ts';

/** True where the sum stands in a place in which the verb tells of it. */
export function fits(context: Context, one: Predication, verb: MoneyVerb, role: string, seat: Seat): boolean {
  const { tokens } = context.scene;
  if (verb.need && !tokens.slice(one.at + 1, one.at + 5).some(({ norm }) => verb.need!.has(norm))) return false;
  if (verb.noun && seat.noun < 0) return false;
  const done = role === 'object' || (role === 'subject' && one.passive);
  switch (verb.frame) {
    case 'give':
      return (
        done ||
        (role === 'subject' && PARTICIPLE.test(tokens[one.at]!.norm)) ||
        verb.with.has(role) ||
        (role === 'to' && seat.noun >= 0 && /^commit|^pledg/.test(tokens[one.at]!.norm))
      );
    case 'get':
      return role === 'object' ? !one.passive : role === 'subject' && one.passive;
    case 'go':
      // "came from a fund for emergencies": not from whom
      return (
        role === 'subject' &&
        !one.passive &&
        (!/^c[oa]m/.test(tokens[one.at]!.norm) || partiesIn(context, behind(one, 'from')).length > 0)
      );
    case 'fall':
      return role === 'subject' && !one.passive;
    case 'cost':
    case 'total':
      return (
        (role === 'object' && !one.passive) || (verb.frame === 'total' && verb.with.has(role) && !isBe(context, one))
      );
    case 'estimate':
      return (
        verb.with.has(role) || (done && /^(?:estimat|calculat|forecast|project|reckon)/.test(tokens[one.at]!.norm))
      );
    case 'build':
      return verb.with.has(role);
    default:
      return done || verb.with.has(role);
  }
}

/** "is", "were". */
export const isBe = ({ scene }: Context, one: Predication): boolean =>
  /^(?:is|are|was|were|be|been)$/.test(scene.tokens[one.at]!.norm);
