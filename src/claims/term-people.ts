// Whom an arrangement is for and whom it leaves out: groups of people with what is said of their coming.
import type { TokenRange } from '../language/parsed.ts';
import type { Context } from './context.ts';
import { partiesIn } from './fill.ts';
import { FRAMES, sends } from './frames.ts';
import type { Provision, Strength } from './provision.ts';
import { type Beside, isBe, isOut, isPreferring, type Unit, unitsOf, verbAfter, verbBefore } from './term-units.ts';
import { isTermWord } from './term-words.ts';

/** The classes of people that a sentence lets in or leaves out. A headline only names them. */
export function classesOf(context: Context, sentence: number): readonly Provision[] {
  if (/^(?:headline|heading|standfirst)$/.test(context.scene.parsed.sentences[sentence]!.kind)) return [];
  const found: Provision[] = [];
  let before: { readonly unit: Unit; readonly provision: Provision } | null = null;
  let open: readonly Unit[] = [];
  for (const unit of unitsOf(context, sentence)) {
    const provision = provisionFor(context, sentence, unit, before);
    const listed: readonly Unit[] = open.length && isJoined(context, open.at(-1)!, unit) ? open : [];
    if (provision?.term === 'excluded') {
      // "offenders, minors and … are ruled out": what is said of the last of a list is said of all
      for (const each of listed) found.push({ ...provision, match: range(each), value: whole(each) });
    }
    if (provision) found.push(provision);
    open = provision || !unit.class || unit.counted ? [] : [...listed.slice(-MOST), unit];
    before = provision ? { unit, provision } : null;
  }
  return found;
}
/** How many members of a list before the last are taken with it. */
const MOST = 6;

/** Whether nothing but the joints of a list stands between two groups. */
function isJoined({ scene: { tokens } }: Context, a: Unit, b: Unit): boolean {
  if (b.from - a.to > 3) return false;
  return tokens.slice(a.to, b.from).every(({ norm }) => /^(?:,|and|or|nor|to|for|any|a|the)$/.test(norm));
}

/** A group with the verbs beside it and the words right before. */
interface Seen {
  readonly unit: Unit;
  readonly before: Beside | null;
  readonly after: Beside | null;
  readonly near: readonly string[];
  readonly tail: readonly string[];
}

function provisionFor(
  context: Context,
  sentence: number,
  unit: Unit,
  last: { readonly unit: Unit; readonly provision: Provision } | null,
): Provision | null {
  const { tokens } = context.scene;
  const seen: Seen = {
    unit,
    before: verbBefore(context, sentence, unit),
    after: verbAfter(context, sentence, unit),
    near: tokens.slice(Math.max(0, unit.from - 5), unit.from).map(({ norm }) => norm),
    tail: tokens.slice(unit.tail.from, unit.tail.to).map(({ norm }) => norm),
  };
  const said = excluded(context, sentence, seen) ?? eligible(context, seen);
  if (said) return said;
  // "minors, pregnant women or persons in need": a list goes on
  if (!last || last.provision.term === 'eligible' || !isJoined(context, last.unit, unit)) return null;
  return { ...last.provision, match: range(unit), value: whole(unit) };
}

const range = ({ from, to }: Unit): TokenRange => ({ from, to });
const whole = ({ from, to, tail, told }: Unit): TokenRange => ({ from, to: told ? Math.max(to, tail.to) : to });
const said = (unit: Unit, term: 'eligible' | 'excluded', rule: string, strength: Strength): Provision => ({
  rule: `${term}: ${rule}`,
  term,
  match: whole(unit),
  value: whole(unit),
  strength,
});

const COMING = /^(?:planned|conditional|possible|required|present|agreed|willing|offered|expected)$/;
const isComing = ({ time }: Beside): boolean => time !== null && COMING.test(time);

/** "may not", "may never", "shall not": required; what is merely not done is not. */
const ban = ({ strength, one }: Beside, { scene: { tokens } }: Context): Strength =>
  strength === 'possible' || tokens.slice(one.group.from, one.group.to).some(({ norm }) => norm === 'may')
    ? 'required'
    : strength;

