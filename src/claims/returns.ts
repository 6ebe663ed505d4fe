// The ways home, on and back, read from movements: outcomes of people who had been moved before.
import places from '../../data/en/places.json' with { type: 'json' };
import type { Context } from './context.ts';
import type { Draft } from './draft.ts';
import { pairWith } from './fill.ts';
import { sends } from './frames.ts';
import type { Group } from './group.ts';
import type { Movement } from './movements.ts';
import { outcomeDraft, threadBound } from './outcome-draft.ts';
import type { Bound } from './pairs.ts';
import { isAsked } from './scene.ts';
import type { Outcome } from './values.ts';

/** What became of people by a movement: home, on, or back to whoever sent them; null where they are sent in the first place. */
export function returnOf(context: Context, movement: Movement): Outcome | null {
  const kind = wayOf(context, movement);
  return (kind === 'repatriated' || kind === 'onward_removed') && breaksProtection(context, movement)
    ? 'refouled'
    : kind;
}

function wayOf(context: Context, movement: Movement): Outcome | null {
  const { group, to, senders, takers, home, onward, frame, at } = movement;
  if (!group || (group.nobody && !home)) return null;
  const { norm } = context.scene.tokens[at]!;
  const own = new Set([...group.nationalities, ...(group.origins ?? [])]);
  const goal = to.find(({ state }) => state !== null)?.state ?? null;
  const receivers = receiversOf(context);
  // "8,200 were repatriated from the sender": nobody's third country
  const straight =
    senders.some(({ state }) => isKnownSender(context, state!)) &&
    !movement.from.some(({ state }) => receivers.has(state!));
  if ((home || /^repatriat/.test(norm)) && straight && takers.length === 0) return null;
  if (home || /^repatriat/.test(norm) || toOwn(context, movement)) return 'repatriated';
  if (frame === 'accept') return null;
  // "they were taken from the runway to the prison": within the state that took them
  const within = goal === null || receivers.has(goal);
  const unsent = !senders.length && (frame === 'move' || frame === 'arrive');
  if (movement.locked && unsent && within && !isHeldAtHome(context, movement)) return 'held';
  // "was sent back to Jamaica": where people are sent back to is theirs, where nothing else is known of it
  if (unsent && within && isLodged(context, movement)) return 'accommodated';
  if (
    goal &&
    movement.back &&
    !receivers.has(goal) &&
    !sends(goal) &&
    (unsent || senders.every(({ state }) => receivers.has(state!)))
  )
    return 'repatriated';
  if (goal && own.has(goal) && (own.size === 1 || !receivers.has(goal)) && !(goal && sends(goal))) return 'repatriated';
  if (unsent && isOverBorder(context, movement) && !(goal && sends(goal))) return 'onward_removed';
  const back =
    /^(?:return|brought|bring|taken|took|sent|flown|transferred|moved|returned|returns|dispatched|turned)/.test(norm);
  const theirs = goal && sends(goal) ? goal : placeOfSender(context, movement);
  const doer = [...senders, ...takers]
    .map(({ state }) => state)
    .find((state) => state !== null && receivers.has(state!));
  const sentAnew = senders.some(({ state }) => state !== null && isKnownSender(context, state));
  if (theirs && back && !sentAnew && isKnownSender(context, theirs) && !receivers.has(theirs) && unsent)
    return 'returned_to_sender';
  if (onward && (goal || doer)) return 'onward_removed';
  // a receiver that sends people on to another state
  if (frame === 'move' && doer && goal && goal !== doer && !sends(doer)) return 'onward_removed';
  const first = movement.from.find(({ state }) => state !== null && receivers.has(state))?.state ?? null;
  // who arrives from a base on the way is not sent on
  const on = frame !== 'arrive' && first !== null && takesMore(context, first);
  const anew = senders.some(({ state }) => isKnownSender(context, state!));
  // "have been flown out of the host to be resettled": on from where they were, wherever to
  const taken = goal === null && !/^(?:remov|deport|expel)/.test(norm);
  const elsewhere = goal !== null && sends(goal) && !isKnownSender(context, goal);
  if (on && !anew && (taken || elsewhere)) return 'left';
  if (on && goal && goal !== first && !sends(goal) && !anew) return own.has(goal) ? 'repatriated' : 'onward_removed';
  return null;
}

