// Readings made by hand, for tests of what comes after reading.
import type { Claim, StageClaim } from '../src/claims/claim.ts';
import type { Proposal } from '../src/register/store.ts';
import type { CaptureId } from '../src/text/document.ts';
import { idOf, sha256 } from '../src/text/hash.ts';
import { plainDocument } from '../src/text/plain.ts';
import { ANY_CLAIM, CLAIM_OF } from './claim-defaults.ts';

export const AUTHOR = { kind: 'rule', name: 'elsewhere', version: 'test' } as const;

/** A stage claim on the words at the start of a body, with what a test wants otherwise. */
export function stageClaim(body: string, given: Partial<StageClaim> = {}): StageClaim {
  const evidence = [{ start: 0, end: Math.min(body.length, 20) }];
  const claim: Omit<StageClaim, 'id'> = {
    kind: 'stage',
    ...ANY_CLAIM,
    ...CLAIM_OF.stage,
    evidence,
    fields: { trigger: evidence },
    party: 'RW',
    ...given,
  };
  return { id: idOf('c', body, JSON.stringify(claim)) as StageClaim['id'], ...claim };
}

/** The events that adding a text makes, and its capture. */
export function received(
  body: string,
  claims: (body: string) => readonly Claim[] = (text) => [stageClaim(text)],
  published: string | null = null,
): { readonly proposals: readonly Proposal[]; readonly captures: ReadonlyMap<CaptureId, Uint8Array> } {
  const bytes = new TextEncoder().encode(body);
  const capture = sha256(bytes) as CaptureId;
  const document = { ...plainDocument(body, { name: 'made', published }), capture };
  return {
    proposals: [
      { author: AUTHOR, body: { type: 'captured', capture, name: 'made', size: bytes.length, origin: 'test' } },
      {
        author: AUTHOR,
        body: {
          type: 'read',
          reading: { reader: 'elsewhere/test', document, statements: [], claims: claims(body), findings: [] },
        },
      },
    ],
    captures: new Map([[capture, bytes]]),
  };
}

/** A clock that goes on by a second at each look: the same times in every run. */
export function steadyClock(from = '2026-01-01T00:00:00.000Z'): () => string {
  let at = Date.parse(from);
  return () => {
    at += 1000;
    return new Date(at).toISOString();
  };
}
