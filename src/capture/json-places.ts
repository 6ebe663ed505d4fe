/** A string in JSON: its value, and for each code unit of it the offset in the JSON where it is written. */
export interface JsonString {
  readonly value: string;
  readonly placeAt: (index: number) => number;
}

/** The offset of the quotation mark that ends the string which begins at `start`. */
function endOf(json: string, start: number): number {
  let at = start + 1;
  while (at < json.length && json[at] !== '"') at += json[at] === '\\' ? 2 : 1;
  return at;
}

/**
 * Where the strings of JSON begin that stand under the given paths, such as `0.content.rendered`, by their path. Does
 * not check the JSON, which must have been parsed before. One pass, no recursion.
 */
export function stringPlaces(json: string, wanted: ReadonlySet<string>): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const open: { readonly path: string; key: string; index: number; readonly isList: boolean }[] = [];
  const pathHere = (): string => {
    const top = open.at(-1);
    const name = top ? (top.isList ? String(top.index) : top.key) : '';
    return top?.path ? `${top.path}.${name}` : name;
  };
  let isKey = false;
  for (let at = 0; at < json.length; at++) {
    const sign = json[at];
    const top = open.at(-1);
    if (sign === '{' || sign === '[') {
      // Paths deeper than any that is wanted are not kept: they would grow with the depth.
      open.push({ path: open.length < 6 ? pathHere() : '…', key: '', index: 0, isList: sign === '[' });
      isKey = sign === '{';
    } else if (sign === '}' || sign === ']') {
      open.pop();
      isKey = false;
    } else if (sign === ',') {
      if (top?.isList) top.index++;
      isKey = top !== undefined && !top.isList;
    } else if (sign === '"') {
      const end = endOf(json, at);
      if (isKey && top) top.key = end - at < 80 ? (JSON.parse(json.slice(at, end + 1)) as string) : '';
      else if (open.length < 6 && wanted.has(pathHere())) found.set(pathHere(), at);
      isKey = false;
      at = end;
    }
  }
  return found;
}

/** The string that begins with a quotation mark at `start`, with the places of its code units. */
export function stringAt(json: string, start: number): JsonString {
  const end = endOf(json, start);
  const value = JSON.parse(json.slice(start, end + 1)) as string;
  const places = new Uint32Array(value.length + 1);
  let at = start + 1;
  for (let index = 0; index < value.length; index++) {
    places[index] = at;
    at += json[at] !== '\\' ? 1 : json[at + 1] === 'u' ? 6 : 2;
  }
  places[value.length] = end;
  return { value, placeAt: (index) => places[index]! };
}
