// A model as a file: one line of JSON that says what it is, then the weights as 16-bit numbers, lowest byte first.
import { type Chain, chainOf } from './chain.ts';
import { CUE_STEPS } from './cue-features.ts';
import { PAIR_ROWS, UNARY_ROWS } from './features.ts';
import { ROLE_STEPS } from './role-features.ts';

/** How well a model agrees with documents that it was not trained on: F1 from 0 to 1 on exact places. */
export interface Accuracy {
  readonly documents: number;
  readonly speaker: number;
  readonly cue: number;
  readonly content: number;
}

/** What was learned, and from what: enough to read with it and to judge whether one should. */
export interface Model {
  readonly format: typeof FORMAT;
  /** The version of the reader whose features it stands on; another version refuses it. */
  readonly reader: string;
  readonly provenance: {
    /** What the statements came from, in the words of who trained it. */
    readonly from: string;
    readonly documents: number;
    readonly statements: number;
  };
  /** Measured with a model of every document but a fifth, on that fifth; null where there were too few to keep any apart. */
  readonly accuracy: Accuracy | null;
  readonly cues: Chain;
  readonly roles: Chain;
}

export const FORMAT = 'elsewhere-model/2';
/** A header is no longer than this; a file without a line end so far is no model. */
const LONGEST_HEADER = 10_000;

/** The largest number that 16 bits hold. */
const FULL = 32_767;

const arraysOf = ({ cues, roles }: Pick<Model, 'cues' | 'roles'>): readonly Float32Array[] => [
  cues.unary,
  cues.pairwise,
  roles.unary,
  roles.pairwise,
];

/** A model as the bytes of its file. */
export function encodeModel({ cues, roles, ...about }: Model): Uint8Array {
  const arrays = arraysOf({ cues, roles });
  const scales = arrays.map((array) => array.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / FULL || 1);
  const header = new TextEncoder().encode(`${JSON.stringify({ ...about, scales })}\n`);
  const bytes = new Uint8Array(header.length + 2 * arrays.reduce((sum, { length }) => sum + length, 0));
  bytes.set(header);
  const view = new DataView(bytes.buffer);
  let at = header.length;
  for (const [number, array] of arrays.entries()) {
    for (const weight of array) {
      view.setInt16(at, Math.round(weight / scales[number]!), true);
      at += 2;
    }
  }
  return bytes;
}

/** The model in the bytes of a file; or, in words, why it cannot be read with by this reader. */
export function decodeModel(bytes: Uint8Array, reader: string): Model | string {
  const end = bytes.subarray(0, LONGEST_HEADER).indexOf(10);
  const about = end < 0 ? null : headerOf(new TextDecoder().decode(bytes.subarray(0, end)));
  if (!about)
    return 'got a file that does not begin with the description of a model, wanted one that "elsewhere learn" wrote';
  if (about.format !== FORMAT) return `got a model of the format ${about.format}, wanted ${FORMAT}: train it again`;
  if (about.reader !== reader)
    return `got a model that was trained with ${about.reader}, and this is ${reader}, which sees other features: train it again`;
  const cues = chainOf(CUE_STEPS, UNARY_ROWS, PAIR_ROWS);
  const roles = chainOf(ROLE_STEPS, UNARY_ROWS, PAIR_ROWS);
  const arrays = arraysOf({ cues, roles });
  const wanted = end + 1 + 2 * arrays.reduce((sum, { length }) => sum + length, 0);
  if (bytes.length !== wanted)
    return `got a model of ${bytes.length} bytes, wanted ${wanted}: the file was cut or changed; copy or train it again`;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  let at = end + 1;
  for (const [number, array] of arrays.entries()) {
    for (let i = 0; i < array.length; i++, at += 2) array[i] = view.getInt16(at, true) * about.scales[number]!;
  }
  const { scales: _scales, ...rest } = about;
  return { ...rest, cues, roles };
}

type Header = Omit<Model, 'cues' | 'roles'> & { readonly scales: readonly number[] };

function headerOf(line: string): Header | null {
  try {
    const header = JSON.parse(line) as Header;
    return typeof header.format === 'string' && typeof header.reader === 'string' && header.scales.length === 4
      ? header
      : null;
  } catch {
    return null;
  }
}
