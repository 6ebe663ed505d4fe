// Proceedings, and the stages that a ruling on a policy or agreement is at once: the deeds of courts as claims.
import type { TokenRange } from '../language/parsed.ts';
import type { Span } from '../text/span.ts';
import type { ProceedingClaim, StageClaim } from './claim.ts';
import type { Context } from './context.ts';
import { statementAt } from './context.ts';
import { type Case, casesIn, onlyCase, votesIn } from './court-cases.ts';
import { someWithin } from './court-deed.ts';
import type { Found } from './court-effects.ts';
import { sectionSpans, voiceOf } from './court-heads.ts';
import { courtDeeds } from './court-reading.ts';
import { courtsIn, type NamedCourt } from './court-thread.ts';
import type { Draft } from './draft.ts';
import { baseOf, spanOf, textOf } from './draft.ts';
import type { Bound } from './pairs.ts';
import type { ProceedingObject, Stage } from './values.ts';

/** Only a ruling on one of these is a stage of the arrangement too (annotation guide, 9). */
const STAGED: ReadonlySet<ProceedingObject> = new Set<ProceedingObject>(['policy', 'agreement', 'law']);
const STAGE_OF: Readonly<Partial<Record<string, Stage>>> = {
  unlawful: 'ruled_unlawful',
  lawful: 'upheld',
  dismissed: 'dismissed',
  no_standing: 'dismissed',
  no_jurisdiction: 'dismissed',
};
const RULED: ReadonlySet<string> = new Set(['merits', 'admissibility', 'appeal']);

/** Every proceeding of a text, and the stages among them. Linear in its tokens. */
export function proceedingsIn(context: Context): readonly Draft[] {
  const { sentences, document } = context.scene.parsed;
  const found = courtDeeds(context);
  if (!found.length) return [];
  const cases = casesIn(document.body);
  const sections = sectionSpans(sentences);
  // "Press summary: Forum v Cabinet Secretary": what the court of the heading does, and an arbitration, is in the case of the heading
  const heading = sentences[0]?.kind === 'headline' ? onlyCase(cases, sentences[0]) : null;
  const court = voiceOf(context, courtsIn(context.scene))?.court.name ?? 'Court';
  const isHeading = ({ deed }: Found): boolean =>
    deed.posture === 'arbitration' || (deed.court?.name != null && court.includes(deed.court.name));
  // the United States have no High Court and no parliament: where a text has one, its Supreme Court may be the host's
  const foreign =
    found.some(({ deed: { court } }) => /^(?:High|Constitutional) Court\b/.test(court?.name ?? '')) ||
    context.scene.tokens.some(
      ({ norm, text }, i, { [i + 1]: next }) =>
        /^(?:parliament|parliamentary|apex)$/.test(norm) || (text === 'Attorney' && next?.text === '-'),
    );
  return found.flatMap((one, n) => {
    const own = onlyCase(cases, sections.get(sentences[one.number]!.section)!);
    const inCase = own ?? (isHeading(one) ? heading : null);
    return draftsOf(context, one, inCase, isRepeated(found, n), foreign);
  });
}

/** "upheld the designation. All eight judges held that it breaches no right": one stage. */
function isRepeated(found: readonly Found[], n: number): boolean {
  const one = found[n]!;
  const last = found.slice(Math.max(0, n - 4), n).findLast(({ deed }) => deed.holding !== null);
  return (
    last !== undefined &&
    one.number - last.number <= 1 &&
    last.object === one.object &&
    last.deed.holding === one.deed.holding &&
    last.deed.court?.name === one.deed.court?.name
  );
}

/** Words that make a ruling less than certain; what people are to do is hedged by a condition too. */
const HEDGE = /^(?:probably|reportedly|apparently|allegedly|perhaps|maybe)$/;
const CONDITION = /^(?:if|failing|unless|expected)$/;

