// Who warns: an organisation that guards rights, or anybody who is no party to the arrangement and says that he fears or warns.
import type { Statement } from '../statements/statement.ts';
import { firstFrom } from '../text/span.ts';
import type { Context } from './context.ts';
import { sentenceAround } from './scene.ts';

/** Who warned; `soft` where the words only report, so that the speaker alone makes it a warning. */
export interface Warned {
  readonly issuer: string | null;
  readonly soft: boolean;
  readonly date: string | null;
}

/** Acts by which somebody warns, and cues of fear among those of belief. */
const WARNS: ReadonlySet<string> = new Set(['warn', 'criticise', 'accuse']);
const FEARS = /\b(?:fears?|feared|worr\w+|concern\w*|afraid|alarm\w*|troubled|risk|cautioned|caution)\b/i;
const REPORTS: ReadonlySet<string> = new Set(['say', 'report', 'claim', 'believe', 'announce', 'demand', 'confirm']);
const GUARDIANS: ReadonlySet<string> = new Set(['un_body', 'ngo', 'igo']);
/** Words by which a speaker is known to guard rights, where no table knows the name. */
const GUARDS =
  /\b(?:rights|refugees?|amnesty|watch|ombud\w*|guarantor|bar association|red cross|rapporteur\w*|experts|charity|charities|philanthropy|network|council for|civil liberties|monitor\w*|mechanism|high commissioner\w*|preventive|advocates|opposition|displaced person)\b/i;
const PARTIES: ReadonlySet<string> = new Set(['state', 'government', 'party', 'company', 'media']);
const PRONOUN =
  /^(?:it|they|he|she|its|their|who|which|the (?:organisation|organization|group|agency|office|(?:u\.?n\.? )?body|charity|plaintiffs?|applicants?|petitioners?))$/i;
/** Sentences back in which a speaker may have been introduced. */
const INTRODUCED = 8;
/** Words of the longest name of somebody who warns. */
const LONGEST = 12;
const SPEAKS_FOR =
  /^(?:an? |the |its )?(?:spokes\w+|representative|director|head|chief|president|researcher|adviser|advisor|member|lawyer)s? (?:for|of|at|from) (?:the|this|that) (?:organi[sz]ation|agency|group|charity|body|commission|committee|council|network)$/i;
const OFFICES = /\b(?:ombud\w*|commissioner|rapporteur|guarantor|defender)\b/i;
const OWN = /^(?:we|i|our|my)$/i;
const OFFICIAL =
  /\b(?:ministry|minister|police|authorities|government|president|department|home office|foreign office|palace|embassy)\b/i;
const JUDGES = /\b(?:courts?|judges?|tribunal)\b/i;
const JUDGED = /\b(?:injunction|court order|his order|her order|its order)\b/i;
const LAWYERS = /\b(?:lawyers?|attorneys?|counsel)\b/i;

/** Who warns in a statement; null where nobody does. */
export function issuerOf(context: Context, statement: Statement, at: number): Warned | null {
  const { body } = context.scene.parsed.document;
  const { act, actor } = statement;
  const cue = statement.cue.map(({ start, end }) => body.slice(start, end)).join(' ');
  const said = wordsOf(context, statement);
  // a ministry or the police that warns of danger warns of something else
  if (OFFICIAL.test(said) && !GUARDS.test(said)) return null;
  const strong = WARNS.has(act) || FEARS.test(cue);
  if (!strong && !REPORTS.has(act)) return null;
  if (actor && PARTIES.has(actor.kind)) return null;
  if (
    actor?.state &&
    (actor.kind === 'office' || actor.kind === 'state_body') &&
    !GUARDS.test(said) &&
    isSide(context, actor.state)
  )
    return null;
  if (/\b(?:must|shall)\b/i.test(cue)) return null;
  // a court finds, and a judge accuses of a breach of an order: no warnings
  if (act !== 'warn' && (actor?.kind === 'court' || JUDGES.test(said))) return null;
  if (act === 'accuse' && JUDGED.test(contentOf(context, statement))) return null;
  const name = nameOf(context, statement, said, at);
  if (strong) return { issuer: name ?? actor?.name ?? null, soft: false, date: null };
  const guards =
    (actor && GUARDIANS.has(actor.kind)) ||
    GUARDS.test(name ?? said) ||
    GUARDS.test(said) ||
    (name !== null && guardianIn(context, statement) === name) ||
    (PRONOUN.test(said) && name !== null && name === guardianBefore(context, at));
  return guards && !LAWYERS.test(said) ? { issuer: name ?? actor?.name ?? null, soft: true, date: null } : null;
}

const contentOf = ({ scene }: Context, { content }: Statement): string =>
  content.map(({ start, end }) => scene.parsed.document.body.slice(start, end)).join(' ');

