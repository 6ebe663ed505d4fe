/** Who sends, and who receives or where the sender holds people itself. */
export interface Pair {
  readonly sending: string;
  readonly receiving: string | null;
  readonly site: string | null;
}

/** One text for one pair: a site within the receiver's land does not make another. */
export const keyOf = ({ sending, receiving, site }: Pair): string => `${sending}>${receiving ?? `site:${site}`}`;
