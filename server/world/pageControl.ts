import type { verge } from '#proto';
import { shown, VergeError } from '../../core/errors/vergeError.js';
import { expectation } from '../../core/scenario/resolve.js';
import type { Happened } from '../../core/simulation/api.js';
import type { Runner } from '../runner/runner.js';
import type { ViewPublisher } from '../runner/viewPublisher.js';
import type { RecordingDesk } from './recordingDesk.js';
import type { ViewClient } from './viewClient.js';

/** What a run's owner may be asked for. */
export interface RunDesk {
  readonly runner: Runner;
  readonly publisher: ViewPublisher;
  readonly recordings: RecordingDesk;
  readonly recordingsFolder: string;
}

type Action = NonNullable<verge.v1.ViewControl['action']>;
type Handler = (desk: RunDesk, control: verge.v1.ViewControl, client: ViewClient) => Promise<void> | void;

/** One handler per action of a page (ViewControl in proto/view.proto). Acknowledgements never come here. */
const HANDLERS: Partial<Record<Action, Handler>> = {
  play: ({ runner }) => runner.play(),
  pause: ({ runner }) => runner.pause(),
  step: ({ runner }, { step }) => runner.step(step?.windows || 1),
  speed: ({ runner }, { speed }) => runner.setSpeed(speed?.speed ?? 1),
  stop: ({ runner }) => runner.stop(),
  live: async (desk, { live }) => {
    const path = live?.path ?? '';
    await changeLive(desk, { [path]: jsonValue(path, live?.valueJson ?? '') }, 'page');
  },
  record: (desk, { record }) =>
    record?.on ? desk.recordings.startIn(desk.recordingsFolder) : desk.recordings.stop().then(() => {}),
  inspect: ({ publisher }, { inspect }, client) => {
    client.inspected = inspect?.stationId ?? 0;
    if (client.inspected !== 0) publisher.refresh();
  },
  hazard: async (desk, { hazard }) => {
    const { kind, xM, yM, radiusM, durationS, intensity } = hazard as verge.v1.PlaceHazard;
    const asked = { kind, x_m: xM, y_m: yM, radius_m: radiusM, duration_s: durationS, intensity };
    await letHappen(desk, { hazard: given(asked) }, 'page');
  },
  weather: async (desk, { weather }) => {
    const { kind, xM, yM, radiusM, headingDeg, speedMps, intensity, rampS, durationS } = weather as verge.v1.AddWeather;
    const sizes = {
      radius_m: radiusM,
      heading_deg: headingDeg,
      speed_mps: speedMps,
      ramp_s: rampS,
      duration_s: durationS,
    };
    await letHappen(desk, { weather: given({ kind, x_m: xM, y_m: yM, intensity, ...sizes }) }, 'page');
  },
  removeHazard: async (desk, { removeHazard }) => {
    await letHappen(desk, { removeHazard: { id: removeHazard?.id ?? 0 } }, 'page');
  },
  stopVehicle: async (desk, { stopVehicle }) => {
    const { stationId, durationS } = stopVehicle as verge.v1.StopVehicle;
    await letHappen(desk, { stopVehicle: given({ stationId, duration_s: durationS }) }, 'page');
  },
  releaseVehicle: async (desk, { releaseVehicle }) => {
    await letHappen(desk, { releaseVehicle: { stationId: releaseVehicle?.stationId ?? 0 } }, 'page');
  },
};

/** What still makes sense when the run is over. */
const WHEN_OVER: ReadonlySet<Action> = new Set<Action>(['inspect', 'stop', 'pause', 'speed']);

/** Does what a page asks. @throws VergeError told to that page */
export async function handleControl(desk: RunDesk, control: verge.v1.ViewControl, client: ViewClient): Promise<void> {
  const handler = control.action === undefined ? undefined : HANDLERS[control.action];
  if (handler === undefined) {
    throw new VergeError('MESSAGE_UNDECODABLE', { where: 'page', expected: 'an action', got: String(control.action) });
  }
  const endsRecording = control.action === 'record' && !control.record?.on;
  if (control.action !== undefined && !WHEN_OVER.has(control.action) && !endsRecording)
    desk.runner.checkGoing(control.action);
  await handler(desk, control, client);
}

/**
 * Changes live parameters between two windows, all of them or none; it is recorded and stands in the manifest.
 * @param values by path
 * @returns the simulated time at which they act, us
 * @throws VergeError SIMULATION_OVER, PARAMETER_UNKNOWN, PARAMETER_INVALID, PARAMETER_NOT_LIVE, PARAMETERS_CONFLICT
 */
export async function changeLive(
  desk: RunDesk,
  values: Readonly<Record<string, unknown>>,
  origin: string,
): Promise<number> {
  const { runner } = desk;
  runner.checkGoing(Object.keys(values).join(', '));
  const time_us = await runner.atBoundary(() => runner.simulation.setLive(values, origin));
  for (const [path, value] of Object.entries(values)) {
    desk.recordings.control({ timeUs: time_us, path, valueJson: JSON.stringify(value), origin });
  }
  runner.changed();
  return time_us;
}

/**
 * Lets something happen between two windows (core/scenario/happenings); it is recorded and stands in the manifest.
 * @throws VergeError SIMULATION_OVER, PARAMETER_INVALID, STATION_UNKNOWN, HAZARD_UNKNOWN
 */
export async function letHappen(desk: RunDesk, asked: unknown, origin: string): Promise<Happened> {
  const { runner } = desk;
  runner.checkGoing('timeline');
  const happened = await runner.atBoundary(() => runner.simulation.happen(asked, origin));
  for (const [path, value] of Object.entries(happened.happening)) {
    desk.recordings.control({ timeUs: happened.time_us, path, valueJson: JSON.stringify(value), origin });
  }
  return happened;
}

/** Without the fields that were left out: the run knows their defaults. */
function given(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined));
}

function jsonValue(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const expected = `${expectation(path) ?? 'a value'}, as JSON`;
    throw new VergeError('PARAMETER_INVALID', { where: path, expected, got: shown(text) });
  }
}
