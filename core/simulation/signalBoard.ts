import type { verge } from '#proto';
import { bytesOf } from '../columns/columns.js';
import { LocalPlane } from '../facilities/localPlane.js';
import { PHASE_STATE } from '../facilities/messages/spatem.js';
import type { Parameters } from '../scenario/schema.js';
import type { LinkOutlook } from '../traffic/signalForecast.js';
import { LETTER } from '../traffic/signals.js';
import type { TrafficEngine } from '../traffic/traffic.js';
import { mapOf, type SignalGroups, signalGroups } from './signalMap.js';
import type { StationTable } from './stationTable.js';

/** MovementPhaseState (SAE J2735) of SUMO's letters. */
const STATE_OF_LETTER: ReadonlyMap<number, number> = new Map([
  [LETTER.red, PHASE_STATE.stopAndRemain],
  [LETTER.redYellow, PHASE_STATE.preMovement],
  [LETTER.yellow, PHASE_STATE.permissiveClearance],
  [LETTER.yellowMajor, PHASE_STATE.protectedClearance],
  [LETTER.greenMinor, PHASE_STATE.permissiveMovementAllowed],
  [LETTER.greenMajor, PHASE_STATE.protectedMovementAllowed],
  [LETTER.stop, PHASE_STATE.stopThenProceed],
  [LETTER.offBlinking, PHASE_STATE.cautionConflictingTraffic],
  [LETTER.off, PHASE_STATE.dark],
]);

interface Site {
  readonly groups: SignalGroups;
  readonly message: verge.v1.ISignalSite;
}

/** What roadside units are told of the signals near them: maps once, states with every traffic step. */
export class SignalBoard {
  private readonly leftOut: string[] = [];
  private readonly sites: readonly Site[];
  private readonly rows: number;
  private readonly outlook: LinkOutlook = { letter: 0, minEnd_us: 0, maxEnd_us: 0 };

  constructor(
    private readonly traffic: TrafficEngine,
    table: StationTable,
    origin: { readonly latitude_deg: number; readonly longitude_deg: number },
    { enabled, range_m }: Parameters['facilities']['spatem'],
  ) {
    const plane = new LocalPlane(origin.latitude_deg, origin.longitude_deg);
    this.sites = enabled ? sitesOf(traffic, table, plane, range_m, this.leftOut) : [];
    this.rows = this.sites.reduce((sum, { groups }) => sum + groups.indices.length, 0);
  }

  get messages(): verge.v1.ISignalSite[] {
    return this.sites.map(({ message }) => message);
  }

  /** What a user should know. */
  get notices(): string[] {
    return this.leftOut.map((id) => `signal "${id}" has more lanes than fit into one MAPEM: nobody tells of it`);
  }

  /** States now; undefined when no signal is served. */
  states(): verge.v1.ISignalStates | undefined {
    if (this.rows === 0) return undefined;
    const state = new Uint8Array(this.rows);
    const minEnd_us = new Float64Array(this.rows);
    const maxEnd_us = new Float64Array(this.rows);
    let row = 0;
    for (const { groups } of this.sites) {
      for (const index of groups.indices) {
        this.traffic.linkOutlook(groups.signal, index, this.outlook);
        state[row] = STATE_OF_LETTER.get(this.outlook.letter) ?? PHASE_STATE.unavailable;
        minEnd_us[row] = this.outlook.minEnd_us;
        maxEnd_us[row++] = this.outlook.maxEnd_us;
      }
    }
    return { eventState: state, minEndUs: bytesOf(minEnd_us), maxEndUs: bytesOf(maxEnd_us) };
  }
}

/** Each signal within range of a roadside unit, with the unit nearest to it; one too large for a map goes to `leftOut`. */
function sitesOf(
  { network }: TrafficEngine,
  table: StationTable,
  plane: LocalPlane,
  range_m: number,
  leftOut: string[],
): Site[] {
  return signalGroups(network).flatMap((groups): Site[] => {
    const junction = network.linkJunction[groups.links[0]];
    const [x_m, y_m] = [network.junctionX_m[junction], network.junctionY_m[junction]];
    const unit = table.nearestRsu(x_m, y_m);
    if (unit < 0 || Math.hypot(table.places.x_m[unit] - x_m, table.places.y_m[unit] - y_m) > range_m) return [];
    const rsuId = table.ids[unit];
    const map = mapOf(network, groups, plane, rsuId);
    if (map !== null) return [{ groups, message: { rsuId, map } }];
    leftOut.push(network.signals[groups.signal].id);
    return [];
  });
}
