declare module 'html-encoding-sniffer' {
  /** The WHATWG name of the encoding that an HTML page declares, or the default. */
  export default function sniff(bytes: Uint8Array, options: { readonly defaultEncoding: string }): string;
}
