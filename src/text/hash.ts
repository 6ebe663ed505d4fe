// The one file above the line that touches Node: a hash is a pure function of its bytes.
import { createHash } from 'node:crypto';

/** SHA-256 of bytes or of a string's UTF-8, as 64 lower-case hexadecimal digits. */
export const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** A short name for what the parts say: a prefix and 12 hexadecimal digits (48 bits) of their SHA-256. Same parts, same id. */
export const idOf = (prefix: string, ...parts: readonly (string | number | null)[]): string =>
  `${prefix}_${sha256(JSON.stringify(parts)).slice(0, 12)}`;
