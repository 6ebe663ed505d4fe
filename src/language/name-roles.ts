// Whose name stays: who holds an office, and who speaks for others or writes of them, by the words around the name.
import { classOf } from './name-patterns.ts';
import type { NameRun } from './name-runs.ts';
import type { EntityKind, Mention, Parsed, Sentence, Token } from './parsed.ts';

/** `office`: named whatever happens. `profession`: named, unless the text says outright that they were deported themselves. */
export type Role = 'office' | 'profession';

/** What the words around a name are looked up in. */
export interface RoleScene {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly sentenceAt: Int32Array;
  /** Offices that a table names, by the token after their last. */
  readonly offices: ReadonlyMap<number, Mention>;
  /** Bodies that people speak for, by their first token. */
  readonly bodies: ReadonlyMap<number, Mention>;
  /** Names of the page's authors, as they are printed there. */
  readonly authors: ReadonlySet<string>;
}

const BODIES: ReadonlySet<EntityKind> = new Set<EntityKind>([
  'ngo',
  'un_body',
  'igo',
  'media',
  'state_body',
  'court',
  'party',
  'company',
  'government',
]);
const PROFESSIONS: ReadonlySet<string> = new Set([
  'lawyer',
  'professor',
  'director',
  'leader',
  'representative',
  'chairman',
]);
/** How far an office may stand from the name it belongs to: "the director of a group in Kampala, Ada Vale". */
const BEFORE = 8;
const BEHIND = 12;

/** Indexes a parsed text for the question. Linear. */
export function roleScene(parsed: Parsed): RoleScene {
  const { tokens, sentences, mentions, document } = parsed;
  const sentenceAt = new Int32Array(tokens.length);
  for (const [number, { from, to }] of sentences.entries()) sentenceAt.fill(number, from, to);
  return {
    tokens,
    sentences,
    sentenceAt,
    offices: new Map(mentions.flatMap((one) => (one.kind === 'office' ? [[one.to, one] as const] : []))),
    bodies: new Map(mentions.flatMap((one) => (BODIES.has(one.kind) ? [[one.from, one] as const] : []))),
    authors: new Set(document.authors.map((name) => name.toLowerCase())),
  };
}

const officeWord = (norm: string): Role | null =>
  classOf('office').has(norm) ? 'office' : classOf('profession').has(norm) ? 'profession' : null;
const isPerson = (norm: string): boolean => classOf('person').has(norm) || classOf('people').has(norm);

/** The role that the words around one mention of a name give it; null where they give none. */
export function roleOf(scene: RoleScene, run: NameRun, words: string): Role | null {
  if (run.known) return 'office';
  if (scene.authors.has(words.toLowerCase())) return 'profession';
  return before(scene, run) ?? behind(scene, run);
}

function before({ tokens, offices, sentences, sentenceAt }: RoleScene, { from }: NameRun): Role | null {
  const floor = sentences[sentenceAt[from]!]!.from;
  const comma = tokens[from - 1]?.norm === ',';
  const at = comma ? from - 1 : from;
  const office = offices.get(at);
  if (office && at > floor) return PROFESSIONS.has(office.office ?? office.name) ? 'profession' : 'office';
  const nearest = at - 1 >= floor ? officeWord(tokens[at - 1]!.norm) : null;
  if (nearest) return nearest;
  // "Mr Justice Vale", "judge for the district, Ada Vale"
  if (at - 2 >= floor && /^[.&/-]$/.test(tokens[at - 1]!.text)) return officeWord(tokens[at - 2]!.norm);
  if (!comma) return null;
  for (let i = at - 1; i >= floor && i >= at - BEFORE; i--) {
    const { norm, pos, text } = tokens[i]!;
    if (pos === 'VERB' || pos === 'AUX' || /^[,;:"“”()—–]$/.test(text)) return null;
    const role = officeWord(norm);
    if (role && /^(?:of|for|at|in|to|with|on|from|and)$/.test(tokens[i + 1]!.norm)) return role;
  }
  return null;
}

function behind(scene: RoleScene, { to }: NameRun): Role | null {
  const { tokens, bodies, sentences, sentenceAt } = scene;
  const ceiling = sentences[sentenceAt[to - 1]!]!.to;
  const next = to < ceiling ? tokens[to]!.norm : '';
  if (/^['’]s?$/.test(next)) {
    const owned = [1, 2, 3].some((k) => to + k < ceiling && classOf('rule').has(tokens[to + k]!.norm));
    return owned ? 'office' : null;
  }
  if (classOf('governs').has(next)) return 'profession';
  if (/^(?:of|from|at|with|for)$/.test(next)) return isBody(scene, to + 1, ceiling) ? 'profession' : null;
  if (!/^[,(—–-]$/.test(next) || to + 1 >= ceiling) return null;
  if (bodies.has(to + 1)) return 'profession';
  if (/^(?:of|from|at|with)$/.test(tokens[to + 1]!.norm) && isBody(scene, to + 2, ceiling)) return 'profession';
  return apposition(scene, to + 1, ceiling);
}

/** "of Human Rights Watch", "from the Asylum Clinic": a body that a table has, or capitals that end as one. */
function isBody({ tokens, bodies }: RoleScene, from: number, ceiling: number): boolean {
  const start = tokens[from]?.norm === 'the' ? from + 1 : from;
  if (bodies.has(from) || bodies.has(start)) return true;
  let end = start;
  while (end < ceiling && end < start + 6 && /^\p{Lu}/u.test(tokens[end]!.text)) end++;
  return end > start && classOf('thing').has(tokens[end - 1]!.norm);
}

/** What stands behind the comma: the first noun for a person or an office tells. */
function apposition({ tokens, offices }: RoleScene, from: number, ceiling: number): Role | null {
  const who = tokens[from]!.norm === 'who';
  for (let i = from; i < ceiling && i < from + BEHIND; i++) {
    const { norm, text, pos } = tokens[i]!;
    if (who) {
      if (i > from && i <= from + 3 && classOf('leads').has(norm)) return 'profession';
      if (i > from + 3) return null;
      continue;
    }
    const office = offices.get(i + 1);
    if (office) return PROFESSIONS.has(office.office ?? office.name) ? 'profession' : 'office';
    const role = officeWord(norm);
    if (role) return role;
    if (isPerson(norm) || norm === 'year' || norm === 'client') return null;
    if (/^[,;:)—–]$/.test(text) || pos === 'AUX' || (pos === 'VERB' && !/(?:ing|ed)$/.test(norm))) return null;
  }
  return null;
}
