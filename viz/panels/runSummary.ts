import type { App } from '../app/app.js';
import { h, setText } from './dom.js';
import { clock } from './format.js';

/** In a replay those up to the playhead; in a live run all since it began, also those no longer listed. */
export const missedSoFar = (app: App): number =>
  app.run.isReplay
    ? app.eventsSoFar.filter(({ code }) => code === 'budgetMissed').length
    : app.run.countOf('budgetMissed');

const SUMMARY_EVERY_ms = 8000;

/** A sentence on the run for screen readers, now and then and only when it changed. */
export function createSummary(app: App): HTMLElement {
  const element = h('div', { class: 'visually-hidden', 'aria-live': 'polite', role: 'status' });
  setInterval(() => {
    const { run } = app;
    if (run.feed === null || run.sceneInfo === null) return;
    const missed = missedSoFar(app);
    const state = run.isOver ? 'over' : run.isPaused ? 'paused' : 'running';
    const at = run.isPaused ? ` at ${clock(app.time_us)}` : '';
    setText(
      element,
      `${run.sceneInfo.title || 'Run'} ${state}${at}, ${app.stage.vehicleCount} vehicles, ${missed} missed budgets.`,
    );
  }, SUMMARY_EVERY_ms);
  return element;
}