/** "no minors will be admitted", "families are exempt", "does not apply to", "with exceptions for". */
function excluded(context: Context, sentence: number, { unit, before, after, near, tail }: Seen): Provision | null {
  const { tokens } = context.scene;
  const picks = (unit.class || unit.told) && !unit.counted;
  if (!picks) return null;
  if (unit.none) {
    if (after && isComing(after) && (isTaken(after) || isAdmissible(context, after)))
      return said(unit, 'excluded', 'nobody of the kind comes', ban(after, context));
    if (before && !before.negated && isComing(before) && isTermWord('take', before.norm))
      return said(unit, 'excluded', 'nobody of the kind is taken', before.strength);
    const may = tail.slice(0, 5).some((word) => /^(?:may|must|shall)$/.test(word));
    const crime = tail.some((word) => isTermWord('crime', word));
    if (!after && (isBare(context, sentence, unit) || (crime && (tail[0] === 'with' || tail[0] === 'of'))))
      return said(unit, 'excluded', 'none of the kind', may ? 'required' : null);
    return null;
  }
  // "cannot be unaccompanied minors"
  if (before && isBe(before.norm) && before.negated && /^(?:possible|required)$/.test(before.time ?? ''))
    return said(unit, 'excluded', 'they may be none', 'required');
  if (after && isComing(after) && isLeftOut(context, after))
    return said(unit, 'excluded', 'they are left out', ban(after, context));
  if (before && leavesOut(context, before, unit))
    return said(unit, 'excluded', 'somebody leaves them out', before.strength);
  if (/^(?:for|of)$/.test(near.at(-1) ?? '') && /^(?:exceptions?|exemptions?|exclusion)$/.test(near.at(-2) ?? ''))
    return said(unit, 'excluded', 'an exception', null);
  return /^(?:excepted|excluded|aside)$/.test(tokens[unit.to]?.norm ?? '')
    ? said(unit, 'excluded', 'an exception', null)
    : null;
}

const isTaken = ({ norm }: Beside): boolean => isTermWord('take', norm) || isOut(norm);
const isAdmissible = ({ scene: { tokens } }: Context, { one }: Beside): boolean =>
  /^(?:eligible|admissible|acceptable|covered|welcome|included|permitted|allowed)$/.test(
    tokens[one.group.to]?.norm ?? '',
  );

/** "are excluded", "will be rejected", "are left out", "will not be proposed", "are not eligible". */
function isLeftOut(context: Context, beside: Beside): boolean {
  const { tokens } = context.scene;
  const { norm, one, negated } = beside;
  const next = tokens.slice(one.group.to, one.group.to + 2).map((token) => token.norm);
  if (negated) return (isTaken(beside) && one.passive) || isAdmissible(context, beside);
  if (isTermWord('bar', norm)) return one.passive;
  // "left out of this list": of what is told, and of nothing that is provided
  const list = /^(?:list|count|table|note|report)$/.test(tokens[one.group.to + 3]?.norm ?? '');
  if (/^(?:left|kept|ruled)$/.test(norm)) return next.includes('out') && !list;
  if (norm === 'turned') return next.includes('away');
  return isBe(norm) && next.some((word) => /^(?:exempt|excluded|ineligible|inadmissible|barred|out)$/.test(word));
}

/** "excludes minors", "does not apply to minors", "will accept no violent individuals", "exempt are those with family". */
function leavesOut({ scene: { tokens } }: Context, { one, norm, negated, time }: Beside, unit: Unit): boolean {
  const between = tokens.slice(one.group.to, unit.from).map((token) => token.norm);
  const exempt = /^(?:exempt|excluded|exceptions?|exemptions?|barred)$/;
  if (isBe(norm) && (exempt.test(tokens[one.group.from - 1]?.norm ?? '') || between.some((word) => exempt.test(word))))
    return true;
  if (time === 'done' || one.passive) return false;
  if (/^(?:applies|apply|covers|extends)$/.test(norm) && between.includes('neither')) return true;
  if (negated && /^(?:apply|cover|extend|concern|include)$/.test(norm)) return true;
  // "not to accept people with a record", "not accepting minors", "we are not taking criminals"
  const never = negated || tokens[one.group.from - 1]?.norm === 'not';
  const open = time === 'bare' || (isComing({ time } as Beside) && (time !== 'present' || /ing$/.test(norm)));
  // "will not take rejected asylum seekers" refuses, and leaves nobody out
  const picks = unit.told || tokens.slice(unit.from, unit.to).some(({ norm: word }) => PICKED.test(word));
  if (never) return isTermWord('take', norm) && open && picks;
  return /^(?:exclude|excludes|exempt|exempts|bars|omits)$/.test(norm);
}

