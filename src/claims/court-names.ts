// Courts that go by a name without the word "court", judges by their surname alone, and words for a court that name none.
import placeRows from '../../data/en/claims/court-places.json' with { type: 'json' };
import type { Token, TokenRange } from '../language/parsed.ts';
import type { Scene } from './scene.ts';

const US_PLACES: ReadonlySet<string> = new Set(placeRows.map(({ words: place }) => place.toLowerCase()));
/** What a court gives: "a High Court ruling". */
export const RULINGS =
  /^(?:ruling|rulings|decision|decisions|judgment|judgments|judgement|order|orders|injunction|verdict)$/;

/** Where a court is found and what it is called. */
export interface NamedBody extends TokenRange {
  readonly name: string | null;
  readonly state: string | null;
}

/** Commissions and committees that decide on complaints. */
const COMPLAINTS =
  /^(?:(?:Inter-American|African) Commission\b|(?:UN |U\.N\. |United Nations )?(?:Committee against Torture|Human Rights Committee|Committee on the Rights of the Child|Committee on the Elimination))/i;
/** What is done before or by a court, and not with the convention of the same short name: "the ECHR", "appealed to the ECHR". */
const GOES =
  /^(?:by|from|before|at|appeal|appealed|appeals|took|taken|turned|went|applied|complained|referred|case|question|questions)$/;

/** Bodies that judge under another name. */
export function bodyAt(
  { tokens, mentions }: Pick<Scene, 'tokens' | 'mentions'>,
  at: number,
  to: number,
): NamedBody | null {
  const { norm, text } = tokens[at]!;
  if (norm === 'board' && tokens[at + 2]?.norm === 'immigration' && /^appeals?$/.test(tokens[at + 3]?.norm ?? ''))
    return { from: at, to: Math.min(to, at + 4), name: 'Board of Immigration Appeals', state: 'US' };
  const mention = mentions.get(at);
  if (/^(?:Strasbourg|Luxembourg)$/.test(text) && /^(?:from|to)$/.test(tokens[at - 1]?.norm ?? ''))
    return { from: at, to: at + 1, name: text, state: null };
  if (!mention || mention.to > to) return null;
  // a committee that wants or notes something is no court for that
  if (COMPLAINTS.test(mention.name)) return { from: at, to: mention.to, name: mention.name, state: null };
  // "Court of Justice (ECJ)"
  if (tokens[at - 1]?.text === '(') return null;
  const short = mention.kind === 'court' && mention.to === at + 1 && /^[A-Z][A-Za-z]*[A-Z]$/.test(text);
  return short && (!/^ECt?HR$/.test(text) || isActing(tokens, at))
    ? { from: at, to: at + 1, name: text, state: null }
    : null;
}

/** "The ECHR has blocked", "by the ECHR", "appealed to the ECHR": the court; "Article 3 of the ECHR", "under the ECHR": the convention. */
function isActing(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next && (/^(?:VERB|AUX)$/.test(next.pos) || /^(?:judge|judges|ruling|order|also)$/.test(next.norm))) return true;
  if (next?.norm === 'in' && tokens[at + 2]?.text === 'Strasbourg') return true;
  for (let i = at - 1; i >= Math.max(0, at - 5); i--) if (GOES.test(tokens[i]!.norm)) return true;
  return false;
}

const NAMELESS =
  /^(?:lower|local|national|single|domestic|civilian|military|circuit|-|court|courts|tribunal|tribunals)$/;

/** "a lower court", "national courts": words that say which kind of court and not which. */
export function isNameless(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  for (let i = from; i < to; i++) if (!NAMELESS.test(tokens[i]!.text)) return false;
  return true;
}

/** "Mr Justice Swift" sits in the High Court in London, "Lord Justice Singh" in its Court of Appeal. */
export function benchOf(
  tokens: readonly Token[],
  title: number,
): { readonly name: string; readonly state: string } | null {
  const before = tokens[title - 1]?.text ?? '';
  if (tokens[title]!.norm !== 'justice') return null;
  if (/^(?:Mr|Mrs|Ms)\.?$/.test(before)) return { name: 'High Court', state: 'GB' };
  return /^(?:Lord|Lady)$/.test(before) ? { name: 'Court of Appeal', state: 'GB' } : null;
}

/** "to the Court of Justice", "the High Court's ruling": spoken of, and not who acts. */
export function isAside(tokens: readonly Token[], from: number, to: number): boolean {
  const lead = tokens[tokens[from - 1]?.pos === 'DET' ? from - 2 : from - 1]?.norm ?? '';
  const next = tokens[to]?.text === '(' ? to + 3 : to;
  return (
    RULINGS.test(tokens[next]?.norm ?? '') ||
    /^(?:to|from|after|before|following|with|'s)$/.test(lead) ||
    tokens[to]?.norm === "'s"
  );
}

/** The state whose name, adjective or capital stands in the phrase. */
export function stateIn(
  { mentions, tokens }: Pick<Scene, 'tokens' | 'mentions'>,
  from: number,
  to: number,
): string | null {
  for (let i = from; i < to; i++) {
    const mention = mentions.get(i);
    // "the Federal Court" is more than one state's
    if (
      mention?.kind === 'court' &&
      mention.name === 'federal district court' &&
      !/u\.?s|united/i.test(tokens[i]!.text)
    )
      continue;
    if (mention?.state) return mention.state;
  }
  return null;
}

/** "a federal judge", "a judge in New Mexico". */
export function isAmerican(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const { norm } = tokens[i]!;
    const district = norm === 'district' && /^(?:judge|judges)$/.test(tokens[i + 1]?.norm ?? '');
    if (norm === 'federal' || district || US_PLACES.has(norm) || US_PLACES.has(`${norm} ${tokens[i + 1]?.norm ?? ''}`))
      return true;
  }
  return false;
}
