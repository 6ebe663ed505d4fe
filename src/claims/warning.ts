// Warnings: who warned of what about an arrangement, and the statement that answers it.
import type { Mention } from '../language/parsed.ts';
import type { Statement } from '../statements/statement.ts';
import type { WarningClaim } from './claim.ts';
import type { Context } from './context.ts';
import { isTopical, pairsFor, statementAt } from './context.ts';
import type { Draft } from './draft.ts';
import { baseOf } from './draft.ts';
import type { Pair } from './pair.ts';
import { sentenceAround } from './scene.ts';
import type { Hit } from './triggers.ts';
import type { Ground } from './values.ts';

/** Acts by which somebody warns; a mere `say` warns where an organisation that guards rights is the speaker. */
const WARNING_ACTS: ReadonlySet<string> = new Set(['warn', 'criticise', 'accuse']);
const GUARDIANS: ReadonlySet<string> = new Set(['un_body', 'ngo', 'igo', 'class', 'court']);
const SPEAKING: ReadonlySet<string> = new Set(['say', 'report', 'claim', 'believe', 'announce', 'demand']);
const REPLIES: ReadonlySet<string> = new Set(['deny', 'accuse', 'say', 'claim', 'criticise', 'correct']);
const CONCERN =
  /^(?:concern|concerns|concerned|warned|warning|warnings|fear|fears|criticised|criticized|criticism|condemned|denounced|alarm|alarmed|worried)$/;
/** Sentences after a warning in which its reply is looked for. */
const REPLY_REACH = 3;

export function warningsOf(context: Context, hit: Hit): readonly Draft[] {
  const { row, match, clause } = hit;
  if (!isTopical(context, clause)) return [];
  if (
    row.need === 'detention' &&
    !context.scene.tokens
      .slice(match.from, Math.min(match.to + 3, context.scene.tokens.length))
      .some(({ norm }) => /^(?:deten|detain|held|imprison)/.test(norm))
  )
    return [];
  const statement = statementAt(context, match.from);
  const issuer = statement ? issuerOf(context, statement, clause) : narrated(context, clause, match.from);
  if (issuer === undefined) return [];
  return pairsFor(context, clause, match.from).map((bound): Draft => {
    const claim: Omit<WarningClaim, 'id' | 'core'> = {
      ...baseOf(context, row.id, clause, match, statement, bound),
      kind: 'warning',
      issuer,
      addressee: statement?.addressee.length ? wordsOf(context, statement) : null,
      ground: row.set.ground as Ground,
      date: statement?.said?.edtf ?? null,
      reply: replyTo(context, clause, statement, bound.pair)?.id ?? null,
    };
    return { claim, match, clause, statement, bound, vague: !bound.outright };
  });
}

/** The name of the speaker where the statement warns; undefined where it does not. */
function issuerOf(context: Context, statement: Statement, clause: number): string | null | undefined {
  const { act } = statement;
  const guardian = guardianOf(context, statement) ?? inherited(context, statement, clause);
  if (WARNING_ACTS.has(act)) return guardian ?? statement.actor?.name ?? spokenBy(context, statement);
  return guardian && SPEAKING.has(act) ? guardian : undefined;
}

/** The speaker's own words, where nothing is known of who that is; null for a pronoun. */
function spokenBy(context: Context, { speaker }: Statement): string | null {
  const { body } = context.scene.parsed.document;
  const said = speaker.map((span) => body.slice(span.start, span.end)).join(' ');
  return !said || /^(?:it|they|he|she|we|i)$/i.test(said) ? null : said;
}

/** The organisation that speaks: the actor itself, or the one whose paper it is ("the agency's analysis"). */
function guardianOf({ scene }: Context, { actor, speaker }: Statement): string | null {
  if (actor && GUARDIANS.has(actor.kind)) return actor.name;
  if (actor && actor.kind !== 'document') return null;
  for (const span of speaker) {
    const mention = scene.parsed.mentions.find(
      ({ start, end, kind }) => GUARDIANS.has(kind) && start >= span.start && end <= span.end,
    );
    if (mention) return mention.name;
  }
  return null;
}

/** "It warns …": the organisation that spoke in the sentence before. */
function inherited(context: Context, { speaker, actor }: Statement, clause: number): string | null {
  const { body } = context.scene.parsed.document;
  if (actor || !speaker.some((span) => /^(?:it|they)$/i.test(body.slice(span.start, span.end)))) return null;
  const { sentence } = context.scene.clauses[clause]!;
  for (let number = sentence - 1; number >= Math.max(0, sentence - 2); number--) {
    for (const before of context.statements.get(number) ?? []) {
      const guardian = guardianOf(context, before);
      if (guardian) return guardian;
    }
  }
  return null;
}

/** "Rights groups have raised concerns over …": a warning without a statement of its own. */
function narrated(context: Context, clause: number, at: number): string | null | undefined {
  const { scene } = context;
  const { from, to } = sentenceAround(scene, clause, at);
  if (!scene.tokens.slice(from, to).some(({ norm }) => CONCERN.test(norm))) return undefined;
  let issuer: Mention | null = null;
  for (let i = from; i < at; i++) {
    const mention = scene.mentions.get(i);
    if (
      mention &&
      (mention.kind === 'un_body' || mention.kind === 'ngo' || mention.kind === 'igo' || mention.kind === 'class')
    )
      issuer = mention;
  }
  return issuer?.name ?? null;
}

function replyTo(context: Context, clause: number, warning: Statement | null, pair: Pair): Statement | null {
  const { sentence } = context.scene.clauses[clause]!;
  for (let number = sentence; number <= sentence + REPLY_REACH; number++) {
    for (const statement of context.statements.get(number) ?? []) {
      if (statement === warning || !REPLIES.has(statement.act)) continue;
      const state = statement.actor?.state;
      if (!state || (state !== pair.receiving && state !== pair.sending)) continue;
      if (statement.act === 'deny' || statement.act === 'accuse') return statement;
    }
  }
  return null;
}

const wordsOf = (context: Context, { addressee }: Statement): string =>
  addressee.map(({ start, end }) => context.scene.parsed.document.body.slice(start, end)).join(' ');
