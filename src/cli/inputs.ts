import type { Dirent } from 'node:fs';
import { readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, parse, sep } from 'node:path';
import { shown } from '../views/shown.ts';
import { EXIT, Failure } from './failure.ts';

/** One thing to read: its path as it is shown, its name without extension, and its bytes when they are wanted. */
export interface Input {
  readonly path: string;
  readonly name: string;
  readonly file: string;
  readonly load: () => Promise<Uint8Array>;
}

/** Largest input, in bytes: a book is one or two million; what is larger is an archive or a mistake. */
export const LARGEST = 25_000_000;
const SUFFIXES = ['.txt', '.text', '.md', '.markdown', '.html', '.htm', '.xhtml', '.json'];

const size = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;
const tooLarge = (path: string, bytes: string): Failure =>
  new Failure(
    EXIT.input,
    `${shown(path)}: got ${bytes}, wanted a document of at most ${size(LARGEST)}; split it, or take out the part that is the text`,
  );

/** What the operating system refused, said in words. */
function refused(path: string, error: unknown): Failure {
  const { code, message } = error as NodeJS.ErrnoException;
  const said: Readonly<Record<string, string>> = {
    ENOENT: 'there is no such file or folder; check the path',
    EACCES: 'it may not be read; check its permissions',
    EPERM: 'it may not be read; check its permissions',
    ELOOP: 'its links lead in a circle; give the file itself',
    ENAMETOOLONG: 'the path is too long for this system; check it',
    ENOTDIR: 'a part of the path is a file, not a folder; check the path',
  };
  return new Failure(EXIT.input, `${shown(path)}: ${said[code ?? ''] ?? message}`);
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    const { size: length } = statSync(path);
    if (length > LARGEST) throw tooLarge(path, size(length));
    return new Uint8Array(await readFile(path));
  } catch (error) {
    throw error instanceof Failure ? error : refused(path, error);
  }
}

async function bytesOfStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > LARGEST) throw tooLarge('standard input', `more than ${size(LARGEST)}`);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

const fileInput = (path: string): Input => ({
  path,
  name: parse(path).name,
  file: parse(path).base,
  load: () => bytesOf(path),
});

/** Files of a folder and its folders in the order of their names; hidden ones and other kinds of file are passed over. */
function filesIn(folder: string): readonly string[] {
  const entries: readonly Dirent[] = readdirSync(folder, { withFileTypes: true });
  return entries
    .filter(({ name }) => !name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesIn(path);
      const isFile = entry.isFile() || (entry.isSymbolicLink() && statSync(path, { throwIfNoEntry: false })?.isFile());
      return isFile && SUFFIXES.includes(extname(entry.name).toLowerCase()) ? [path] : [];
    });
}

/**
 * What the paths name: files as they are, folders with all that is in them, `-` for standard input.
 * A path that cannot be read is a failure beside the inputs, so that the others are still read.
 */
export function inputsOf(paths: readonly string[]): readonly (Input | Failure)[] {
  return paths.flatMap((path): readonly (Input | Failure)[] => {
    if (path === '-') return [{ path: 'standard input', name: 'stdin', file: 'stdin', load: bytesOfStdin }];
    try {
      if (!statSync(path).isDirectory()) return [fileInput(path)];
      const files = filesIn(path);
      if (files.length > 0) return files.map(fileInput);
      const shownFolder = shown(path.endsWith(sep) ? path : `${path}${sep}`);
      return [
        new Failure(
          EXIT.input,
          `${shownFolder}: the folder has no documents; wanted files that end in ${SUFFIXES.join(' ')}`,
        ),
      ];
    } catch (error) {
      return [refused(path, error)];
    }
  });
}
