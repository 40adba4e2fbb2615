import { h } from './dom.js';
import type { Parameter } from './schemaModel.js';

/** Rows of parameters under the titles of their sections; a title goes with the last of its rows (style/panels.css). */
export function bySection(rows: readonly (readonly [Parameter, HTMLElement])[]): HTMLElement[] {
  const sections = [...new Set(rows.map(([{ section }]) => section))];
  return sections.flatMap((section) => {
    const own = rows.filter(([parameter]) => parameter.section === section).map(([, element]) => element);
    return section === '' ? own : [h('div', { class: 'section' }, h('h4', { text: section }), ...own)];
  });
}
