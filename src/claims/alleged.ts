// Whether only the people's own side says it: their lawyers, or an organisation that stands up for them (annotation guide, 11).
import type { Token } from '../language/parsed.ts';
import type { Statement } from '../statements/statement.ts';
import { firstFrom } from '../text/span.ts';
import type { Context } from './context.ts';

const OWN_SIDE =
  /\b(?:lawyers?|attorneys?|counsel|solicitors?|barristers?|advocates|campaigners|(?:rights|refugee|aid|migrant|advocacy) (?:groups?|organi[sz]ations?|charit(?:y|ies))|ngos?|charit(?:y|ies)|refugee council)\b/i;
/** Lawyers of the other side, and offices that are called after one. */
const OTHER_SIDE =
  /\b(?:attorneys?[ -]general|(?:government|justice department|state|committee|administration|ministry)(?:'s|’s|s')? (?:lawyers?|attorneys?|counsel))\b/i;
const ROLE =
  /^(?:lawyers?|attorneys?|counsel|solicitors?|advocates?|minister|ministers|spokesman|spokeswoman|spokesperson|officials?|officer|judge|president|secretary|caseworker|handler|deportees?|director|commissioner|ambassador|soldiers?|police|staff)$/;
const PRONOUN = /^(?:he|she|they)$/i;
/** How far back the person behind a pronoun is looked for, in tokens. */
const BACK = 120;

/** True where nobody but the people's own side says it: by who speaks, or, where the page speaks itself, by whose page it is. */
export function isAlleged(context: Context, statement: Statement | null): boolean {
  if (!statement) return isTheirPage(context);
  const { body } = context.scene.parsed.document;
  const [speaker] = statement.speaker;
  if (statement.actor?.kind === 'ngo') return true;
  if (!speaker) return isOwnSide(statement.actor?.name ?? '');
  const { tokens } = context.scene;
  const words = body.slice(speaker.start, speaker.end);
  if (PRONOUN.test(words)) return isOwnSide(roleBefore(tokens, firstFrom(tokens, speaker.start)));
  // "a report by refugee organisations": whose report it is stands behind it
  const behind = /\b(?:report|reckoning|count|account|statement)$/i.test(words)
    ? body.slice(speaker.end, speaker.end + 40).split(/[,;.]/)[0]!
    : '';
  return isOwnSide(
    `${words}${behind} ${PRONOUN.test(statement.actor?.name ?? '') ? '' : (statement.actor?.name ?? '')}`,
  );
}

const isOwnSide = (words: string): boolean => OWN_SIDE.test(words) && !OTHER_SIDE.test(words);

/** The last word before a pronoun that says what somebody is. */
function roleBefore(tokens: readonly Token[], at: number): string {
  for (let i = at - 1; i >= Math.max(0, at - BACK); i--) if (ROLE.test(tokens[i]!.norm)) return tokens[i]!.norm;
  return '';
}

const ORGANISATION =
  /\b(?:Watch|Network|Council for|Refug(?:e|ee|ees) Council|Initiative|Foundation|Alliance|Coalition|Project|Observatory|Rights|Collective|Forum|Legal (?:Aid|Centre|Center)|Amnesty International|Médecins)\b/;
/** How much of a page's head is looked at for whose it is, in code units; and how long a line of authorship is. */
const HEAD = 400;
const LINE = 110;

/** A line at the head of the page, with no verb of its own, that gives an organisation as its author. */
function isTheirPage({ scene }: Context): boolean {
  const lines = scene.parsed.document.body.slice(0, HEAD).split('\n').slice(0, -1);
  return lines.some(
    (line, i) =>
      i > 0 && line.length < LINE && !/[.!?]$/.test(line.trim()) && ORGANISATION.test(line) && !/\bUN\b/.test(line),
  );
}
