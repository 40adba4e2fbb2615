import { verge } from '#proto';
import {
  checkFinite,
  checkJson,
  checkNumber,
  checkRanges,
  checkText,
  decodeWith,
  MAX_TIME_US,
  rangeTable,
  UINT32,
} from '../ranges/ranges.js';
import { validateEvents, validateHistory, validateMessageView, validateMetrics } from './eventRanges.js';
import { validateScene } from './sceneRanges.js';
import { validateDelta, validateKeyframe } from './vehicleRanges.js';

/** Frames of a view stream and controls of a page as they come from elsewhere: decoded and checked. */

const MAX_NAME = 1_000;
const MAX_TEXT = 10_000;
const MAX_JSON = 1024 * 1024;
/** Fastest pace a page may ask for; 0 is as fast as possible. */
const MAX_SPEED = 1_000;

const INSPECTION = rangeTable('StationInspection', { id: UINT32 });
const ERROR = rangeTable('ProtocolErrorView', { request: UINT32 });

/** @throws VergeError MESSAGE_OUT_OF_RANGE */
export function validateRunState(state: verge.v1.IRunState): void {
  checkText('RunState.state', state.state, MAX_NAME, 1);
  checkNumber('RunState.speed', state.speed ?? 0, 0, MAX_SPEED);
  checkNumber('RunState.timeUs', state.timeUs ?? 0, -MAX_TIME_US, MAX_TIME_US);
  checkNumber('RunState.durationUs', state.durationUs ?? 0, 0, MAX_TIME_US);
  checkFinite('RunState.behindS', state.behindS ?? 0);
  checkJson('RunState.liveJson', state.liveJson, MAX_JSON);
  checkText('RunState.errorCode', state.errorCode, MAX_NAME);
  checkText('RunState.errorMessage', state.errorMessage, MAX_TEXT);
  checkText('RunState.recordingFile', state.recordingFile, MAX_NAME);
  for (const host of state.hosts ?? []) checkText('RunState.hosts', host, MAX_NAME);
}

/** @throws VergeError MESSAGE_OUT_OF_RANGE */
export function validateInspection(inspection: verge.v1.IStationInspection): void {
  checkRanges(INSPECTION, inspection);
  checkJson('StationInspection.json', inspection.json, MAX_JSON);
  for (const message of inspection.received ?? []) validateMessageView(message);
  for (const message of inspection.sent ?? []) validateMessageView(message);
}

/** @throws VergeError MESSAGE_OUT_OF_RANGE */
export function validateErrorView(error: verge.v1.IProtocolErrorView): void {
  checkRanges(ERROR, error);
  checkText('ProtocolErrorView.code', error.code, MAX_NAME, 1);
  for (const part of ['message', 'where', 'expected', 'got'] as const) {
    checkText(`ProtocolErrorView.${part}`, error[part], MAX_TEXT);
  }
}

/** @throws VergeError MESSAGE_OUT_OF_RANGE */
export function validateViewFrame(frame: verge.v1.IViewFrame): void {
  if (frame.delta) validateDelta(frame.delta);
  else if (frame.keyframe) validateKeyframe(frame.keyframe);
  else if (frame.events) validateEvents(frame.events);
  else if (frame.metrics) validateMetrics(frame.metrics);
  else if (frame.state) validateRunState(frame.state);
  else if (frame.scene) validateScene(frame.scene);
  else if (frame.inspection) validateInspection(frame.inspection);
  else if (frame.history) validateHistory(frame.history);
  else if (frame.error) validateErrorView(frame.error);
}

/** A frame of a recording. @throws VergeError MESSAGE_UNDECODABLE, MESSAGE_OUT_OF_RANGE */
export function decodeViewFrame(bytes: Uint8Array): verge.v1.ViewFrame {
  const frame = decodeWith('ViewFrame', (source) => verge.v1.ViewFrame.decode(source), bytes);
  validateViewFrame(frame);
  return frame;
}

const CONTROL = rangeTable('ViewControl', { request: UINT32 });
const STEP = rangeTable('ViewControl.step', { windows: [0, 100_000] });
const INSPECT = rangeTable('ViewControl.inspect', { stationId: UINT32 });
const STOP_VEHICLE = rangeTable('ViewControl.stopVehicle', { stationId: UINT32 });
const RELEASE_VEHICLE = rangeTable('ViewControl.releaseVehicle', { stationId: UINT32 });
const REMOVE_HAZARD = rangeTable('ViewControl.removeHazard', { id: UINT32 });

/**
 * What a page asks. Values of parameters, hazards and stops are the run's to check: their ranges are declared in
 * core/scenario.
 * @throws VergeError MESSAGE_OUT_OF_RANGE
 */
export function validateViewControl(control: verge.v1.IViewControl): void {
  checkRanges(CONTROL, control);
  if (control.step) checkRanges(STEP, control.step);
  if (control.inspect) checkRanges(INSPECT, control.inspect);
  if (control.stopVehicle) checkRanges(STOP_VEHICLE, control.stopVehicle);
  if (control.releaseVehicle) checkRanges(RELEASE_VEHICLE, control.releaseVehicle);
  if (control.removeHazard) checkRanges(REMOVE_HAZARD, control.removeHazard);
  if (control.speed) checkNumber('ViewControl.speed.speed', control.speed.speed ?? 0, 0, MAX_SPEED);
  if (control.ack) checkNumber('ViewControl.ack.timeUs', control.ack.timeUs ?? 0, -MAX_TIME_US, MAX_TIME_US);
  if (control.live) {
    checkText('ViewControl.live.path', control.live.path, MAX_NAME, 1);
    checkText('ViewControl.live.valueJson', control.live.valueJson, MAX_JSON, 1);
  }
  if (control.hazard) checkText('ViewControl.hazard.kind', control.hazard.kind, MAX_NAME, 1);
  if (control.weather) checkText('ViewControl.weather.kind', control.weather.kind, MAX_NAME, 1);
}
