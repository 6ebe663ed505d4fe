// From drafts in tokens to statements in spans: actor, chain, mode, time and hedges.
import type { TokenRange } from '../language/parsed.ts';
import { idOf } from '../text/hash.ts';
import type { Span } from '../text/span.ts';
import { inReadingOrder } from '../text/span.ts';
import { actorOf, documentAct, type MentionIndex, mentionIndex } from './actors.ts';
import { withAntecedents } from './antecedents.ts';
import { aroundSaying, mediumTold } from './channels.ts';
import { hedgesFor, hedgesOf, saidOn } from './circumstances.ts';
import type { Draft } from './draft.ts';
import { TURN } from './labels.ts';
import { quotationAt, type Scene } from './scene.ts';
import type { Act, Actor, Statement, StatementId } from './statement.ts';
import { fromLabel, wordsOf } from './unlisted.ts';

type Via = Statement['via'];

/** How far a chain of outer speakers is followed. */
const LONGEST_CHAIN = 6;

/** The statements of all drafts, in the order of their cues. */
export function finish(scene: Scene, drafts: readonly Draft[]): readonly Statement[] {
  if (drafts.length === 0) return [];
  const index = mentionIndex(scene.parsed.mentions, scene.tokens.length);
  const hedges = hedgesOf(scene);
  const outers = outerOf(scene, drafts);
  const told = drafts.map((draft) => speakerOf(scene, index, draft));
  const actors = withAntecedents(scene, drafts, told, outers);
  return drafts.map((first, number) => {
    const around = aroundSaying(scene, index, first);
    const draft = first.addressee || !around.addressee ? first : { ...first, addressee: around.addressee };
    const content = draft.content.map((range) => spanOf(scene, range)).sort(inReadingOrder);
    const speaker = draft.speaker ? [spanOf(scene, draft.speaker)] : [];
    const cue = [spanOf(scene, draft.at)];
    const actor = actors[number]!;
    const filed = around.via.some(({ range }) => documentAct(scene, range) === 'file');
    const { act, why } = actOf(scene, draft, actor, filed);
    return {
      id: idOf('s', scene.parsed.document.id, act, JSON.stringify([speaker, cue, content])) as StatementId,
      mode: modeOf(scene, draft),
      act,
      speaker,
      cue,
      content,
      addressee: draft.addressee ? [spanOf(scene, draft.addressee)] : [],
      actor,
      via: [
        ...viaOf(scene, index, drafts, actors, outers, number, draft.addressee),
        ...around.via.map(({ range, actor }) => ({ span: spanOf(scene, range), actor })),
      ],
      said: saidOn(scene, draft, content),
      negated: draft.negated,
      hedges: hedgesFor(scene, hedges, draft, content),
      rules: [
        ...draft.rules,
        ...endsOf(draft),
        ...(why && act !== draft.act ? [`act: ${act} instead of ${draft.act}, ${why}`] : []),
        ...(actor ? [actor.rule] : []),
      ],
    };
  });
}

/** By which rules the pieces of a content end. */
const endsOf = ({ content }: Draft): readonly string[] => [
  ...new Set(content.flatMap(({ rule }) => (rule ? [`content: ends ${rule}`] : []))),
];

/** The words of a range without a comma or dash at their end. */
function spanOf({ tokens, phrases }: Scene, { from, to }: { from: number; to: number }): Span {
  let end = to;
  while (end > from + 1 && phrases.tags[end - 1] === 'PUNCT' && /^[,;:—–-]$/.test(tokens[end - 1]!.norm)) end--;
  return { start: tokens[from]!.start, end: tokens[end - 1]!.end };
}

const speakerOf = (scene: Scene, index: MentionIndex, { speaker, rules }: Draft): Actor | null =>
  (speaker && rules[1] === TURN ? fromLabel(scene, speaker, actorOf(scene, index, speaker)) : null) ??
  (speaker && completed(scene, speaker, actorOf(scene, index, speaker)));

/** Kinds whose state may stand beside them: "the interior ministry of …", "the authorities in …". */
const OF_A_STATE: ReadonlySet<string> = new Set(['state_body', 'government', 'office', 'class']);

/** What the speaker's own words add to the actor: how many unnamed people, and the one state named with a body. */
function completed({ parsed }: Scene, { from, to }: TokenRange, actor: Actor | null): Actor | null {
  if (!actor) return null;
  const { count } = actor.unnamed && actor.count === null ? (firstIn(parsed.quantities, from, to) ?? actor) : actor;
  if (actor.state !== null || !OF_A_STATE.has(actor.kind)) return { ...actor, count };
  const states = new Set(
    allIn(parsed.mentions, from, to).flatMap(({ kind, state }) => (kind === 'state' && state ? [state] : [])),
  );
  const [state] = states;
  return states.size === 1 && state
    ? { ...actor, count, state, rule: `${actor.rule}; state: the one named with it` }
    : { ...actor, count };
}

