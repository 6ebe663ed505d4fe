// What may not stand in the repository: places of the machine it was made on, addresses of registries, other names.
import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { repositoryFiles, textOf } from './house/files.ts';

// Put together at run time, so that this file does not find itself.
const FORBIDDEN: readonly { readonly what: string; readonly pattern: RegExp }[] = [
  {
    what: 'a path of one machine',
    pattern: new RegExp(['/(?:wo', 'rk|ho', 'me/[a-z]+|ro', 'ot|Us', 'ers)/'].join('')),
  },
  { what: 'a resolved address in the lock file', pattern: new RegExp(['"resol', 'ved": ?"http'].join('')) },
  { what: 'the address of a registry', pattern: new RegExp(['registry\\.npm', 'js|registry=', 'http'].join('')) },
];
const BINARY = /\.(?:png|jpe?g|gif|ico|woff2?|pdf|docx|gz|warc|wacz|db|bin)$/i;

for (const { what, pattern } of FORBIDDEN) {
  test(`no file holds ${what}`, () => {
    const found = repositoryFiles()
      .filter((path) => !BINARY.test(path))
      .flatMap((path) =>
        textOf(path)
          .split('\n')
          .flatMap((line, at) => (pattern.test(line) ? [`${path}:${at + 1}: ${line.trim().slice(0, 120)}`] : [])),
      );
    assert.deepEqual(found, []);
  });
}

test('what CI runs may be executed', () => {
  assert.match(textOf('.ci/run'), /^#!\/usr\/bin\/env bash\n/);
});
