// Words around a speaker, by what they do there.
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

export const RELATIVE = words('who which that whom');
/** Prepositions that tie a noun phrase to the one before it. */
export const TIES = words(
  'of for in from at with to on by about near among between behind inside against under over within around across as',
);
/** What somebody speaks at or through. */
export const OCCASIONS = words(
  'interview statement speech briefing conference email e-mail letter news press televised telephone phone rally tweet post message hearing debate court radio twitter facebook appearance',
);
/** Adjectives that follow the noun they describe: "officials familiar with the matter". */
export const POST_ADJECTIVES = words(
  'familiar close responsible loyal sympathetic critical aware opposed present involved knowledgeable',
);
