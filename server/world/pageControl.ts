import type { verge } from '#proto';
import { shown, VergeError } from '../../core/errors/vergeError.js';
import type { Happening } from '../../core/scenario/happenings.js';
import { expectation } from '../../core/scenario/resolve.js';
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
    await changeLive(desk, live?.path ?? '', jsonValue(live?.path ?? '', live?.valueJson ?? ''), 'page');
  },
  record: (desk, { record }) =>
    record?.on ? desk.recordings.startIn(desk.recordingsFolder) : desk.recordings.stop().then(() => {}),
  inspect: ({ publisher }, { inspect }, client) => {
    client.inspected = inspect?.stationId ?? 0;
    if (client.inspected !== 0) publisher.refresh();
  },
  hazard: async ({ runner }, { hazard }) => {
    const { kind, xM, yM, radiusM, durationS, intensity } = hazard as verge.v1.PlaceHazard;
    const size = [radiusM, durationS, intensity].map((value) => value ?? undefined);
    await runner.atBoundary(() => runner.simulation.placeHazard(kind, xM, yM, ...size));
  },
  weather: async ({ runner }, { weather }) => {
    const asked = weatherAsked(weather as verge.v1.AddWeather);
    await runner.atBoundary(() => runner.simulation.happen({ weather: asked }, 'page'));
  },
  stopVehicle: async ({ runner }, { stopVehicle }) => {
    const { stationId, durationS } = stopVehicle as verge.v1.StopVehicle;
    await runner.atBoundary(() => runner.simulation.stopVehicle(stationId, durationS));
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
 * Changes a live parameter between two windows; it is recorded and stands in the manifest.
 * @returns the simulated time at which it acts, us
 * @throws VergeError SIMULATION_OVER, PARAMETER_UNKNOWN, PARAMETER_INVALID, PARAMETER_NOT_LIVE, PARAMETERS_CONFLICT
 */
export async function changeLive(desk: RunDesk, path: string, value: unknown, origin: string): Promise<number> {
  const { runner } = desk;
  runner.checkGoing(path);
  const time_us = await runner.atBoundary(() => runner.simulation.setLive(path, value, origin));
  desk.recordings.control({ timeUs: time_us, path, valueJson: JSON.stringify(value), origin });
  runner.changed();
  return time_us;
}

/**
 * Lets something happen between two windows; it stands in the manifest.
 * @returns the simulated time at which it acts, us
 * @throws VergeError SIMULATION_OVER, ARGUMENT_INVALID, PARAMETER_INVALID, STATION_UNKNOWN
 */
export async function letHappen({ runner }: RunDesk, happening: Happening): Promise<number> {
  runner.checkGoing('happening');
  return runner.atBoundary(() => runner.simulation.happen(happening, 'api'));
}

/** The fields that were given, by the names of weatherFieldSchema. */
function weatherAsked(asked: verge.v1.AddWeather): Record<string, string | number> {
  const { kind, xM, yM, radiusM, headingDeg, speedMps, intensity, rampS, durationS } = asked;
  const sizes = {
    radius_m: radiusM,
    heading_deg: headingDeg,
    speed_mps: speedMps,
    intensity,
    ramp_s: rampS,
    duration_s: durationS,
  };
  const given = Object.entries(sizes).filter((entry): entry is [string, number] => typeof entry[1] === 'number');
  return { kind, x_m: xM, y_m: yM, ...Object.fromEntries(given) };
}

function jsonValue(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const expected = `${expectation(path) ?? 'a value'}, as JSON`;
    throw new VergeError('PARAMETER_INVALID', { where: path, expected, got: shown(text) });
  }
}
