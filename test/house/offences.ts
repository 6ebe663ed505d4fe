// What the arrows forbid, found in the source itself. TypeScript's own `preProcessFile` reads the imports.
import { posix } from 'node:path';
import ts from 'typescript';
import { ARROWS, WRAPPERS } from './arrows.ts';

/** Paths from the repository's root ("src/text/span.ts") and what stands in them. */
export type Files = ReadonlyMap<string, string>;

const roomOf = (path: string): string => path.split('/')[1] ?? '';

/** Everything a file imports, type-only and dynamic imports included, relative ones as paths from the root. */
function importsOf(path: string, source: string): readonly string[] {
  const { importedFiles } = ts.preProcessFile(source, true, true);
  return importedFiles.map(({ fileName }) =>
    fileName.startsWith('.') ? posix.join(posix.dirname(path), fileName) : fileName,
  );
}

function offence(path: string, target: string): string | null {
  const room = roomOf(path);
  const arrow = ARROWS.find((row) => row.room === room);
  if (!arrow) return `${path}: no room named ${room} in the table of arrows`;
  if (target.startsWith('data/') && target.endsWith('.json')) return null;
  if (target.startsWith('src/')) {
    const to = roomOf(target);
    return to === room || arrow.imports.includes(to) ? null : `${path}: ${room} may not import ${to} (${target})`;
  }
  if (target.includes('/') && target.startsWith('.')) return `${path}: imports ${target}, outside the repository`;
  if (/^(test|bench|data|docs)\//.test(target)) return `${path}: imports ${target}, which is neither a room nor data`;
  if (!arrow.above || WRAPPERS[path]?.includes(target)) return null;
  return `${path}: ${room} is above the line and may not import ${target}`;
}

/** Imports against the arrows, one sentence each. */
export const offencesIn = (files: Files): readonly string[] =>
  [...files].flatMap(([path, source]) => importsOf(path, source).flatMap((target) => offence(path, target) ?? []));

/** Circles of files that import one another, each as "a → b → a". Type-only imports count. */
export function cyclesIn(files: Files): readonly string[] {
  const cycles: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) {
      cycles.push([...trail.slice(at), path].join(' → '));
      return;
    }
    if (done.has(path)) return;
    for (const next of importsOf(path, files.get(path) ?? '')) if (files.has(next)) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of files.keys()) visit(path, []);
  return cycles;
}

/** Names of the outside world: a file above the line may not use them. */
const WORLD = new Set([
  'process',
  'performance',
  'fetch',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'WebSocket',
  'crypto',
]);

/** True where the identifier only names a member or a key: `reading.process`, `{ process: 1 }`. */
function namesAMember(node: ts.Identifier): boolean {
  const { parent } = node;
  return (
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    ((ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) && parent.name === node)
  );
}

function worldly(node: ts.Node): string | null {
  if (ts.isPropertyAccessExpression(node)) {
    const text = node.getText();
    return text === 'Date.now' || text === 'Math.random' ? text : null;
  }
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) return 'new Date()';
  if (ts.isCallExpression(node) && node.expression.getText() === 'Date') return 'Date()';
  return ts.isIdentifier(node) && WORLD.has(node.text) && !namesAMember(node) ? node.text : null;
}

/** Uses of the clock, random numbers, the process or the network in the rooms above the line. */
export function worldIn(files: Files): readonly string[] {
  const found: string[] = [];
  for (const [path, source] of files) {
    if (!ARROWS.find(({ room }) => room === roomOf(path))?.above) continue;
    const file = ts.createSourceFile(path, source, ts.ScriptTarget.ES2024, true);
    const visit = (node: ts.Node): void => {
      const name = worldly(node);
      if (name) found.push(`${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}: uses ${name}`);
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return found;
}

/** Files over 300 lines and functions over 80, as "src/a.ts: 312 lines" and "src/a.ts: name: 95 lines". */
export function longIn(files: Files): readonly string[] {
  const long: string[] = [];
  for (const [path, source] of files) {
    const file = ts.createSourceFile(path, source, ts.ScriptTarget.ES2024, true);
    const line = (at: number): number => file.getLineAndCharacterOfPosition(at).line;
    const lines = source.trimEnd().split('\n').length;
    if (lines > 300) long.push(`${path}: ${lines} lines`);
    const visit = (node: ts.Node): void => {
      if (ts.isFunctionLike(node)) {
        const length = line(node.getEnd()) - line(node.getStart()) + 1;
        if (length > 80) long.push(`${path}: ${node.name?.getText() ?? 'a function without a name'}: ${length} lines`);
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return long;
}
