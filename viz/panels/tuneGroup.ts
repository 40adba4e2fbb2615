import type { Control } from './controlFrame.js';
import { h, icon, setText } from './dom.js';
import { matches, type Parameter } from './schemaModel.js';
import { bySection } from './sections.js';

/** Live parameters of one group of the schema: those turned most in sight, the rest under "more", by section. */
export class TuneGroup {
  readonly element: HTMLDetailsElement;
  private readonly more: HTMLDetailsElement;
  private readonly count = h('span', { class: 'muted' });
  private readonly controls: readonly Control[];
  private readonly isOpen: boolean;

  /**
   * @param first paths of the parameters that are always in sight, in that order; the group is open where there are any
   * @param note stands under them
   */
  constructor(
    title: string,
    parameters: readonly Parameter[],
    first: readonly string[],
    controlOf: (parameter: Parameter) => Control,
    note: HTMLElement | null = null,
  ) {
    const inSight = first.flatMap((path) => parameters.filter((parameter) => parameter.path === path));
    const others = parameters.filter((parameter) => !inSight.includes(parameter));
    const isFolded = inSight.length > 0 && others.length > 1;
    const shown = (isFolded ? inSight : [...inSight, ...others]).map(controlOf);
    const hidden = (isFolded ? others : []).map(controlOf);
    this.controls = [...shown, ...hidden];
    this.isOpen = inSight.length > 0;
    this.more = h(
      'details',
      { class: 'more', hidden: hidden.length === 0 },
      h('summary', { text: `${hidden.length} more` }),
      ...bySection(hidden.map(({ parameter, element }) => [parameter, element] as const)),
    );
    this.element = h(
      'details',
      { class: 'fold tune-group', open: this.isOpen },
      h('summary', {}, h('h3', { text: title }), this.count),
      h(
        'div',
        { class: 'tune-controls' },
        ...bySection(shown.map(({ parameter, element }) => [parameter, element] as const)),
        note,
        this.more,
      ),
    );
  }

  /** Shows only what answers the search; all of it again when the search is empty. @returns how many answer */
  filter(query: string): number {
    let found = 0;
    for (const { parameter, element } of this.controls) {
      const isFound = matches(parameter, query);
      element.classList.toggle('unasked', !isFound);
      if (isFound) found++;
    }
    this.element.classList.toggle('unasked', found === 0);
    this.element.classList.toggle('searched', query !== '');
    this.element.open = query === '' ? this.isOpen : found > 0;
    this.more.open = query !== '' && found > 0;
    return found;
  }

  /** @param changed paths of parameters that differ from what the run began with */
  mark(changed: ReadonlySet<string>): void {
    const count = this.controls.filter(({ parameter }) => changed.has(parameter.path)).length;
    setText(this.count, count === 0 ? String(this.controls.length) : `${count} changed`);
    this.count.classList.toggle('changed', count > 0);
  }
}

/** A field that looks for parameters by their words. */
export function createSearch(onQuery: (query: string) => void): HTMLElement {
  const input = h('input', {
    type: 'search',
    placeholder: 'Search live parameters',
    'aria-label': 'Search live parameters',
    on: { input: () => onQuery(input.value.trim()) },
  });
  return h('div', { class: 'search' }, icon('search'), input);
}
