// What a sentence says of an instrument: whether it binds, who may read it, and since when it is what.
import type { DateMention, TokenRange } from '../language/parsed.ts';
import type { InstrumentClaim } from './claim.ts';
import type { Context } from './context.ts';
import { dateOf, hasWord } from './fill.ts';
import type { Named } from './instrument-words.ts';

export type Binding = InstrumentClaim['binding'];
type Kind = InstrumentClaim['dateKind'];
export interface Dated {
  readonly date: DateMention;
  readonly kind: Kind;
}

/** The words of a range, at most so many: what the short patterns below look at. */
const LONG = 140;
const wordsOf = ({ scene }: Context, { from, to }: TokenRange): string =>
  scene.tokens
    .slice(from, Math.min(to, from + LONG))
    .map(({ norm }) => norm)
    .join(' ');

const NOT_BINDING =
  /\bnon ?-? ?binding\b|\bnonbinding\b|\b(?:not|n't|never|nor) (?:\w+ ){0,5}binding\b|\bwithout (?:any )?(?:legal|binding) (?:force|effect)\b|\bno (?:legal|binding) (?:force|effect|character)\b|\bcreates? no (?:rights|obligations|legal)\b|\bno binding force\b/;
const BINDS =
  /\b(?:is|are|was|were|as|be|being) (?:legally |fully )?binding\b|\blegally binding\b|\bbinds (?:both|the|each|all)\b|\bforce of law\b|\bbinding (?:treaty|agreement|instrument)\b/;

/** Whether a sentence says that an instrument binds; null where it says nothing of it. */
export function bindingIn(context: Context, range: TokenRange): Binding {
  const words = wordsOf(context, range);
  if (NOT_BINDING.test(words)) return 'no';
  return BINDS.test(words) ? 'yes' : null;
}

const PUBLIC = '(?:published|made public|released|disclosed|posted|printed|publicised|publicized|online|shared|public)';
const HIDDEN = new RegExp(
  `\\b(?:not|n't|never|no|nor|neither|nobody|none)\\b(?: \\S+){0,9} ${PUBLIC}\\b|\\b(?:withheld|unpublished|under wraps|kept from|kept secret|kept confidential|remains? (?:secret|confidential|classified)|(?:is|are|was|were) (?:still |to be )?(?:secret|confidential|classified))\\b|\\b(?:never|not|n't) (?:been )?(?:shown|seen) |\\bno text \\S+ \\S+(?: \\S+){0,4} (?:was|has been) (?:laid|shown|given|published)\\b|\\bhidden from\\b|\\b(?:refuse[sd]?|declin(?:e|es|ed)|unwilling) to (?:publish|release|disclose|make public|make it public)\\b|\\bwill be (?:made public|published)\\b`,
);
const SECRET =
  /\b(?:secret|confidential|undisclosed|unpublished) (?:agreement|deal|memorandum|treaty|deed|arrangement|letter|text|terms|protocol|annex|addendum|agreements|deals)\b/;
const OPEN =
  /\b(?:was|were|is|are|been|and) (?:\S+ ){0,2}(?:published|made public|posted|printed)\b|\b(?:published|publishes|released|printed|posted)(?: \S+){0,4} (?:text|notes|note|memorandum|treaty|agreement|protocol|letter|statement|exchange)\b|, published\b|\bpublished (?:in|on|as|by)\b/;
const LEAKED = /\bleak(?:ed|s)?\b|\bfound its way into\b|\bleaked\b/;
const ORDERED =
  /\b(?:order(?:ed|s)?|must|directed|require[ds]?)\b(?: \S+){0,9} (?:produce|disclose|hand over|hand it|publish|release|production of|disclosure of|be produced|be disclosed|be published|surrender)\b/;

/** Who may read it, as a sentence says: all of it that it says, most often nothing. */
export function textsIn(context: Context, range: TokenRange): readonly string[] {
  const words = wordsOf(context, range);
  if (!TOLD_OF.test(words)) return [];
  if (ORDERED.test(words) && /\bcourts?\b|\bjudges?\b|\bfoundations\b|\btribunal\b/.test(words))
    return ['ordered disclosed'];
  const seen = seenBy(context, range, words).map((name) => `seen by ${name}`);
  if (HIDDEN.test(words) || SECRET.test(words)) return ['not public', ...seen];
  if (LEAKED.test(words)) return [...seen, 'leaked'];
  const later = /\b(?:shall|must|to) be (?:published|made public|released)\b/.test(words);
  return seen.length || later || !OPEN.test(words) ? seen : ['published'];
}
/** Without one of these a sentence says nothing of the kind: looked for first, it is quick. */
const TOLD_OF =
  /public|publish|releas|disclos|post|print|online|shar|secret|confidential|classified|withheld|wraps|kept|shown|laid|seen|saw|viewed|obtain|read|review|examin|leak|found its way|hand|produc|surrender|hidden|given/;

const SEE = /^(?:seen|saw|viewed|obtained|reviewed|read|examined|shown)$/;
const READERS = /^(?:staff|committee|senators|investigators|lawmakers|journalists|commission|reporters)$/;

/** "a copy seen by Reuters", "Human Rights Watch said that it had seen the agreement", "Staff saw those with the host". */
function seenBy({ scene }: Context, { from, to }: TokenRange, words: string): readonly string[] {
  if (
    !/\b(?:copy|copies|agreement|agreements|text|texts|document|documents|papers|letter|memorandum|treaty|it|those|deal|cable)\b/.test(
      words,
    )
  )
    return [];
  const { tokens } = scene;
  const found: string[] = [];
  for (let i = from; i < Math.min(to, from + LONG); i++) {
    if (!SEE.test(tokens[i]!.norm)) continue;
    if (tokens.slice(Math.max(from, i - 4), i).some(({ norm }) => /^(?:never|not|n't|no|unable)$/.test(norm))) continue;
    const by = tokens[i + 1]?.norm === 'by';
    const end = by ? Math.min(to, i + 14) : i;
    const start = by ? i + 2 : Math.max(from, i - 14);
    for (let k = start; k < end; k++) {
      if (by && /^[;.:]$|^but$/.test(tokens[k]!.text)) break;
      const mention = scene.mentions.get(k);
      const reader = READERS.test(tokens[k]!.norm) && !mention && (by || i - k <= 6);
      const { text } = tokens[k]!;
      const name =
        mention && /^(?:media|ngo|un_body|igo)$/.test(mention.kind)
          ? mention.name
          : reader
            ? text[0]!.toUpperCase() + text.slice(1)
            : null;
      if (name && !found.includes(name)) found.push(name);
    }
  }
  return found;
}

const SIGNED = /^(?:signed|sign|signs|signing|signature|signatures|initialled|inked|dated|names|name)$/;
const FORCE = /^(?:force|effect|effective|provisionally)$/;
const SHOWN = /^(?:published|publishes|disclosed|released|printed|posted)$/;
const TOLD = /^(?:announced|announces|unveiled|presented)$/;
const REPLACED =
  /^(?:replaced|lapsed|expires|expired|ran|ended|end|terminated|amended|notice|laid|due|ordered|suspended)$/;
/** How far a date may stand from the words for the instrument. */
const FAR = 16;

/** The dates that belong to a named instrument: "of 12 May", "signed in Kigali in December", "in effect since 25 March". */
export function datesOf(context: Context, named: Named, { from, to }: TokenRange): readonly Dated[] {
  const { scene } = context;
  const found: Dated[] = [];
  const verb = verbBefore(context, named, from);
  const early = beforeIt(context, named, from, verb);
  if (early && early.kind !== null) found.push(early);
  let last = named.to;
  for (let i = named.to; i < Math.min(to, named.to + FAR + 4); i++) {
    if (/^[;?]$/.test(scene.tokens[i]!.text)) break;
    const date = dateAt(context, i);
    if (!date) continue;
    if (i - last > FAR) break;
    const own = kindOf(context, named, last, i);
    // "signed a letter of intent with the host in September"
    const kind =
      (own === null || own === 'other') && verb && last === named.to && isNearby(context, named.to, i) ? verb : own;
    if (kind === 'other') break;
    const signed = kind === null && SIGNED.test(scene.tokens[date.to + 1]?.norm ?? '') ? 'signed' : kind;
    if (!found.some((each) => each.kind === signed || (signed === 'in_effect' && each.kind === 'signed')))
      found.push({ date, kind: signed });
    last = date.to;
    i = date.to - 1;
  }
  if (found.some(({ kind }) => kind !== null)) return found;
  const told = byVerb(context, named) ?? byOnlyDate(context, named, { from, to });
  // "the memorandum of April … remains in force": its own date is not that of its coming into force
  if (told && !(found.length && told.kind === 'in_effect')) return [told];
  return found.length ? found : early ? [early] : [];
}

/** "The treaty that links the two … entered into force on 25 April": the verb whose subject or object it is, and its date. */
function byVerb(context: Context, { from }: Named): Dated | null {
  const { scene } = context;
  const { sentence } = scene.clauses[scene.clauseAt[from]!]!;
  for (const one of context.structures.of(sentence).predications) {
    if (one.negated || ![...one.subject, ...one.objects].some((range) => range.from <= from && from < range.to))
      continue;
    const { norm } = scene.tokens[one.at]!;
    const force = hasWord(context, one.obliques, /^force$/) || hasWord(context, one.objects, /^effect$/);
    const kind: Kind = /^(?:signed|sign|signs|initialled)$/.test(norm) ? 'signed' : force ? 'in_effect' : null;
    const date = kind ? dateOf(context, sentence, one) : null;
    if (date) return { date, kind };
  }
  return null;
}

/** A sentence that speaks of a signing, or of a coming into force, and names one day only. */
function byOnlyDate({ scene }: Context, named: Named, { from, to }: TokenRange): Dated | null {
  let only: DateMention | null = null;
  let kind: Kind = null;
  for (let i = from; i < Math.min(to, from + LONG); i++) {
    const date = scene.dates.get(i);
    if (date?.edtf && only && date.edtf !== only.edtf) return null;
    if (date?.edtf) only = date;
    const { norm } = scene.tokens[i]!;
    if (/^(?:not|never|n't|unsigned|if|before|until)$/.test(norm)) return null;
    if (/^(?:signed|signing|signature|signatures)$/.test(norm)) kind ??= 'signed';
    else if (norm === 'force' && /^(?:into|in)$/.test(scene.tokens[i - 1]?.norm ?? '')) kind ??= 'in_effect';
  }
  return only && kind && /^\d{4}-\d\d/.test(only.edtf!) && named.to <= to ? { date: only, kind } : null;
}

/** No verb of another deed stands between. */
const isNearby = ({ scene }: Context, from: number, to: number): boolean =>
  !scene.tokens
    .slice(from, to)
    .some(({ pos, norm }) => (pos === 'VERB' && !/^concluded$/.test(norm)) || norm === 'under');

const dateAt = ({ scene }: Context, at: number): DateMention | null => {
  const date = scene.dates.get(at);
  return date?.edtf ? date : null;
};

/** Which of its dates one behind its words is, by the words between; `other` for the date of something else. */
function kindOf({ scene }: Context, { to }: Named, from: number, at: number): Kind | 'other' {
  const between = scene.tokens.slice(from, at).map(({ norm }) => norm);
  const direct = between.slice(-1)[0] ?? '';
  for (let i = between.length - 1; i >= 0; i--) {
    const word = between[i]!;
    if (SIGNED.test(word)) return 'signed';
    if (FORCE.test(word)) return 'in_effect';
    if (SHOWN.test(word)) return 'disclosed';
    if (TOLD.test(word)) return 'announced';
    if (REPLACED.test(word)) return 'other';
  }
  if (from !== to) return 'other';
  if (between.length <= 1 && /^(?:of|from|in|between|,|\()$/.test(direct || ',')) return null;
  if (
    between.length <= 4 &&
    /^(?:of|in|on)$/.test(direct) &&
    between.some((word) => /^(?:concluded|made|agreed|reached|with|exchanged)$/.test(word))
  )
    return null;
  if (/^(?:of|in|on)$/.test(direct) && between.some((word) => /^(?:concluded|made)$/.test(word))) return null;
  return 'other';
}

/** The verb of signing, showing or telling that has it as its object. */
function verbBefore({ scene }: Context, { from: at }: Named, from: number): Kind | undefined {
  for (let i = at - 1; i >= Math.max(from, at - 7); i--) {
    const { norm } = scene.tokens[i]!;
    if (SIGNED.test(norm)) return 'signed';
    if (SHOWN.test(norm)) return 'disclosed';
    if (TOLD.test(norm)) return 'announced';
    if (scene.tokens[i]!.pos === 'VERB' && i < at - 1) return undefined;
  }
  return undefined;
}

/** "On 24 December the two signed a memorandum", "8 September 2012. They sign …": a date before, with the verb of its act. */
function beforeIt(
  context: Context,
  { from: at, instrument }: Named,
  from: number,
  verb: Kind | undefined,
): Dated | null {
  const { scene } = context;
  const own = instrument === 'cabinet_decision' || scene.tokens[at]!.norm === 'exchanged';
  for (let i = at - 1; i >= Math.max(from, at - 24); i--) {
    const date = dateAt(context, i);
    if (!date) continue;
    if (verb) return { date, kind: verb };
    // "In March an additional protocol closed …"
    if (/^(?:by|until|before|after|since)$/.test(scene.tokens[date.from - 1]?.norm ?? '')) continue;
    if (own || (date.from - from <= 2 && at - date.to <= 6 && isNearby(context, date.to, at)))
      return { date, kind: null };
  }
  const line = dateline(context, scene.clauses[scene.clauseAt[at]!]!.sentence);
  return line ? { date: line, kind: verb ?? null } : null;
}

/** A sentence or its beginning that is nothing but a date: "12 February 2025." before what happened then. */
function dateline({ scene }: Context, sentence: number): DateMention | null {
  const before = scene.parsed.sentences[sentence - 1];
  if (!before || before.to - before.from > 5) return null;
  const date = scene.dates.get(before.from);
  return date?.edtf && date.to >= before.to - 1 ? date : null;
}