const isSide = ({ pairs }: Context, state: string): boolean =>
  pairs.known.some(({ pair }) => pair.sending === state || pair.receiving === state);

const wordsOf = ({ scene }: Context, { speaker }: Statement): string =>
  speaker.map(({ start, end }) => scene.parsed.document.body.slice(start, end)).join(' ');

/** The speaker's words without article and apposition; what a pronoun or "we" stands for. */
function nameOf(context: Context, statement: Statement, said: string, at: number): string | null {
  if (OWN.test(said)) return authorOf(context) ?? guardianBefore(context, at);
  if (said === '') return subjectBefore(context, statement);
  if (PRONOUN.test(said)) {
    const { actor } = statement;
    // a court warns nobody: "it" is somebody else
    const known = actor && actor.kind !== 'court' && !PRONOUN.test(actor.name);
    if (known && !/^(?:it|they|he|she|who)$/i.test(actor.name)) return actor.name;
    return guardianBefore(context, at) ?? authorOf(context);
  }
  // "a spokeswoman for the organisation"
  if (SPEAKS_FOR.test(said)) return guardianBefore(context, at) ?? said;
  const own =
    guardianIn(context, statement) ??
    (statement.actor?.kind === 'person' ? officeIn(said) : null) ??
    guardianOf(context, statement, at);
  if (own) return own;
  // "GENEVA — UN experts"
  const words = said
    .replace(/^\p{Lu}[\p{L}, ]{2,40} [—–-] /u, '')
    .split(/[,(–—]/)[0]!
    .trim();
  if (words.split(' ').length > LONGEST) return null;
  return words.replace(/^(?:the|an?|these|those|some|several|many) /i, '') || null;
}

/** The organisation that a person, a paper or a group of words is of: "a director of …", "a statement from …", "the charity …". */
function guardianIn({ scene }: Context, { speaker, actor }: Statement): string | null {
  const { mentions, document } = scene.parsed;
  if (actor && !/^(?:person|office|document|class|ngo|un_body|igo)$/.test(actor.kind)) return null;
  const first = speaker[0];
  if (!first) return null;
  for (let i = firstFrom(mentions, first.start); i < mentions.length && mentions[i]!.start < first.end; i++) {
    const { kind, start, end } = mentions[i]!;
    if (GUARDIANS.has(kind) && end - start > 2)
      return isWhole(document.body.slice(first.start, first.end)) ? null : document.body.slice(start, end);
  }
  return null;
}

/** "Angela Doe, the ombudsman of the state": the office that guards rights. */
function officeIn(said: string): string | null {
  const office = said
    .split(',')
    .slice(1)
    .find((part) => OFFICES.test(part));
  return office?.trim().replace(/^(?:the|an?) /i, '') ?? null;
}

/** "UN human rights experts and rights groups": the words name those who speak, and no organisation of theirs. */
const isWhole = (said: string): boolean =>
  /\b(?:experts|rapporteurs?|groups|and|lawyers|mechanism|representation)\b/i.test(said);

/** The organisation by which the same person was introduced: "X, a director of …, said …. … X added". */
function guardianOf(context: Context, { actor, speaker }: Statement, at: number): string | null {
  const { scene, statements } = context;
  if (actor?.kind !== 'person' || !speaker.length) return null;
  const number = scene.clauses[scene.clauseAt[at]!]!.sentence;
  for (let k = number - 1; k >= Math.max(0, number - INTRODUCED); k--)
    for (const other of statements.get(k) ?? [])
      if (other.actor?.name === actor.name) {
        const found = guardianIn(context, other) ?? officeIn(wordsOf(context, other));
        if (found) return found;
      }
  return null;
}

/** "A lawyer who represents several of them | fears": the words before the cue, where they are few. */
function subjectBefore({ scene }: Context, { cue }: Statement): string | null {
  const first = cue[0];
  if (!first) return null;
  const { sentences, document } = scene.parsed;
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.end <= first.start) low = middle + 1;
    else high = middle;
  }
  const words = document.body.slice(sentences[low]?.start ?? first.start, first.start).trim();
  return words !== '' && words.split(' ').length <= 10 && /^\p{Lu}/u.test(words)
    ? words.replace(/^(?:the|an?) /i, '')
    : null;
}

/** The organisation named last before a place, in its sentence or one of the two before it. */
function guardianBefore({ scene }: Context, at: number): string | null {
  const number = scene.clauses[scene.clauseAt[at]!]!.sentence;
  const from = scene.parsed.sentences[Math.max(0, number - 2)]!.from;
  for (let i = at; i >= from && i > at - 200; i--) {
    const mention = scene.mentions.get(i);
    if (mention && GUARDIANS.has(mention.kind)) {
      return scene.parsed.document.body.slice(mention.start, mention.end);
    }
  }
  return null;
}

