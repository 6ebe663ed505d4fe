// Which room may import which, and which files may reach outside. ARCHITECTURE.md prints this table.

export interface Arrow {
  readonly room: string;
  readonly imports: readonly string[];
  /** Above the line: values only. No Node, no npm, no clock, no random numbers, save in the files of WRAPPERS. */
  readonly above: boolean;
  /** The room's one idea. */
  readonly about: string;
}

const LANGUAGE = ['text'];
const STATEMENTS = ['language', 'text'];
const LEARNING = ['statements', 'language', 'text'];
const CLAIMS = ['statements', 'language', 'text'];
const REGISTER = ['claims', 'lineage', 'statements', 'language', 'text'];
const AFTER_REGISTER = ['register', ...REGISTER];

export const ARROWS: readonly Arrow[] = [
  { room: 'text', imports: [], above: true, about: 'documents, spans, findings about a text' },
  {
    room: 'language',
    imports: LANGUAGE,
    above: true,
    about: 'sentences and what does what in them, quotation marks, names, numbers, money, dates',
  },
  { room: 'statements', imports: STATEMENTS, above: true, about: 'who said what, to whom, by which act' },
  {
    room: 'learning',
    imports: LEARNING,
    above: true,
    about: 'weights from reviewed statements, and reading with them',
  },
  { room: 'claims', imports: CLAIMS, above: true, about: 'what is asserted of an arrangement' },
  { room: 'lineage', imports: CLAIMS, above: true, about: 'copies, roots, damage' },
  { room: 'register', imports: REGISTER, above: true, about: 'events and their fold; the Store contract' },
  { room: 'views', imports: AFTER_REGISTER, above: true, about: 'value in, text out' },
  {
    room: 'desk',
    imports: ['learning', ...AFTER_REGISTER],
    above: true,
    about: 'the jobs: read, add, review, rebuild',
  },
  { room: 'capture', imports: ['text'], above: false, about: 'bytes in, documents out' },
  { room: 'store', imports: AFTER_REGISTER, above: false, about: 'SQL behind the Store contract' },
  { room: 'site', imports: ['desk', 'views', 'register'], above: false, about: 'requests in, responses out' },
  {
    room: 'cli',
    imports: ['site', 'store', 'capture', 'desk', 'views', ...AFTER_REGISTER],
    above: false,
    about: 'arguments, wiring, exit codes',
  },
];

/** The files above the line that wrap something from outside, and what each may import. */
export const WRAPPERS: Readonly<Record<string, readonly string[]>> = {
  'src/language/tokens.ts': ['wink-nlp', 'wink-eng-lite-web-model'],
  'src/text/hash.ts': ['node:crypto'],
};

/** The table as ARCHITECTURE.md prints it. */
export function arrowsAsMarkdown(): string {
  const rows = ARROWS.map(
    ({ room, imports, above, about }) =>
      `| \`${room}\` | ${imports.length ? imports.map((name) => `\`${name}\``).join(' ') : 'nothing'} | ${above ? 'above' : 'below'} | ${about} |`,
  );
  const wrappers = Object.entries(WRAPPERS).map(
    ([file, outside]) => `| \`${file}\` | ${outside.map((name) => `\`${name}\``).join(' ')} |`,
  );
  return [
    '| room | may import | the line | what it holds |',
    '|---|---|---|---|',
    ...rows,
    '',
    '| file above the line | wraps |',
    '|---|---|',
    ...wrappers,
  ].join('\n');
}