const PICKED =
  /^(?:minors?|children|families|women|criminals?|offenders?|murderers?|rapists?|terrorists?|convicts?|felons?|violent)$/;

/** True where the words stand alone, with no verb of their own: "No unaccompanied minors." */
const isBare = ({ structures }: Context, sentence: number, { from, to }: Unit): boolean =>
  !structures
    .of(sentence)
    .predications.some(({ group, relative }) => !relative && group.from >= from - 4 && group.from < to + 12);

const ABOUT =
  /^(?:cover|covers|covered|concern|concerns|extend|extends|extended|apply|applies|applied|open|opens|opened|limited|restricted|confined|target|targets|intended|limits|targeted)$/;
const NOUN =
  /^(?:hub|hubs|reception|transfer|transfers|relocation|resettlement|taking|acceptance|hosting|admission|stay|intake|receipt)$/;
const AGREEING =
  /^(?:approved|approve|approves|request|requests|explor\w+|sign\w*|agree\w*|provides|plans?|planned|offers?|offered|offering|discuss\w*|negotiat\w*|sounded|proposed?|proposes|concluded?|speaks?|spoke|talk\w*|concerns?|covers?|hub|hubs|programme|pilot|intend)$/;

/** "agreed to take rejected asylum seekers", "covers adults only", "a preference for Africans". */
function eligible(context: Context, seen: Seen): Provision | null {
  const { unit, before, after, near } = seen;
  const { tokens } = context.scene;
  if (unit.none || unit.counted || unit.theirs || near.slice(-2).includes('number')) return null;
  const behind = tokens[unit.to]?.norm ?? '';
  if (
    (before && isPreferring(before.norm) && !before.negated) ||
    near.slice(-2).includes('preference') ||
    (after && isPreferring(after.norm) && !after.negated) ||
    (after && hasPriority(context, after))
  )
    return said(unit, 'eligible', 'they are preferred', 'preferred');
  // "only a few dozen people": how many, and not whom
  const only =
    !unit.quantified &&
    (near.slice(-2).some((word) => /^(?:only|solely|exclusively)$/.test(word)) || tokens[unit.from]!.norm === 'only');
  const comes = after !== null && isComing(after) && !after.negated && isTaken(after) && after.one.passive;
  // "African nationals were acceptable", "is in respect of nationals who …"
  if ((unit.class || unit.told) && after && isBe(after.norm) && !after.negated && isAdmissible(context, after))
    return said(unit, 'eligible', 'they are admissible', only ? 'required' : null);
  if (unit.told && /^in respect of$/.test(near.slice(-3).join(' ')))
    return said(unit, 'eligible', 'it is for them', null);
  if (only && comes) return said(unit, 'eligible', 'only they', 'required');
  const frame = before && (FRAMES.get(before.norm) ?? (isTermWord('take', before.norm) ? 'accept' : undefined));
  const taken = before !== null && (frame === 'move' || frame === 'accept') && !before.negated && !before.one.passive;
  const wants = before !== null && /^(?:want|wants)$/.test(before.norm) && unit.told;
  if (
    (only || behind === 'only') &&
    (wants ||
      (taken && before.time !== 'done' && (before.time !== 'present' || behind === 'only' || unit.told || unit.class)))
  )
    return said(unit, 'eligible', 'only they', 'required');
  if (!unit.class && !unit.told) return null;
  // "would pay the island | deportees with a record": whom the state that is paid is to take
  const payee = before && /^pay/.test(before.norm) ? before.one.objects.find(({ to }) => to === unit.from) : undefined;
  if (before && payee && before.time !== 'done' && partiesIn(context, [payee]).length > 0)
    return said(unit, 'eligible', 'a state is paid for them', before.strength);
  if (
    after &&
    isOfPlan(after) &&
    !after.negated &&
    !isSentBack(context, after) &&
    ((isTaken(after) && after.one.passive) || FRAMES.get(after.norm) === 'move' || isTermWord('keep', after.norm))
  )
    return said(unit, 'eligible', 'they are to come', after.strength);
  if (
    near.at(-1) === 'to' &&
    /^(?:open|limited|restricted|confined)$/.test(near.at(-2) ?? '') &&
    (unit.class || unit.told || /^(?:men|women)$/.test(tokens[unit.to - 1]!.norm))
  )
    return said(unit, 'eligible', 'it is open to them', null);
  if (before && ABOUT.test(before.norm) && !before.negated && !near.includes('neither'))
    return said(unit, 'eligible', 'it is for them', before.strength);
  // "plans to send asylum seekers" names the policy, and picks nobody out of it
  const plain = tokens[unit.to - 1]!.norm === 'seekers' && !unit.told && !narrows(tokens, unit);
  if (plain && frame === 'move') return null;
  if (taken && isOfPlan(before) && !/^(?:back|home)$/.test(behind))
    return said(unit, 'eligible', 'they are to be taken', before.strength);
  if (taken && before.time === 'bare' && isGoverned(context, before))
    return said(unit, 'eligible', 'they are to be taken', null);
  return isArranged(context, seen) ? said(unit, 'eligible', 'an arrangement for them', before?.strength ?? null) : null;
}