const BYLINE =
  /^(?:(?:press statement|statement|summary of a report|report|letter) (?:of|by|from) |from )(?:the )?(.{4,80}?)(?:, \p{L}.*)?$/iu;
/** The first lines in which an author names itself. */
const HEAD = 4;

/** "Press statement of the Rights Network", "From the ranking member of the committee", or an organisation named at the head. */
function authorOf({ scene }: Context): string | null {
  const { sentences, document } = scene.parsed;
  for (const { start, end, from, to } of sentences.slice(0, HEAD)) {
    const line = document.body.slice(start, Math.min(end, start + 160)).trim();
    const byline = BYLINE.exec(line)?.[1];
    if (byline) return byline;
    if (to - from > 24) continue;
    const staff = /\b((?:minority|majority|committee) staff)\b/i.exec(line)?.[1];
    if (staff) return staff;
    const guards = /^([\p{L}' ]{4,60}?)(?:, \p{L}+ ?\d{0,4})?$/u.exec(line)?.[1];
    if (guards && GUARDS.test(guards) && /^\p{Lu}/u.test(guards) && to - from <= 8) return guards;
    for (let i = from; i < to; i++) {
      const mention = scene.mentions.get(i);
      if (mention && GUARDIANS.has(mention.kind)) return document.body.slice(mention.start, mention.end);
    }
  }
  return null;
}

/** "I am concerned that …, or | be handed over": somebody fears or warns earlier in the sentence. */
export function fearsBefore(context: Context, clause: number, at: number): Warned | null {
  const { scene, statements } = context;
  const place = scene.tokens[at]!.start;
  for (const statement of statements.get(scene.clauses[clause]!.sentence) ?? []) {
    if (![...statement.content, ...statement.cue].some(({ start }) => start < place)) continue;
    const found = issuerOf(context, statement, at);
    if (found && !found.soft) return found;
  }
  return null;
}

const NOUN =
  /^(?:warning|warnings|concern|concerns|concerned|analysis|alarm|fears|afraid|criticism|denounced|denounces|decried|decries|condemned|condemns|lamented|deplored|documented|assertion|allegation|allegations|otherwise)$/;

/** "a warning by UNHCR", "raised as a concern by …", "it is concerned that": a warning that no statement carries. */
export function warnedOf({ scene }: Context, clause: number, at: number): Warned | null {
  const { from, to } = sentenceAround(scene, clause, at);
  let noun = -1;
  for (let i = from; i < to; i++) if (NOUN.test(scene.tokens[i]!.norm)) noun = noun < 0 ? i : noun;
  if (noun < 0) return null;
  for (let i = from; i < to; i++) {
    const mention = scene.mentions.get(i);
    if (!mention || !GUARDIANS.has(mention.kind)) continue;
    const issuer = scene.parsed.document.body.slice(mention.start, mention.end);
    return { issuer, soft: false, date: dateIn(scene, from, to) };
  }
  const { norm } = scene.tokens[noun]!;
  // "the assertion of certain organisations that"
  if (/^(?:assertion|allegations?)$/.test(norm) && /^(?:of|by)$/.test(scene.tokens[noun + 1]?.norm ?? '')) {
    let end = noun + 2;
    while (end < to && end < noun + 9 && scene.tokens[end]!.norm !== 'that') end++;
    const own = scene.tokens.slice(noun + 2, end);
    const first = own[0];
    const last = own.at(-1);
    if (first && last && own.some((token) => /^(?:organi[sz]ations|groups|lawyers|critics|experts)$/.test(token.norm)))
      return { issuer: scene.parsed.document.body.slice(first.start, last.end), soft: false, date: null };
  }
  const that = scene.tokens[noun + 1]?.norm === 'that' || norm === 'otherwise';
  if (!/^(?:concerned|afraid|otherwise)$/.test(norm) || !that) return null;
  // "The committee was shown …, and it is concerned that"
  for (let i = from; i < noun; i++)
    if (
      /^(?:committee|guarantor|mechanism|ombudsman|ombudsperson|delegation|commission|council|office)$/.test(
        scene.tokens[i]!.norm,
      )
    )
      return { issuer: scene.tokens[i]!.text, soft: false, date: null };
  return null;
}

function dateIn(scene: Context['scene'], from: number, to: number): string | null {
  let only: string | null = null;
  for (let i = from; i < to; i++) {
    const edtf = scene.dates.get(i)?.edtf;
    if (edtf && only !== null) return null;
    only ??= edtf ?? null;
  }
  return only;
}