const LODGED = /^(?:hotel|hostel|shelter|guesthouse|dormitory|villa|apartment|apartments|guest)$/;
/** "were moved to a hotel": in the state that took them. */
const isLodged = (context: Context, { at }: Movement): boolean => {
  const words = wordsAfter(context, at).slice(0, 6);
  return /^(?:to|into|in)$/.test(words[0] ?? '') && words.some((word) => LODGED.test(word));
};

/** The words from a verb to the end of what it governs: up to the next mark that parts clauses. */
function wordsAfter({ scene }: Context, at: number): readonly string[] {
  const found: string[] = [];
  for (let i = at + 1; i < Math.min(scene.tokens.length, at + 16) && !/^[;.:]$/.test(scene.tokens[i]!.text); i++)
    found.push(scene.tokens[i]!.norm);
  return found;
}

/** "was handed over to his embassy", "to the authorities of his country", "back to the countries they fled". */
function toOwn(context: Context, { at }: Movement): boolean {
  const all = wordsAfter(context, at);
  const words = all.includes(',') ? all.slice(0, all.indexOf(',')) : all;
  const to = words.indexOf('to');
  if (to < 0) return false;
  const goal = words.slice(to + 1, to + 6);
  if (/^(?:hand|turn|deliver)/.test(context.scene.tokens[at]!.norm))
    return goal.some((word) => /^(?:embassy|ambassador|consul|consulate|authorities)$/.test(word));
  const land = goal.some((word) => /^(?:country|countries)$/.test(word));
  return land && (words.includes('back') || goal.some((word) => /^(?:their|his|her|own)$/.test(word)));
}

/** "driven to the frontier", "walked over the border". */
function isOverBorder(context: Context, { at }: Movement): boolean {
  const words = wordsAfter(context, at).slice(0, 7);
  const border = words.findIndex((word) => /^(?:border|frontier)$/.test(word));
  return border > 0 && words.slice(0, border).some((word) => /^(?:to|over|across)$/.test(word));
}

/** Detention in the sender's own land: they never left it, or came back. */
const isHeldAtHome = (context: Context, movement: Movement): boolean =>
  placeOfSender(context, movement) !== null || wordsAfter(context, movement.at).slice(0, 3).includes('back');

const PLACES: ReadonlyMap<string, string> = new Map(
  places.flatMap(({ words, state }) => (state ? [[words.toLowerCase(), state] as const] : [])),
);

/** The state that sends in which the place lies that people are taken to: "back to a jail in Texas". An airfield is where they would leave from. */
function placeOfSender(context: Context, { at }: Movement): string | null {
  const words = wordsAfter(context, at);
  const to = words.indexOf('to');
  if (to < 0 || to > 6 || words.slice(to, to + 6).some((word) => /^(?:airfield|airport|airstrip|runway)$/.test(word)))
    return null;
  for (let i = to + 1; i < Math.min(words.length, to + 8); i++) {
    const state = PLACES.get(words[i]!) ?? PLACES.get(`${words[i]} ${words[i + 1] ?? ''}`);
    if (state && isKnownSender(context, state)) return state;
    if (/^(?:from|by|after|before|because|where|who)$/.test(words[i]!)) return null;
  }
  return null;
}

const BROKEN =
  /\b(?:refoul\w*|against (?:an?|the|their|his|her)?[^.;]{0,30}\b(?:orders?|rulings?|protections?)|(?:although|though|despite|even though)\b[^.;]{0,80}\b(?:forbidden|barred|orders?|protected|protection)|would be (?:persecuted|tortured)|could not be (?:sent|returned|deported) to)\b/i;

