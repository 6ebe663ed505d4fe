// What stands around the words of saying: the document or outlet it was said through, and the people it was said to.
import rows from '../../data/en/channels.json' with { type: 'json' };
import { isCapital } from '../language/name-words.ts';
import type { TokenRange } from '../language/parsed.ts';
import { nounPhraseFrom } from '../language/phrases.ts';
import { wordsAt } from '../text/span.ts';
import { actorOf, type MentionIndex } from './actors.ts';
import type { Draft } from './draft.ts';
import { widenRight } from './extents.ts';
import type { Scene } from './scene.ts';
import { nounKind } from './speaker-nouns.ts';
import type { Actor } from './statement.ts';
import { UNNAMED, unlisted } from './unlisted.ts';

/** How far from the words of saying a channel or an addressee may stand, in tokens. */
const NEAR = 24;
const THROUGH = /^(?:in|on|through|via|by|from)$/;
/** Platforms and kinds of channel that no other table has, by their words in small letters. */
const PLATFORMS: ReadonlySet<string> = new Set(rows.filter(({ kind }) => kind === 'platform').map(({ word }) => word));
/** Occasions at which an outlet is spoken to: "in an interview with the station". */
const OCCASIONS: ReadonlySet<string> = new Set(rows.filter(({ kind }) => kind === 'occasion').map(({ word }) => word));
const LISTENERS: ReadonlySet<string> = new Set('person office state_body court un_body igo ngo media class'.split(' '));

export interface Around {
  readonly via: readonly { readonly range: TokenRange; readonly actor: Actor | null }[];
  readonly addressee: TokenRange | null;
}

/** The channel and the addressee of a statement, where they stand between or beside its other parts and no verb is between. */
export function aroundSaying(scene: Scene, index: MentionIndex, draft: Draft): Around {
  const via: { range: TokenRange; actor: Actor | null }[] = [];
  let addressee: TokenRange | null = null;
  for (const { from, to } of stretchesOf(scene, draft)) {
    for (let i = from; i < to; i++) {
      const { norm } = scene.tokens[i]!;
      const found = THROUGH.test(norm) ? channelAt(scene, index, draft, i + 1, to) : null;
      if (found) {
        via.push(found);
        i = found.range.to - 1;
      } else if (norm === 'to' && scene.phrases.groupAt[i] === -1 && !addressee) {
        addressee = listenerAt(scene, index, i + 1, to);
        if (addressee) i = addressee.to - 1;
      }
    }
  }
  return { via, addressee };
}

/** The stretches of a statement's clause that are none of its parts: before the speaker, behind the cue, behind the content. */
function stretchesOf({ phrases, tokens, outer }: Scene, draft: Draft): readonly TokenRange[] {
  const { zone, at, speaker, content, addressee } = draft;
  // the pieces in the cue's own sentence: quotations that go on behind it may be hundreds of thousands
  const here = content.filter(({ from, to }) => from < zone.to && to > zone.from);
  const parts = [at, ...here, ...(speaker ? [speaker] : []), ...(addressee ? [addressee] : [])];
  const taken = (i: number): boolean =>
    parts.some(({ from, to }) => from <= i && i < to) || (!zone.quoted && outer[i]! >= 0);
  const ends = (i: number): boolean =>
    /^[.;:?!]$/.test(tokens[i]!.norm) || phrases.groups[phrases.groupAt[i] ?? -1]?.form === 'finite';
  const behind = (start: number): TokenRange => {
    let to = start;
    while (to < zone.to && to < start + NEAR && !taken(to) && !ends(to)) to++;
    return { from: start, to };
  };
  const stretches = [...new Set([at.to, ...parts.map(({ to }) => to)])]
    .filter((start) => start < zone.to && !taken(start))
    .map(behind);
  const first = Math.min(...parts.map(({ from }) => from));
  let clear = first - zone.from <= NEAR && /^(?:in|on|through|via|by)$/.test(tokens[zone.from]?.norm ?? '');
  for (let i = zone.from; i < first && clear; i++) clear = !taken(i) && !ends(i);
  return clear ? [{ from: zone.from, to: first }, ...stretches] : stretches;
}

