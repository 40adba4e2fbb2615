import { verge } from '#proto';
import { uint32Of } from '../core/columns/columns.js';
import { VergeError } from '../core/errors/vergeError.js';
import type { HostPlan } from '../core/simulation/api.js';
import { validateDone as validateRanges } from '../core/stations/doneRanges.js';
import { MAX_STATION_REQUESTS } from './protocol.js';

type ReportField = Exclude<keyof verge.v1.IReports, '$unknowns'>;

const REPORT_FIELDS = Object.keys({
  denm: 0,
  denmOrigin: 0,
  round: 0,
  cloud: 0,
  ledger: 0,
  samples: 0,
  events: 0,
  beliefStationId: 0,
  belief: 0,
  modelStationId: 0,
  modelRsuId: 0,
  modelVersion: 0,
} satisfies Record<ReportField, 0>) as ReportField[];

/** What a host of a role may say beside transmissions. */
interface Rights {
  readonly manoeuvres: boolean;
  readonly backhaul: boolean;
  readonly reports: readonly ReportField[];
  /** whether its DENM origins are repetitions of others' warnings */
  readonly repeats: boolean;
}

const { FLEET, INFRASTRUCTURE } = verge.v1.HostRole;

const FLEET_RIGHTS: Rights = {
  manoeuvres: true,
  backhaul: false,
  reports: [
    'denm',
    'denmOrigin',
    'samples',
    'events',
    'beliefStationId',
    'belief',
    'modelStationId',
    'modelRsuId',
    'modelVersion',
  ],
  repeats: false,
};
const INFRASTRUCTURE_RIGHTS: Rights = {
  manoeuvres: false,
  backhaul: true,
  reports: ['denmOrigin', 'round', 'cloud', 'ledger', 'events'],
  repeats: true,
};
/** A foreign station drives and speaks on the air; it has no say in the run's accounts. */
const STATION_RIGHTS: Rights = { manoeuvres: true, backhaul: false, reports: [], repeats: false };

const rightsOf = ({ role }: HostPlan): Rights =>
  role === FLEET ? FLEET_RIGHTS : role === INFRASTRUCTURE ? INFRASTRUCTURE_RIGHTS : STATION_RIGHTS;

/**
 * Checks the answer of a host that runs elsewhere: its window, what its role may say, ranges, its own stations, times
 * within the window.
 * @throws VergeError PROTOCOL_VIOLATION, STATION_UNKNOWN, MESSAGE_OUT_OF_RANGE or RATE_LIMITED
 */
export function validateDone(done: verge.v1.IDone, advance: verge.v1.IAdvance, plan: HostPlan): void {
  try {
    checkWindow(done, advance);
    checkRights(done, rightsOf(plan));
    if (plan.role === verge.v1.HostRole.STATION) checkCount(done);
    validateRanges(done, plan.shape);
    checkTimes(done, advance);
    checkStations(done, plan.stationIds);
  } catch (error) {
    if (!(error instanceof VergeError)) throw error;
    throw new VergeError(error.code, { ...error.detail, where: `${plan.name}: ${error.detail.where}` });
  }
}

function checkWindow(done: verge.v1.IDone, advance: verge.v1.IAdvance): void {
  if ((done.window ?? 0) === (advance.window ?? 0)) return;
  throw new VergeError('PROTOCOL_VIOLATION', {
    where: 'Done.window',
    expected: String(advance.window ?? 0),
    got: String(done.window ?? 0),
  });
}

function checkRights(done: verge.v1.IDone, rights: Rights): void {
  if (!rights.manoeuvres) refuseContent('Done.manoeuvres', done.manoeuvres);
  if (!rights.backhaul) refuseContent('Done.backhaul', done.backhaul);
  if (!done.reports) return;
  for (const field of REPORT_FIELDS) {
    if (!rights.reports.includes(field)) refuseContent(`Done.reports.${field}`, done.reports[field]);
  }
  for (const { repetition } of done.reports.denmOrigin ?? []) {
    if ((repetition ?? false) === rights.repeats) continue;
    const where = 'Done.reports.denmOrigin.repetition';
    throw new VergeError('PROTOCOL_VIOLATION', { where, expected: String(rights.repeats), got: String(repetition) });
  }
}

/** Columns and lists may be there empty; a message may not be there. */
function refuseContent(where: string, content: object | null | undefined): void {
  if (content === null || content === undefined) return;
  const count = Array.isArray(content) || content instanceof Uint8Array ? content.length : 1;
  if (count === 0) return;
  const got = content instanceof Uint8Array ? `${count} bytes` : `${count} of them`;
  throw new VergeError('PROTOCOL_VIOLATION', { where, expected: 'nothing from a host of this role', got });
}

function checkCount({ transmissions, manoeuvres }: verge.v1.IDone): void {
  const count = (transmissions?.length ?? 0) + (manoeuvres?.length ?? 0);
  if (count > MAX_STATION_REQUESTS) throw tooMany(count);
}

/** More than a station may ask for in a window. */
export const tooMany = (count: number): VergeError =>
  new VergeError('RATE_LIMITED', {
    where: 'Done.transmissions, Done.manoeuvres',
    expected: `<= ${MAX_STATION_REQUESTS} a window`,
    got: String(count),
  });

function checkTimes(done: verge.v1.IDone, advance: verge.v1.IAdvance): void {
  const from_us = advance.fromUs ?? 0;
  const until_us = advance.untilUs ?? 0;
  const check = (where: string, time: number | null | undefined): void => {
    const time_us = time ?? 0;
    if (time_us >= from_us && time_us <= until_us) return;
    const expected = `${from_us} <= time <= ${until_us}`;
    throw new VergeError('MESSAGE_OUT_OF_RANGE', { where, expected, got: String(time_us) });
  };
  for (const { timeUs } of done.transmissions ?? []) check('Done.transmissions.timeUs', timeUs);
  for (const { timeUs } of done.manoeuvres ?? []) check('Done.manoeuvres.timeUs', timeUs);
}

function checkStations(done: verge.v1.IDone, own: Uint32Array): void {
  const check = (where: string, id: number | null | undefined): void => {
    if (hosts(own, id ?? 0)) return;
    throw new VergeError('STATION_UNKNOWN', { where, expected: 'a station of this host', got: String(id ?? 0) });
  };
  for (const { stationId } of done.transmissions ?? []) check('Done.transmissions', stationId);
  for (const { stationId } of done.manoeuvres ?? []) check('Done.manoeuvres', stationId);
  for (const { fromId, toId } of done.backhaul ?? []) {
    if (fromId) check('Done.backhaul.fromId', fromId); // 0 is the cloud
    if (toId) check('Done.backhaul.toId', toId);
  }
  const { reports } = done;
  if (!reports) return;
  for (const { stationId } of reports.denm ?? []) check('Done.reports.denm', stationId);
  for (const { stationId } of reports.denmOrigin ?? []) check('Done.reports.denmOrigin', stationId);
  for (const { rsuId } of reports.round ?? []) check('Done.reports.round', rsuId);
  for (const id of uint32Of(reports.samples?.vehicleId)) check('Done.reports.samples.vehicleId', id);
  for (const id of uint32Of(reports.beliefStationId)) check('Done.reports.beliefStationId', id);
  for (const id of uint32Of(reports.modelStationId)) check('Done.reports.modelStationId', id);
}

/** @param stationIds ascending */
function hosts(stationIds: Uint32Array, id: number): boolean {
  let low = 0;
  let high = stationIds.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    if (stationIds[middle] === id) return true;
    if (stationIds[middle] < id) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}
