import type { Hit } from '../register/store.ts';
import { barred, hanging } from './layout.ts';
import { counted } from './names.ts';
import type { Json } from './reading-json.ts';
import type { TextStyle } from './reading-text.ts';
import { shown } from './shown.ts';

function hitText({ kind, id, document, title, span, passage }: Hit, { width, paint }: TextStyle): string {
  const place = span ? `${span.start}–${span.end}` : '';
  const from = [title && shown(title), document !== id ? document : null].filter(Boolean).join(' · ');
  return [
    `${paint.strong(kind)}  ${paint.place(id)}`,
    ...(from ? [hanging('  ', from, width, paint.faint)] : []),
    kind === 'citation'
      ? hanging('  ', `citation, page not captured: ${shown(passage)}`, width)
      : barred('  ', shown(passage), place, width, paint),
  ].join('\n');
}

/** What was found, best first, each with its passage and the id to ask for. */
export const searchText = (hits: readonly Hit[], style: TextStyle): string =>
  [style.paint.faint(counted(hits.length, 'hit')), ...hits.map((hit) => hitText(hit, style))].join('\n\n');

export const hitJson = ({ kind, id, document, title, span, passage }: Hit): Json => ({
  kind,
  id,
  document,
  title,
  span: span && { start: span.start, end: span.end },
  passage,
});
