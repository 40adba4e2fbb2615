import type { App } from '../app/app.js';
import { h, icon } from './dom.js';

/** Drop a file anywhere, or choose one; the hidden input serves the keyboard and tests. */
export class FileDrop {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;

  constructor(app: App) {
    const open = (file: File | undefined): void => {
      if (file) app.openFile(file).catch((error: Error) => app.notify('error', error.message));
    };
    this.input = h('input', {
      type: 'file',
      id: 'open-file',
      accept: '.mcap',
      class: 'visually-hidden',
      tabindex: -1,
      'aria-label': 'Recording to replay',
      on: {
        change: () => {
          open(this.input.files?.[0]);
          this.input.value = '';
        },
      },
    });
    const veil = h(
      'div',
      { class: 'drop-veil', hidden: true },
      icon('download'),
      h('strong', { text: 'Drop the recording to replay it' }),
    );
    this.element = h('div', {}, this.input, veil);
    let depth = 0;
    const show = (change: number): void => {
      depth = Math.max(0, depth + change);
      veil.hidden = depth === 0;
    };
    addEventListener('dragenter', () => show(1));
    addEventListener('dragleave', () => show(-1));
    addEventListener('dragover', (event) => event.preventDefault());
    addEventListener('drop', (event) => {
      event.preventDefault();
      depth = 0;
      veil.hidden = true;
      open(event.dataTransfer?.files[0]);
    });
  }
}