/** Where the text says that the return broke protection (annotation guide, 11): in its sentence or by the next one's own word for it. */
function breaksProtection({ scene }: Context, { at }: Movement): boolean {
  const number = scene.clauses[scene.clauseAt[at]!]!.sentence;
  const { body } = scene.parsed.document;
  const sentence = scene.parsed.sentences[number]!;
  const next = scene.parsed.sentences[number + 1];
  if (BROKEN.test(body.slice(scene.tokens[at]!.start, Math.min(sentence.end, scene.tokens[at]!.start + 400))))
    return true;
  return (
    next !== undefined &&
    /^\W*(?:this|that|it) (?:was|is|amounts to) refoulement/i.test(body.slice(next.start, next.start + 60))
  );
}

const receiversOf = ({ pairs }: Context): ReadonlySet<string> => pairs.receivers;
const isKnownSender = ({ pairs }: Context, state: string): boolean =>
  pairs.known.some(({ pair }) => pair.sending === state);

/** Whether a state takes people in the text at least as often as it sends them. */
function takesMore({ pairs }: Context, state: string): boolean {
  const first = pairs.known.slice(0, PAIRS);
  const taken = first.filter(({ pair }) => pair.receiving === state).length;
  return taken > 0 && taken >= first.filter(({ pair }) => pair.sending === state).length;
}
/** How many pairs of a text are counted. */
const PAIRS = 100;

/** The claims of a movement by which people went home, on or back. */
export function returnDrafts(context: Context, clause: number, movement: Movement, outcome: Outcome): readonly Draft[] {
  const { group, mood, at } = movement;
  if (!group || (movement.noun && group.count === null) || (movement.relative && group.count === null)) return [];
  if (isAsked(context.scene, clause)) return [];
  // "only carries people to their own countries": what is done in general; "nobody be sent home"
  const general = mood.time === 'present' && group.count === null && !group.points;
  if (general || (group.nobody && mood.time !== 'done')) return [];
  const agreed = outcome === 'repatriated' && mood.time === 'agreed' && group.count !== null;
  const due = outcome === 'repatriated' && mood.time === 'expected' && group.count !== null;
  if (mood.negated || (mood.time !== 'done' && mood.time !== 'present' && !agreed && !due)) return [];
  const bound = threadOf(context, clause, movement, outcome);
  if (!bound) return [];
  const { hedged } = mood;
  return [
    outcomeDraft(context, clause, bound, {
      row: `movement/${outcome}`,
      outcome,
      group: outcome === 'repatriated' ? ofTheirs(movement, group) : group,
      hedged,
      date: movement.date,
      at,
    }),
  ];
}

/** "were flown home to Venezuela": where they go is where they are from. */
function ofTheirs({ to }: Movement, group: Group): Group {
  const goal = to[0]?.state ?? null;
  return goal && to.length === 1 && group.nationalities.length === 0 ? { ...group, nationalities: [goal] } : group;
}

/** The pair that people had been moved under: with the receiver that lets them go, else the last of the text. */
function threadOf(
  context: Context,
  clause: number,
  { senders, takers, from, at, group }: Movement,
  outcome: Outcome,
): Bound | null {
  const own = new Set(group?.nationalities ?? []);
  const known = [...senders, ...takers, ...from].find(
    ({ state }) => state !== null && context.pairs.receivers.has(state) && !own.has(state),
  );
  const { sentence } = context.scene.clauses[clause]!;
  // "flown from the host to a third state": whoever takes them now had not sent them
  const sent =
    outcome === 'left' && known
      ? context.pairs.known.findLast((each) => each.sentence <= sentence && each.pair.receiving === known.state)
      : undefined;
  if (sent) return threadBound(sent);
  if (known) return pairWith(context, { receiving: known }, clause, at);
  const fits = (each: { readonly pair: { readonly receiving: string | null } }): boolean =>
    !own.has(each.pair.receiving ?? '');
  const last =
    context.pairs.known.findLast((each) => each.sentence <= sentence && fits(each)) ?? context.pairs.known.find(fits);
  return last ? threadBound(last) : null;
}
