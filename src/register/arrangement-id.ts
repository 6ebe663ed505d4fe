export type ArrangementId = string & { readonly __brand: 'ArrangementId' };

/** True for a text that can be the id of an arrangement: `us-rwanda`, `us-honduras-2019`. */
export const isArrangementId = (text: string): text is ArrangementId => /^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(text);
