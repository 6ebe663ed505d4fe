// What a phrase is about: a deal, a text, talks, the taking or sending of people. Wrong neighbours are none of these.
import type { TokenRange } from '../language/parsed.ts';
import type { Context } from './context.ts';
import { isNeighbour, isOfPeople } from './context.ts';
import { FRAMES } from './frames.ts';
import { NEIGHBOURS } from './neighbours.ts';

const KINDS = {
  agreement:
    /^(?:deal|deals|agreement|agreements|accord|accords|pact|pacts|treaty|treaties|memorandum|memoranda|memorandums|mou|mous|protocol|protocols|addendum|understanding|understandings|arrangement|arrangements|compact|convention|tie-up|association)$/,
  scheme:
    /^(?:scheme|schemes|plan|plans|partnership|partnerships|programme|programmes|program|programs|policy|project|pilot|cooperation|co-operation|framework)$/,
  proposal:
    /^(?:proposal|proposals|offer|offers|request|requests|idea|ideas|draft|motion|overture|overtures|approach|approaches|demand|pressure|suggestion|suggestions)$/,
  paper: /^(?:letter|letters|notes|document|documents|text|instrument|declaration|statement|communiqué|paper|papers)$/,
  treaty: /^(?:treaty|treaties|protocol|protocols|convention)$/,
  talks:
    /^(?:talks|discussions|negotiations|conversations|consultations|dialogue|negotiation|soundings|exchanges|parleys|contacts)$/,
  flights: /^(?:transfers|removals|deportations|flights|relocations)$/,
  details: /^(?:details|detail|terms|modalities|particulars|rules|specifics)$/,
  hubs: /^(?:hub|hubs|centre|centres|center|centers)$/,
  room: /^(?:room|cells)$/,
  reception: /^(?:reception|intake|hosting|shelter|admission|resettlement|housing|acceptance)$/,
  effort: /^(?:effort|efforts|initiative|drive|campaign)$/,
  ratification: /^ratification$/,
} as const;
export type About = keyof typeof KINDS;

const isKind = (kind: string): kind is About => kind in KINDS;

/** The token of a phrase that is a thing of one of the kinds, another kind of deal left out ("a peace agreement"); -1 where none. */
export function aboutAt(context: Context, { from, to }: TokenRange, kinds: readonly string[]): number {
  const { tokens } = context.scene;
  const known = kinds.filter(isKind);
  for (let i = to - 1; i >= from; i--) {
    const { norm } = tokens[i]!;
    if (!known.some((kind) => KINDS[kind].test(norm))) continue;
    if (isNeighbour(context, i, i + 1)) return -1;
    // "the customs union talks", "a joint security memorandum"
    for (let k = Math.max(from, i - 3); k < i; k++)
      if (NEIGHBOURS.has(tokens[k]!.norm) && !isOfPeople(tokens, k)) return -1;
    // "an agreement with the United Nations" is not one of two states
    if (isWithBody(context, i)) return -1;
    // "agreement in principle" is one; "the deal's opponents", "the agreement's text" are about it
    return i;
  }
  return -1;
}

function isWithBody({ scene }: Context, at: number): boolean {
  if (scene.tokens[at + 1]?.norm !== 'with') return false;
  const mention = scene.mentions.get(at + 2) ?? scene.mentions.get(at + 3);
  return mention?.kind === 'un_body' || mention?.kind === 'igo';
}

export const isAbout = (context: Context, range: TokenRange, ...kinds: readonly string[]): boolean =>
  aboutAt(context, range, kinds) >= 0;

const STANDS_FOR = /^(?:it|one|this|that|which|both|all|two|three|them|they|either|neither|each)$/;
/** A phrase that only points back: "it", "both", "all three". */
export const pointsBack = ({ scene }: Pick<Context, 'scene'>, { from, to }: TokenRange): boolean =>
  to > from &&
  to - from <= 2 &&
  STANDS_FOR.test(scene.tokens[from]!.norm) &&
  STANDS_FOR.test(scene.tokens[to - 1]!.norm);
/** "all three", "both", "them": more than one deal. */
export const isPlural = ({ scene }: Pick<Context, 'scene'>, { from, to }: TokenRange): boolean =>
  /^(?:both|all|two|three|them|they|accords|agreements|deals)$/.test(scene.tokens[to - 1]!.norm) ||
  /^(?:both|all)$/.test(scene.tokens[from]!.norm);
const NOTHING = /^(?:nothing|none|nobody|anything)$/;
export const isNothing = ({ scene }: Pick<Context, 'scene'>, { from }: TokenRange): boolean =>
  NOTHING.test(scene.tokens[from]!.norm);
/** "anything of the sort", "nothing of the kind". */
export const isAnything = ({ scene }: Pick<Context, 'scene'>, { from }: TokenRange): boolean =>
  /^(?:anything|nothing)$/.test(scene.tokens[from]!.norm) && /^(?:sort|kind)$/.test(scene.tokens[from + 3]?.norm ?? '');
/** "no agreement", "neither deal". */
export const isNone = ({ scene }: Pick<Context, 'scene'>, { from }: TokenRange): boolean =>
  /^(?:no|nothing|none|neither)$/.test(scene.tokens[from]!.norm) ||
  /^(?:no|neither|without)$/.test(scene.tokens[from - 1]?.norm ?? '');

/** How many tokens before a pronoun the deal it stands for is looked for. */
const BACK = 70;
const DEALS = ['agreement', 'scheme', 'proposal', 'paper'] as const;

/** True where a deal is spoken of shortly before a place: what "it" can stand for. */
export function dealBefore(context: Context, at: number): boolean {
  const { tokens } = context.scene;
  for (let i = at - 1; i >= Math.max(0, at - BACK); i--)
    if (DEALS.some((kind) => KINDS[kind].test(tokens[i]!.norm)) && !isNeighbour(context, i, i + 1)) return true;
  return false;
}

const TAKES =
  /^(?:host|hosts|hosted|hosting|house|houses|housed|housing|jail|jails|jailed|jailing|imprison|imprisons|settle|settles|settled|settling|admit|admits|admitted|resettle|resettled|shelter|shelters|sheltered|absorb|absorbs|embrace|accommodate|accommodates|harbour|harbor|hold|holds|examine|examines|re-accept|readmit)$/;
const isFrame = (norm: string, ...wanted: readonly string[]): boolean => wanted.includes(FRAMES.get(norm) ?? '');
export const isTaking = (norm: string): boolean => isFrame(norm, 'accept') || TAKES.test(norm);
export const isSending = (norm: string): boolean => isFrame(norm, 'move');