function channelAt(
  scene: Scene,
  index: MentionIndex,
  draft: Draft,
  from: number,
  ceiling: number,
): Around['via'][number] | null {
  const { tokens } = scene;
  const end = nounPhraseFrom(scene.phrases, from, ceiling);
  if (end === from) return null;
  const last = tokens[end - 1]!.norm;
  if (PLATFORMS.has(last) || PLATFORMS.has(`${tokens[end - 2]?.norm} ${last}`))
    return {
      range: { from, to: end },
      actor: unlisted(nameOf(scene, { from, to: end }), 'media', 'actor: a platform that is posted on', null),
    };
  if (OCCASIONS.has(last) && /^(?:with|to|for)$/.test(tokens[end]?.norm ?? '')) {
    const to = nounPhraseFrom(scene.phrases, end + 1, ceiling);
    const range = { from: end + 1, to };
    const actor = to > range.from ? actorOf(scene, index, range) : null;
    return actor?.kind === 'media' ? { range, actor } : null;
  }
  const range = { from, to: widened(scene, draft, end, ceiling) };
  const actor = actorOf(scene, index, range);
  if (actor?.kind === 'media' || (actor?.kind === 'document' && nounKind(last) === 'document')) return { range, actor };
  return null;
}

/** A document with what describes it: "a statement posted overnight", "papers lodged with a court". */
function widened(scene: Scene, { zone }: Draft, end: number, ceiling: number): number {
  let to = end;
  for (let steps = 0; steps < 2 && to < ceiling && scene.tokens[to]!.norm !== ','; steps++) {
    if (/^(?:on|in|at|and|as|from)$/.test(scene.tokens[to]!.norm)) break;
    const next = widenRight(scene, zone, to, ceiling);
    if (next === to) break;
    to = next;
  }
  return to;
}

const nameOf = ({ tokens, parsed }: Scene, { from, to }: TokenRange): string =>
  wordsAt(parsed.document.body, { start: tokens[from]!.start, end: tokens[to - 1]!.end });

/**
 * A medium that no table has, where it is told something: "us" and "this newspaper" outside quotation marks is the page's own,
 * "The Evening Lamp" with a capital article in mid-sentence is a title, "the weekly Evening Lamp" says so itself.
 */
export function mediumTold(scene: Scene, { zone, speaker }: Draft, { from, to }: TokenRange): Actor | null {
  const { tokens } = scene;
  const { text, norm } = tokens[from]!;
  const words = tokens.slice(from, to).map((token) => token.norm);
  const known = words.some((word) => nounKind(word) === 'media');
  const own = !zone.quoted && ((norm === 'us' && to - from === 1) || (norm === 'this' && known));
  const title = text === 'The' && from > zone.from && isCapital(tokens[from + 1]?.text ?? '');
  // "we told us" is no interview
  if (!(own || title || known) || (speaker && /^(?:we|i)$/.test(tokens[speaker.from]!.norm))) return null;
  const rule = own
    ? 'actor: the page itself is told'
    : title
      ? 'actor: a title that is told'
      : 'actor: a medium by its noun';
  return unlisted(nameOf(scene, { from, to }), 'media', rule, null);
}

/** "to reporters", "to parliament": people or a body that can be told something. */
function listenerAt(scene: Scene, index: MentionIndex, from: number, ceiling: number): TokenRange | null {
  const to = nounPhraseFrom(scene.phrases, from, ceiling);
  if (to === from) return null;
  const range = { from, to };
  if (to - from === 1 && /^(?:me|us|him|her|them)$/.test(scene.tokens[from]!.norm)) return range;
  const actor = actorOf(scene, index, range);
  return actor && LISTENERS.has(actor.kind) && actor.rule !== UNNAMED ? range : null;
}