/** "will be sent back to the United States": who is returned to the one that sends is not taken. */
const isSentBack = ({ scene: { tokens, mentions } }: Context, { one: { group } }: Beside): boolean =>
  tokens[group.to]?.norm === 'back' &&
  tokens[group.to + 1]?.norm === 'to' &&
  [2, 3].some((k) => sends(mentions.get(group.to + k)?.state ?? ''));

const narrows = (tokens: Context['scene']['tokens'], { from, to }: Unit): boolean =>
  tokens.slice(from, to).some(({ norm }) => isTermWord('restrict', norm) || isTermWord('region', norm));

const hasPriority = ({ scene: { tokens } }: Context, { one }: Beside): boolean =>
  tokens.slice(one.group.from, one.group.to + 2).some(({ norm }) => /^(?:priority|preferred|favoured)$/.test(norm));

/** What is agreed, planned, possible or required, and no report of what happens or happened. */
const isOfPlan = ({ time }: Beside): boolean =>
  /^(?:planned|conditional|possible|required|agreed|willing|offered|considered)$/.test(time ?? '');

/** "talks about taking", "negotiate on taking in", "a deal to host". */
function isGoverned({ scene: { tokens } }: Context, { one }: Beside): boolean {
  if (/^(?:about|on)$/.test(tokens[one.group.from - 1]?.norm ?? '')) return true;
  const head = tokens[one.governor?.at ?? -1]?.norm ?? '';
  return /^(?:deal|agreement|pact|treaty|arrangement|memorandum|plan|accord|proposal)$/.test(head);
}

/** "approved the temporary reception of …", "a hub for …", "may request the transfer of …". */
function isArranged({ scene: { tokens } }: Context, { unit, near }: Seen): boolean {
  const noun = near.findLastIndex((word) => NOUN.test(word));
  const to = tokens.slice(Math.max(0, unit.from - 9), unit.from).map(({ norm }) => norm);
  const far = to.findLastIndex((word) => NOUN.test(word));
  if (far < 0 || !/^(?:of|for|to)$/.test(near.at(-1) ?? '')) return false;
  if (noun >= 0 && /^hubs?$/.test(near[noun]!)) return true;
  const before = tokens.slice(Math.max(0, unit.from - 20), unit.from).map(({ norm }) => norm);
  return before.some((word) => AGREEING.test(word));
}
