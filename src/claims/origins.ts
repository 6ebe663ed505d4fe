// Where the people who are moved come from: states that are named as their homes and are no side of any arrangement for it.
import type { Mention, Parsed, Token } from '../language/parsed.ts';
import { TokenIndex } from '../language/token-index.ts';
import { sends } from './frames.ts';

/** Nouns that a home is called by: "home countries", "native land", "countries of origin". */
const LAND = /^(?:country|countries|nation|nations|state|states|land|lands|homeland|homelands|homes?|places?)$/;
const HOMELIKE = /^(?:home|native|own|original|birth)$/;
const OF_ORIGIN = /^(?:origin|birth|nationality|citizenship)$/;
/** What may stand between the words for a home and its name. */
const BETWEEN = /^(?:,|:|–|—|-|\(|of|in|being|namely|are|is|were|was|both|either|and|the|include|including|includes)$/;
/** Tokens between the words for a home and its name, at most. */
const NEAR = 4;
/** "who hail from", "originally from", "born in": verbs and adverbs of coming from somewhere. */
const HAILS =
  /^(?:hail|hails|hailed|hailing|originally|originating|originated|originate|native|natives|born|fled|fleeing)$/;

/** The tokens at which a state is named that is the home of people, no side: once a document, linear in its mentions. */
export function originsOf({ tokens, mentions }: Parsed): TokenIndex<true> {
  const found = new TokenIndex<true>(tokens.length);
  let before: Mention | null = null;
  for (const mention of mentions) {
    if (mention.kind !== 'state' || !mention.state) continue;
    const joined = before !== null && found.has(before.from) && joins(tokens, before.to, mention.from);
    if (isNamedHome(tokens, mention) || (joined && !sends(mention.state))) found.set(mention.from, true);
    before = mention;
  }
  return found;
}

/** True where only what joins a list stands between two names. */
function joins(tokens: readonly Token[], from: number, to: number): boolean {
  if (to <= from || to - from > 3) return false;
  for (let i = from; i < to; i++) if (!/^(?:,|and|or|the|;)$/.test(tokens[i]!.norm)) return false;
  return true;
}

function isNamedHome(tokens: readonly Token[], { from, to }: Mention): boolean {
  // "Vietnam, their home country", "Jamaica, the man's country of origin"
  if (/^[,(–—]$/.test(tokens[to]?.text ?? ''))
    for (let i = to + 1; i < Math.min(tokens.length, to + 1 + NEAR); i++) if (isHome(tokens, i)) return true;
  let i = from - 1;
  // "from Cuba" behind "hail", "originally"; "born in Laos"
  if (/^(?:from|in)$/.test(tokens[i]?.norm ?? '')) {
    if (HAILS.test(tokens[i - 1]?.norm ?? '') && (tokens[i]!.norm === 'from' || tokens[i - 1]!.norm === 'born'))
      return true;
  }
  for (let steps = 0; steps < NEAR && i >= 0; steps++, i--) {
    if (isHome(tokens, i)) return true;
    if (!BETWEEN.test(tokens[i]!.norm) && !BETWEEN.test(tokens[i]!.text)) return false;
  }
  return false;
}

/** True where a word for somebody's home ends: "home countries", "countries of origin", "their own country". */
function isHome(tokens: readonly Token[], at: number): boolean {
  const norm = tokens[at]?.norm ?? '';
  const before = tokens[at - 1]?.norm ?? '';
  if (OF_ORIGIN.test(norm)) return before === 'of' && LAND.test(tokens[at - 2]?.norm ?? '');
  if (/^homelands?$/.test(norm)) return true;
  return LAND.test(norm) && HOMELIKE.test(before) && norm !== 'home';
}
