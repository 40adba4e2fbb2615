import { epsilonOf } from '../../core/privacy/forecast.js';
import type { App } from '../app/app.js';
import { h, setText } from './dom.js';
import { figure } from './format.js';

/** What privacy has cost, what the whole run will have cost, and what the rest costs at the slider's noise, before it acts. */
export class PrivacyCost {
  readonly element: HTMLElement;
  private readonly now = h('strong', { text: '–' });
  private readonly end = h('strong', { text: '–' });
  private readonly rest = h('strong', { text: '–' });
  private readonly restLabel = h('span', {});
  private readonly note = h('p', { class: 'hint' });
  private previewed: number | null = null;
  private followed_s = Number.NaN;

  constructor(private readonly app: App) {
    this.element = h(
      'div',
      { class: 'cost' },
      h('div', {}, h('span', { text: 'ε so far, worst vehicle' }), this.now),
      h('div', {}, h('span', { text: 'ε at the end, as it goes' }), this.end),
      h('div', {}, this.restLabel, this.rest),
      this.note,
    );
    app.run.on('metrics', () => this.update());
    app.run.on('live', () => this.update());
    app.on('picture', (time_us) => this.follow(time_us));
  }

  /** In a replay the figures are those at the playhead, second by second. */
  private follow(time_us: number): void {
    const second = Math.floor(time_us / 1e6);
    if (!this.app.run.isReplay || second === this.followed_s) return;
    this.followed_s = second;
    this.update();
  }

  /** While the noise slider moves: its value. */
  preview(noiseMultiplier: number): void {
    this.previewed = noiseMultiplier;
    this.update();
    this.previewed = null;
  }

  private update(): void {
    const { run } = this.app;
    const mode = this.valueOf('privacy.mode');
    const off = mode === 'none' || mode === undefined;
    const at_s = run.isReplay ? this.app.time_us / 1e6 : undefined;
    setText(this.now, off ? '∞' : figure(run.metricStore.at('privacy.epsilonMax', at_s)));
    setText(this.end, off ? '∞' : figure(run.metricStore.at('privacy.epsilonForecast', at_s)));
    const noise = this.previewed ?? (this.valueOf('privacy.noiseMultiplier') as number | undefined);
    const rest = restOf(noise, this.roundsLeft(), this.delta);
    setText(this.restLabel, `ε of the rest at noise ${figure(noise)}, at most`);
    setText(this.rest, rest === null ? '–' : figure(rest));
    setText(
      this.note,
      off ? OFF : `Estimates for δ = ${this.delta}, unit: the vehicle, zero-out adjacency, no sampling amplification.`,
    );
  }

  private valueOf(path: string): unknown {
    return this.app.run.live.get(path)?.value;
  }

  private get delta(): number {
    return (this.valueOf('privacy.delta') as number | undefined) ?? 1e-5;
  }

  /** Rounds that one vehicle can still take part in: every round of the roadside unit it is near. */
  private roundsLeft(): number | null {
    const { state_ } = this.app.run;
    const interval_s = this.valueOf('learning.roundInterval_s');
    if (!state_?.durationUs || typeof interval_s !== 'number') return null;
    return Math.max(0, Math.floor((state_.durationUs - this.app.time_us) / 1e6 / interval_s));
  }
}

const OFF =
  'Privacy is off: updates carry no noise and no guarantee. Set privacy.mode under Scenarios; the last line says what it would cost.';

function restOf(noiseMultiplier: number | undefined, releases: number | null, delta: number): number | null {
  if (noiseMultiplier === undefined || releases === null) return null;
  return noiseMultiplier > 0 ? epsilonOf({ noiseMultiplier, releases, delta }) : Number.POSITIVE_INFINITY;
}
