import uPlot from 'uplot';
import type { ChangeMark } from '../app/run.js';

/** A colour of the interface by its CSS name, as it is now; canvases cannot inherit it. */
export const ink = (name: string): string =>
  getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim() || '#888';

/** Colours of series, told apart by people with any colour vision (Okabe and Ito 2008, toned down). */
export const SERIES_INK = ['s1', 's2', 's3', 's4', 's5', 's6'] as const;

export interface SeriesStyle {
  readonly label: string;
  readonly ink: string;
  readonly width?: number;
  readonly dash?: readonly number[];
  readonly fill?: boolean;
  /** holds each value until the next, as a count of cases does */
  readonly stepped?: boolean;
}

export interface PlotOptions {
  readonly height: number;
  readonly series: readonly SeriesStyle[];
  readonly yMax?: number;
  readonly logX?: boolean;
  readonly xLabel: (value: number) => string;
  readonly yLabel?: (value: number) => string;
  readonly hooks?: uPlot.Hooks.Arrays;
  /** a click on the plot, as a value of x */
  readonly onPick?: (x: number) => void;
}

const FONT = '11px -apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Noto Sans", sans-serif';

/** A line chart in the page's own dress; colours are looked up at every drawing, so that a theme switch needs no rebuild. */
export function createPlot(target: HTMLElement, options: PlotOptions): uPlot {
  const decades: uPlot.Axis.Filter | undefined = options.logX ? (_, splits) => splits.map(decade) : undefined;
  const axis = (values: (value: number) => string, size: number, filter?: uPlot.Axis.Filter): uPlot.Axis => ({
    stroke: () => ink('ink-3'),
    font: FONT,
    grid: { stroke: () => ink('line'), width: 1, ...(filter ? { filter } : {}) },
    ...(filter ? { filter } : {}),
    ticks: { show: false },
    values: (_, splits) => unique(splits.map((value) => (value === null ? '' : values(value)))),
    size,
    gap: 4,
  });
  const plot = new uPlot(
    {
      width: Math.max(200, target.clientWidth),
      height: options.height,
      padding: [8, 18, 0, 0],
      legend: { show: false },
      cursor: { y: false, points: { size: 6 }, drag: { x: false, y: false } },
      scales: {
        x: { time: false, ...(options.logX ? { distr: 3, range: (_, low, high) => [low, high] } : {}) },
        y: { range: (_, low, high) => rangeOf(low, high, options.yMax) },
      },
      axes: [
        { ...axis(options.xLabel, 24, decades), space: 56 },
        { ...axis(options.yLabel ?? ((value) => String(value)), 40), space: 30 },
      ],
      series: [{}, ...options.series.map(seriesOptions)],
      hooks: options.hooks ?? {},
    },
    [[], ...options.series.map(() => [])] as unknown as uPlot.AlignedData,
    target,
  );
  if (options.onPick) watchPicks(plot, options.onPick);
  return plot;
}

/** Labels too coarse for their ticks would repeat: only the first of equal neighbours stays. */
export const unique = (labels: readonly string[]): string[] =>
  labels.map((label, index) => (index > 0 && label === labels[index - 1] ? '' : label));

function decade(value: number): number | null {
  const power = Math.log10(value);
  return Math.abs(power - Math.round(power)) < 1e-6 ? value : null;
}

function rangeOf(low: number, high: number, yMax: number | undefined): [number, number] {
  if (yMax !== undefined) return [0, yMax];
  const top = Number.isFinite(high) && high > 0 ? high * 1.12 : 1;
  return [Math.min(0, Number.isFinite(low) ? low : 0), top];
}

function seriesOptions(style: SeriesStyle): uPlot.Series {
  return {
    label: style.label,
    stroke: () => ink(style.ink),
    width: style.width ?? 1.75,
    dash: style.dash === undefined ? undefined : [...style.dash],
    fill: style.fill ? () => `color-mix(in srgb, ${ink(style.ink)} 14%, transparent)` : undefined,
    points: { show: false },
    spanGaps: true,
    paths: style.stepped ? uPlot.paths.stepped?.({ align: 1 }) : undefined,
  };
}

function watchPicks(plot: uPlot, onPick: (x: number) => void): void {
  plot.over.addEventListener('click', (event) => {
    const x = plot.posToVal(event.offsetX, 'x');
    if (Number.isFinite(x)) onPick(x);
  });
}

/** Draws live changes as dashed lines with a small flag, and the playhead of a replay. */
export function marksHook(marks: () => readonly ChangeMark[], playhead_s: () => number | null) {
  return (plot: uPlot): void => {
    const { ctx, bbox } = plot;
    const ratio = devicePixelRatio;
    const vertical = (x: number, colour: string, dash: number[]): number => {
      const at = Math.round(plot.valToPos(x, 'x', true));
      if (at < bbox.left || at > bbox.left + bbox.width) return -1;
      ctx.strokeStyle = colour;
      ctx.lineWidth = ratio;
      ctx.setLineDash(dash);
      ctx.beginPath();
      ctx.moveTo(at, bbox.top);
      ctx.lineTo(at, bbox.top + bbox.height);
      ctx.stroke();
      return at;
    };
    ctx.save();
    for (const mark of marks()) {
      const at = vertical(mark.time_s, ink('mark'), [3 * ratio, 3 * ratio]);
      if (at < 0) continue;
      ctx.fillStyle = ink('mark');
      ctx.beginPath();
      ctx.moveTo(at, bbox.top);
      ctx.lineTo(at + 7 * ratio, bbox.top + 3.5 * ratio);
      ctx.lineTo(at, bbox.top + 7 * ratio);
      ctx.fill();
    }
    const playhead = playhead_s();
    if (playhead !== null) vertical(playhead, ink('accent'), []);
    ctx.restore();
  };
}
