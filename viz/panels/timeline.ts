import type { App } from '../app/app.js';
import { ink } from '../charts/plot.js';
import { h } from './dom.js';
import { clock } from './format.js';

const MARK_INK: Readonly<Record<string, string>> = {
  budgetMissed: 'alarm',
  liveChange: 'mark',
  warning: 'warn',
  hazard: 'warn',
  hostLost: 'alarm',
};

/** Scrub bar of a recording over the density of its messages and the marks of its events. */
export class Timeline {
  readonly element: HTMLElement;
  private readonly canvas = h('canvas', { 'aria-hidden': 'true' });
  private readonly slider: HTMLInputElement;
  private readonly hover = h('span', { class: 'hover-time', hidden: true });
  private dragging = false;

  constructor(private readonly app: App) {
    this.slider = h('input', {
      type: 'range',
      min: 0,
      max: 10_000,
      step: 1,
      value: 0,
      'aria-label': 'Moment of the recording',
      on: {
        input: () => this.scrub(),
        pointerdown: () => {
          this.dragging = true;
        },
        pointerup: () => {
          this.dragging = false;
          this.slider.blur(); // the arrow keys then jump as everywhere else
        },
        pointercancel: () => {
          this.dragging = false;
        },
        pointermove: (event) => this.showHover(event),
        pointerleave: () => {
          this.hover.hidden = true;
        },
      },
    });
    this.element = h('div', { class: 'timeline', hidden: true }, this.canvas, this.slider, this.hover);
    app.run.on('feed', () => {
      this.element.hidden = true;
    });
    app.run.on('history', () => {
      this.element.hidden = false;
      this.paint();
    });
    app.on('picture', (time_us) => this.follow(time_us));
    app.theme.on('change', () => requestAnimationFrame(() => this.paint()));
    new ResizeObserver(() => this.paint()).observe(this.element);
  }

  private get range_us(): readonly [number, number] {
    return this.app.run.feed?.range_us ?? [0, 0];
  }

  private timeAt(share: number): number {
    const [from, to] = this.range_us;
    return from + share * (to - from);
  }

  private scrub(): void {
    this.app.run.feed?.seek(this.timeAt(this.slider.valueAsNumber / 10_000));
  }

  private follow(time_us: number): void {
    if (this.element.hidden) return;
    const [from, to] = this.range_us;
    const share = to > from ? (time_us - from) / (to - from) : 0;
    this.element.style.setProperty('--played', share.toFixed(5));
    if (this.dragging) return;
    this.slider.value = String(Math.round(share * 10_000));
    this.slider.setAttribute('aria-valuetext', clock(time_us));
  }

  private showHover(event: PointerEvent): void {
    const share = Math.max(0, Math.min(1, event.offsetX / Math.max(1, this.slider.clientWidth)));
    this.hover.hidden = false;
    this.hover.textContent = clock(this.timeAt(share));
    this.hover.style.left = `${share * 100}%`;
  }

  private paint(): void {
    const { past } = this.app.run;
    const pen = this.canvas.getContext('2d');
    if (past === null || pen === null || this.element.hidden) return;
    const ratio = devicePixelRatio;
    const width = Math.max(1, this.canvas.clientWidth) * ratio;
    const height = Math.max(1, this.canvas.clientHeight) * ratio;
    this.canvas.width = width;
    this.canvas.height = height;
    paintDensity(pen, past.density, width, height);
    const [from, to] = this.range_us;
    for (const event of past.events) {
      const colour = MARK_INK[event.code ?? ''] ?? (this.app.run.sceneInfo?.trace ? 'warn' : undefined);
      if (colour === undefined || to <= from) continue;
      pen.fillStyle = ink(colour);
      pen.fillRect((((event.timeUs ?? 0) - from) / (to - from)) * width, 0, 1.5 * ratio, 7 * ratio);
    }
  }
}

function paintDensity(pen: CanvasRenderingContext2D, density: Float32Array, width: number, height: number): void {
  const most = density.reduce((a, b) => Math.max(a, b), 1);
  pen.fillStyle = ink('density');
  const step = width / Math.max(1, density.length);
  density.forEach((count, second) => {
    const tall = (count / most) * height * 0.78;
    pen.fillRect(second * step, height - tall, Math.max(1, step - 0.6), tall);
  });
}
