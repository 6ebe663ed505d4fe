// The repository's own files, for the tests that keep its rules.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

/** A file of the repository as text. */
export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

/** The files that git tracks or would add, deleted ones excepted, as paths from the root; below `folder` if given. */
export function repositoryFiles(folder = '.'): readonly string[] {
  const git = (...options: string[]): string[] =>
    execFileSync('git', ['ls-files', '-z', ...options, '--', folder], { cwd: root, encoding: 'utf8' })
      .split('\0')
      .filter(Boolean);
  const gone = new Set(git('--deleted'));
  return [...new Set(git('--cached', '--others', '--exclude-standard'))].filter((path) => !gone.has(path));
}

/** The TypeScript of src, by path. */
export const sourceFiles = (): ReadonlyMap<string, string> =>
  new Map(
    repositoryFiles('src')
      .filter((path) => path.endsWith('.ts'))
      .map((path) => [path, textOf(path)]),
  );
