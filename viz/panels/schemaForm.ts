import { fill, h, icon } from './dom.js';
import { complaint, matches, type Parameter } from './schemaModel.js';
import { bySection } from './sections.js';

/** All parameters as a form, grouped and searchable; keeps only what differs from the defaults. */
export class SchemaForm {
  readonly element: HTMLElement;
  /** path -> value of everything that was changed and is valid */
  readonly changes: Record<string, unknown> = {};
  /** path -> why what was typed there cannot be */
  private readonly complaints = new Map<string, string>();
  private readonly search = h('input', {
    type: 'search',
    placeholder: 'Search parameters',
    'aria-label': 'Search parameters',
  });
  private readonly groups = h('div', { class: 'groups' });
  private readonly summary = h('span', { class: 'muted' });
  private readonly nothingFound = h('p', { class: 'hint', role: 'status', hidden: true });
  private parameters: readonly Parameter[] = [];
  private rows = new Map<string, HTMLElement>();

  constructor(private readonly onChange: () => void) {
    this.search.addEventListener('input', () => this.filter());
    this.element = h(
      'details',
      { class: 'fold parameters' },
      h('summary', {}, icon('tune'), 'Parameters', this.summary),
      h('div', { class: 'search' }, icon('search'), this.search),
      this.nothingFound,
      this.groups,
    );
  }

  /** The first value that cannot be, in words; its field gets the focus. Null when all can. */
  firstComplaint(): string | null {
    for (const { path, title } of this.parameters) {
      const message = this.complaints.get(path);
      if (message === undefined) continue;
      this.complain(path, message);
      return `${title}: ${message.charAt(0).toLowerCase()}${message.slice(1)}`;
    }
    return null;
  }

  show(parameters: readonly Parameter[]): void {
    this.parameters = parameters;
    this.rows = new Map(parameters.map((parameter) => [parameter.path, this.row(parameter)]));
    const titles = [...new Set(parameters.map(({ group }) => group))];
    fill(
      this.groups,
      ...titles.map((title) =>
        h(
          'details',
          { class: 'group' },
          h('summary', { text: title }),
          ...bySection(
            parameters
              .filter(({ group }) => group === title)
              .map((parameter) => [parameter, this.rows.get(parameter.path)!] as const),
          ),
        ),
      ),
    );
    this.summarise();
  }

  /** Marks a field that was refused and opens the way to it. */
  complain(path: string, message: string): void {
    const row = this.rows.get(path);
    if (row === undefined) return;
    (this.element as HTMLDetailsElement).open = true;
    this.search.value = '';
    this.filter();
    row.closest('details')!.open = true;
    this.setComplaint(row, message);
    row.querySelector<HTMLElement>('input, select')?.focus();
  }

  private row(parameter: Parameter): HTMLElement {
    const input = this.input(parameter);
    const hint = `${parameter.description}${parameter.source === '' ? '' : ` Source: ${parameter.source}.`}`;
    return h(
      'div',
      { class: 'field', 'data-path': parameter.path },
      h(
        'label',
        { for: input.id, title: `${parameter.path}\n${hint}` },
        parameter.title,
        parameter.live
          ? h('span', { class: 'badge live', text: 'live', title: 'May also change while the simulation runs' })
          : null,
      ),
      h(
        'span',
        { class: 'with-unit' },
        input,
        parameter.unit === '' ? null : h('span', { class: 'unit', text: parameter.unit }),
      ),
      h('p', { class: 'hint', id: `${input.id}-hint`, text: parameter.description }),
    );
  }

  private input(parameter: Parameter): HTMLInputElement | HTMLSelectElement {
    const common = { id: `p-${parameter.path}`, 'aria-describedby': `p-${parameter.path}-hint` };
    if (parameter.options !== undefined) {
      const select = h(
        'select',
        { ...common, on: { change: () => this.set(parameter, select.value) } },
        ...parameter.options.map((option) => h('option', { text: option, selected: option === parameter.standard })),
      );
      return select;
    }
    if (parameter.type === 'boolean') {
      const box = h('input', {
        ...common,
        type: 'checkbox',
        class: 'switch',
        role: 'switch',
        on: { change: () => this.set(parameter, box.checked) },
      });
      box.checked = parameter.standard === true;
      return box;
    }
    const numeric = parameter.type !== 'string';
    const input: HTMLInputElement = h('input', {
      ...common,
      type: numeric ? 'number' : 'text',
      step: parameter.type === 'integer' ? 1 : 'any',
      min: parameter.minimum,
      max: parameter.maximum,
      value: parameter.standard,
      placeholder: parameter.standard,
      on: { input: () => this.set(parameter, numeric ? numberIn(input, parameter.standard) : input.value) },
    });
    return input;
  }

  private set(parameter: Parameter, value: unknown): void {
    const row = this.rows.get(parameter.path)!;
    const wrong = complaint(parameter, value);
    this.setComplaint(row, wrong);
    delete this.changes[parameter.path];
    this.complaints.delete(parameter.path);
    if (wrong !== null) this.complaints.set(parameter.path, wrong);
    else if (value !== parameter.standard) this.changes[parameter.path] = value;
    row.classList.toggle('changed', parameter.path in this.changes);
    this.summarise();
    this.onChange();
  }

  private setComplaint(row: HTMLElement, message: string | null): void {
    row.classList.toggle('wrong', message !== null);
    row.querySelector('input, select')?.setAttribute('aria-invalid', String(message !== null));
    const hint = row.querySelector('.hint')!;
    const parameter = this.parameters.find(({ path }) => path === row.dataset.path);
    hint.textContent = message ?? parameter?.description ?? '';
  }

  private summarise(): void {
    const count = Object.keys(this.changes).length;
    const wrong = this.complaints.size === 0 ? '' : `${this.complaints.size} wrong`;
    const changed = count === 0 ? '' : `${count} changed`;
    this.summary.textContent = [changed, wrong].filter((text) => text !== '').join(', ') || `${this.parameters.length}`;
    this.summary.classList.toggle('alarm', wrong !== '');
  }

  private filter(): void {
    const query = this.search.value.trim();
    for (const parameter of this.parameters) this.rows.get(parameter.path)!.hidden = !matches(parameter, query);
    for (const group of this.groups.querySelectorAll('details')) {
      const found = group.querySelector('.field:not([hidden])') !== null;
      group.hidden = !found;
      if (query !== '') group.open = found;
    }
    const found = this.groups.querySelector('.field:not([hidden])') !== null;
    this.nothingFound.hidden = found;
    this.nothingFound.textContent = found ? '' : `No parameter is called or described so: "${query}".`;
  }
}

/** An emptied field means the default; what is no number is NaN. */
const numberIn = (input: HTMLInputElement, standard: unknown): unknown =>
  input.value === '' && !input.validity.badInput ? standard : input.valueAsNumber;
