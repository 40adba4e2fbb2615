import { VergeError } from '../errors/vergeError.js';
import type { TimelineEntry } from './definition.js';
import type { PlacedHazardEntry } from './happenings.js';
import { LiveParameters } from './live.js';
import type { ResolvedParameters } from './resolve.js';

/** What a run knows of the things its timeline names. */
export interface TimelineWorld {
  isVehicle(stationId: number): boolean;
  isRoadsideUnit(stationId: number): boolean;
  /** @throws VergeError PARAMETER_INVALID for a kind of hazard that does not exist, or a size that kind cannot have */
  checkHazard(hazard: PlacedHazardEntry): void;
}

/**
 * Goes through a timeline in the order in which it acts, before it acts: every change must be of a live parameter, within
 * its bounds, and fit what the changes before it have left.
 * @param entries in order of time
 * @param added the one that is asked for now, if any: it needs no telling which it is
 * @throws VergeError PARAMETER_UNKNOWN, PARAMETER_NOT_LIVE, PARAMETER_INVALID, PARAMETERS_CONFLICT, STATION_UNKNOWN
 */
export function checkTimeline(
  resolved: ResolvedParameters,
  entries: readonly TimelineEntry[],
  world: TimelineWorld,
  added?: TimelineEntry,
): void {
  const live = new LiveParameters(resolved);
  for (const entry of entries) {
    try {
      checkEntry(entry, live, world);
    } catch (error) {
      if (!(error instanceof VergeError) || entry === added) throw error;
      const where = `timeline at ${entry.at_s} s, ${error.detail.where}`;
      throw new VergeError(error.code, { ...error.detail, where });
    }
  }
}

function checkEntry(entry: TimelineEntry, live: LiveParameters, world: TimelineWorld): void {
  if (entry.set !== undefined) live.change(entry.set);
  if (entry.hazard !== undefined) world.checkHazard(entry.hazard);
  for (const name of ['stopVehicle', 'releaseVehicle'] as const) checkVehicle(name, entry[name]?.stationId, world);
  checkUnit(entry.outage?.stationId, world);
}

function checkVehicle(name: string, stationId: number | undefined, world: TimelineWorld): void {
  if (stationId === undefined || world.isVehicle(stationId)) return;
  throw new VergeError('STATION_UNKNOWN', {
    where: `${name}.stationId`,
    expected: 'a vehicle of this run',
    got: String(stationId),
  });
}

function checkUnit(stationId: number | undefined, world: TimelineWorld): void {
  if (stationId === undefined || world.isRoadsideUnit(stationId)) return;
  throw new VergeError('STATION_UNKNOWN', {
    where: 'outage.stationId',
    expected: 'a roadside unit of this run',
    got: String(stationId),
  });
}
