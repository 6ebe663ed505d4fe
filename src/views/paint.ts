/** How a view asks for emphasis. The command line gives one that knows its terminal; PLAIN leaves the words as they are. */
export interface Paint {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly heading: (text: string) => string;
  /** The words of a source. */
  readonly quoted: (text: string) => string;
  /** Something a reader must notice: a finding, a contradiction, a denial. */
  readonly alert: (text: string) => string;
  /** An id or a place that can be asked for. */
  readonly place: (text: string) => string;
}

const same = (text: string): string => text;

export const PLAIN: Paint = { strong: same, faint: same, heading: same, quoted: same, alert: same, place: same };
