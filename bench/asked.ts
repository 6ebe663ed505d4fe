// What a bench over marked texts is asked for: which split, texts whose name begins so, and whether to list what went wrong.

/** The arguments as they were given. */
export const options: readonly string[] = process.argv.slice(2);
const split = options.includes('--held') ? 'held' : options.includes('--tune') ? 'tune' : null;
const prefix = options.find((option) => !option.startsWith('--')) ?? '';
export const worst = options.includes('--worst');

/** True for a text that is to be measured. */
export const isAsked = (name: string, marking: { readonly split: string }): boolean =>
  name.startsWith(prefix) && (split === null || marking.split === split);