/** Items of an ordered list within a range of tokens: by halving. */
function allIn<T extends TokenRange>(items: readonly T[], from: number, to: number): readonly T[] {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (items[middle]!.from < from) low = middle + 1;
    else high = middle;
  }
  const inside: T[] = [];
  for (let i = low; i < items.length && items[i]!.from < to; i++) if (items[i]!.to <= to) inside.push(items[i]!);
  return inside;
}

const firstIn = <T extends TokenRange>(items: readonly T[], from: number, to: number): T | undefined =>
  allIn(items, from, to)[0];

const CAN = /^(?:can|ca|cannot|could|able|unable)$/;

/** "Could not confirm" and "was unable to verify" neither confirm nor deny. */
function isUnable({ tokens }: Scene, { at, negated }: Draft): boolean {
  const around = tokens.slice(Math.max(0, at.from - 1), at.to).map(({ norm }) => norm);
  return around.some((norm) => CAN.test(norm)) && (negated || around.includes('unable'));
}

const WILL_NOT = /^(?:would|wo|will)/i;

/** What a medium or document that says, finds or claims does otherwise than a person. */
const OF_DOCUMENTS: ReadonlySet<Act> = new Set(['say', 'rule', 'report', 'claim', 'accuse']);

/**
 * The act, and why where it is not the lexicon's: a medium that says is one that reports, a filing files, a treaty provides;
 * a court that finds or rejects rules.
 */
function actOf(scene: Scene, draft: Draft, actor: Actor | null, filed: boolean): { act: Act; why: string | null } {
  const { act } = draft;
  if (act === 'confirm' && isUnable(scene, draft)) return { act: 'unconfirmed', why: 'who is unable to confirm' };
  if (draft.negated && act === 'say' && WILL_NOT.test(wordsOf(scene, draft.at)))
    return { act: 'decline', why: 'who will not say' };
  const reports = actor?.kind === 'media' || actor?.kind === 'document';
  if (reports && draft.speaker && OF_DOCUMENTS.has(act)) {
    const own = documentAct(scene, draft.speaker) ?? (act === 'claim' ? act : 'report');
    return { act: own, why: `a ${actor.kind === 'media' ? 'medium' : 'document'} speaks` };
  }
  if (filed && OF_DOCUMENTS.has(act)) return { act: 'file', why: 'said in a filing' };
  // "is considering whether" decides nothing yet
  const going = scene.tokens[draft.at.to - 1]!.norm.endsWith('ing');
  if ((act === 'believe' || act === 'deny') && actor?.kind === 'court' && !going)
    return { act: 'rule', why: 'a court speaks' };
  return { act, why: null };
}

/** `direct` where all of the content is quoted, `mixed` where some of it is. */
function modeOf(scene: Scene, { content, zone }: Draft): Statement['mode'] {
  let quoted = false;
  let plain = false;
  for (const { from, to } of content) {
    for (let i = from; i < to; i++) {
      const quotation = quotationAt(scene, zone, i);
      if (quotation) {
        quoted = true;
        i = Math.max(i, quotation.to - 1);
      } else if (scene.phrases.tags[i] !== 'PUNCT') plain = true;
      if (quoted && plain) return 'mixed';
    }
  }
  return quoted ? 'direct' : 'indirect';
}

/** For each draft the number of the innermost one in whose content its cue stands, or -1. */
function outerOf(scene: Scene, drafts: readonly Draft[]): Int32Array {
  const widest = drafts
    .flatMap(({ content }, number) => content.map((range) => ({ ...range, number })))
    .sort((a, b) => b.to - b.from - (a.to - a.from));
  const holder = new Int32Array(scene.tokens.length).fill(-1);
  for (const { from, to, number } of widest) holder.fill(number, from, to);
  const outers = new Int32Array(drafts.length).fill(-1);
  for (const [number, { at }] of drafts.entries()) {
    const outer = holder[at.from]!;
    outers[number] = outer === number ? -1 : outer;
  }
  return outers;
}

/** The chain behind a statement: the outlet that was told, then the speakers in whose words it stands. */
function viaOf(
  scene: Scene,
  index: MentionIndex,
  drafts: readonly Draft[],
  actors: readonly (Actor | null)[],
  outers: Int32Array,
  number: number,
  addressee: TokenRange | null,
): Via {
  const via: Via[number][] = [];
  const told = addressee && (mediumTold(scene, drafts[number]!, addressee) ?? actorOf(scene, index, addressee));
  if (told?.kind === 'media') via.push({ span: spanOf(scene, addressee!), actor: told });
  let outer = outers[number]!;
  for (let steps = 0; outer >= 0 && steps < LONGEST_CHAIN; steps++) {
    const { speaker } = drafts[outer]!;
    const before = drafts[number]!.speaker;
    const own = actors[number] !== null && actors[outer]?.name === actors[number]?.name;
    if (speaker && speaker.from !== before?.from && !own)
      via.push({ span: spanOf(scene, speaker), actor: actors[outer]! });
    const next = outers[outer]!;
    if (next === outer || next === number) break;
    outer = next;
  }
  return via;
}