function draftsOf(
  context: Context,
  one: Found,
  inCase: Case | null,
  repeated: boolean,
  foreign: boolean,
): readonly Draft[] {
  const { scene } = context;
  const { deed, bounds, object, date, effect } = one;
  const { tokens } = scene;
  const clause = scene.clauseAt[deed.at]!;
  const match = { from: deed.at, to: deed.at + 1 };
  const statement = statementAt(context, deed.at);
  const evidence = trimmed(context, deed.range);
  const site = object === 'detention' ? siteIn(context, deed.range) : null;
  const sentence = scene.parsed.sentences[one.voted ?? one.number]!;
  const brought = deed.posture === 'filed' || deed.posture === 'arbitration' || deed.posture === 'appeal';
  const hedged = someWithin(tokens, deed.range, HEDGE) || (brought && someWithin(tokens, deed.range, CONDITION));
  const voted =
    !/^(?:filed|arbitration|reference)$/.test(deed.posture) && (deed.posture !== 'stay' || deed.effect === 'stayed');
  const after = scene.parsed.sentences[one.number + 1];
  const votes =
    (voted ? votesIn({ scene }, sentence) : null) ??
    (!brought && after && tellsVotes(context, after) ? votesIn({ scene }, after) : null);
  const drafts: Draft[] = [];
  for (const bound of bounds) {
    const elsewhere = foreign && bound.pair.sending === 'US';
    const court = deed.court ? courtName(deed.court, bound, elsewhere) : null;
    const base = {
      ...baseOf(context, `court ${deed.posture}`, clause, match, statement, bound, {
        ...(deed.court && { court: [spanOf(context, deed.court)] }),
        ...(date && { date: [{ start: date.start, end: date.end }] }),
        ...(inCase && { case: [{ start: inCase.start, end: inCase.end }] }),
      }),
      ...(site && { site }),
      evidence: [evidence],
      hedged,
    };
    const shared = {
      match,
      clause,
      statement,
      bound,
      vague: !bound.outright && deed.posture === 'filed',
    };
    const claim: Omit<ProceedingClaim, 'id' | 'core'> = {
      ...base,
      kind: 'proceeding',
      court,
      case: inCase?.words ?? null,
      date: date?.edtf ?? null,
      object,
      posture: deed.posture,
      holding: deed.holding,
      effect,
      value: deed.holding === null && effect === null ? null : textOf(context, evidence),
      votes,
      judgment: court && date?.edtf && deed.posture !== 'filed' ? `${court} ${date.edtf}` : null,
    };
    drafts.push({ claim, ...shared });
    const stage = deed.holding && RULED.has(deed.posture) && STAGED.has(object) ? STAGE_OF[deed.holding] : undefined;
    if (!stage || repeated) continue;
    const told: Omit<StageClaim, 'id' | 'core'> = {
      ...base,
      kind: 'stage',
      party: court ? `court:${court}` : null,
      stage,
      denied: false,
      silent: false,
      date: date?.edtf ?? null,
    };
    drafts.push({ claim: told, ...shared });
  }
  return drafts;
}

/** "The decision was given by two votes to one": of the ruling before it. */
function tellsVotes({ scene }: Context, { from, to }: TokenRange): boolean {
  for (let i = from; i < Math.min(to, from + 3); i++)
    if (/^(?:decision|ruling|judgment|judgement|vote)$/.test(scene.tokens[i]!.norm)) return true;
  return false;
}

/** The place where people are kept, where the words of the ruling name it. */
function siteIn({ scene, structures }: Context, { from, to }: TokenRange): string | null {
  let kept = -1;
  for (let i = from; i < to; i++) {
    if (/^detentions?$/.test(scene.tokens[i]!.norm)) kept = i;
    // "men who had been taken to the centre at …": where they were, and no detention there
    if (kept >= 0 && structures.phrases.groupAt[i]! >= 0) kept = -1;
    const mention = scene.mentions.get(i);
    if (mention?.kind === 'site' && kept >= 0) return mention.name;
  }
  return null;
}

function trimmed(context: Context, range: TokenRange): Span {
  const { tokens } = context.scene;
  let { from, to } = range;
  while (from < to - 1 && /^(?:[,.;:!?—–-]|and|but|that|or)$/.test(tokens[from]!.norm)) from++;
  // with its article: "a federal judge blocked …"
  if (tokens[from - 1]?.pos === 'DET') from--;
  while (to > from + 1 && /^(?:[,.;:!?—–-]|and|but|or)$/.test(tokens[to - 1]!.norm)) to--;
  return spanOf(context, { from, to });
}

/** "UK Supreme Court": the state before a name that more than one state's court has. */
function courtName({ name, state, titled }: NamedCourt, { pair }: Bound, elsewhere: boolean): string | null {
  // "Judge Boasberg", of a text on what the United States do
  if (name === null) return titled && pair.sending === 'US' && !elsewhere ? 'US District Court' : null;
  const own = state ?? (!elsewhere && (pair.sending === 'GB' || pair.sending === 'US') ? pair.sending : null);
  const plain = name.replace(/ in (?:London|Washington)$/, '').replace(/^(?:Britain|America)'s /, '');
  if (/^Supreme Court$/.test(plain) && (own === 'GB' || own === 'US'))
    return `${own === 'GB' ? 'UK' : 'US'} Supreme Court`;
  return name;
}
