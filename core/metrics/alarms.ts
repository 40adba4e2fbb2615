import { quantile } from './bootstrap.js';

/** What an engineer asks of a warning: how many events it catches, how often it cries wolf, how early it speaks. */

/** Scored windows as columns, one window a second, in order of time within a vehicle. */
export interface ScoredWindows {
  readonly scores: ArrayLike<number>;
  readonly labels: ArrayLike<number>;
  readonly vehicleId: ArrayLike<number>;
  readonly time_s: ArrayLike<number>;
}

export interface AlarmFigures {
  /** an alarm is raised at or above it; Infinity when no threshold keeps the rate */
  readonly threshold: number;
  readonly events: number;
  /** share of events with an alarm in one of their windows; null without events */
  readonly recall: number | null;
  /** windows with an alarm and no event to come */
  readonly falseAlarmsPerVehicleHour: number | null;
  /** median time from the first alarm to the onset, over events that were caught; null without any */
  readonly leadTime_s: number | null;
}

/** One false alarm in 5 vehicle-minutes, in 1/s. */
export const DEFAULT_FALSE_ALARM_RATE_HZ = 1 / 300;

/** The label covers onsets in (t + 1, t + 6] s, so the last positive window lies 1 to 2 s before the onset. */
const LAST_WINDOW_LEAD_S = 1.5;
/** Positive windows of one vehicle further apart than this belong to different events. */
const SAME_EVENT_S = 1.5;

/**
 * Figures at the lowest threshold that keeps false alarms within a rate. A window stands for `window_s` of driving.
 */
export function alarmFigures(
  windows: ScoredWindows,
  falseAlarmRate_Hz = DEFAULT_FALSE_ALARM_RATE_HZ,
  window_s = 1,
): AlarmFigures {
  const n = windows.scores.length;
  const allowed = Math.floor(n * window_s * falseAlarmRate_Hz);
  const threshold = thresholdFor(windows, allowed);
  const events = eventsOf(windows);
  const leads = events.map((event) => leadTime_s(windows, event, threshold)).filter((lead) => lead !== null);
  leads.sort((a, b) => a - b);
  let falseAlarms = 0;
  for (let i = 0; i < n; i++) if (windows.labels[i] === 0 && windows.scores[i] >= threshold) falseAlarms++;
  return {
    threshold,
    events: events.length,
    recall: events.length === 0 ? null : leads.length / events.length,
    falseAlarmsPerVehicleHour: n === 0 ? null : (falseAlarms / (n * window_s)) * 3600,
    leadTime_s: quantile(leads, 0.5),
  };
}

/** Lowest score at which at most `allowed` negatives raise an alarm. */
function thresholdFor({ scores, labels }: ScoredWindows, allowed: number): number {
  const negatives: number[] = [];
  let lowest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < scores.length; i++) {
    if (labels[i] === 0) negatives.push(scores[i]);
    lowest = Math.min(lowest, scores[i]);
  }
  if (negatives.length <= allowed) return lowest;
  negatives.sort((a, b) => b - a);
  // The first negative that must stay silent; the threshold is the next score above it.
  const silent = negatives[allowed];
  let threshold = Number.POSITIVE_INFINITY;
  for (let i = 0; i < scores.length; i++) if (scores[i] > silent && scores[i] < threshold) threshold = scores[i];
  return threshold;
}

/** Indices of the windows of each event, in order of time. */
function eventsOf({ labels, vehicleId, time_s }: ScoredWindows): number[][] {
  const open = new Map<number, number[]>();
  const events: number[][] = [];
  for (let i = 0; i < labels.length; i++) {
    if (labels[i] !== 1) continue;
    const event = open.get(vehicleId[i]);
    if (event !== undefined && time_s[i] - time_s[event[event.length - 1]] <= SAME_EVENT_S) event.push(i);
    else {
      const fresh = [i];
      open.set(vehicleId[i], fresh);
      events.push(fresh);
    }
  }
  return events;
}

function leadTime_s({ scores, time_s }: ScoredWindows, event: readonly number[], threshold: number): number | null {
  const first = event.find((i) => scores[i] >= threshold);
  if (first === undefined) return null;
  return time_s[event[event.length - 1]] - time_s[first] + LAST_WINDOW_LEAD_S;
}
