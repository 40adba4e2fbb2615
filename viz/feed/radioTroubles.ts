import type { verge } from '#proto';
import { hazardsAt } from './carriedHazards.js';
import type { Snapshot } from './snapshotBuffer.js';

/** What troubles the radio as a thing on the map, beside hazards: a jammer, or a roadside unit that is out of service. */
export type TroubleKind = 'jam' | 'outage';

/** A hazard, or a trouble of the radio shown like one. */
export interface MapHazard extends verge.v1.IHazardView {
  /** of a jammer: radiated in each channel */
  readonly power_dBm?: number;
  /** of an outage: the roadside unit */
  readonly stationId?: number;
}

export const isTrouble = (kind: string): kind is TroubleKind => kind === 'jam' || kind === 'outage';

/** Numbers of troubles: outages by their station, jammers above them. No hazard has such a number. */
const OUTAGE_IDS = 0xe000_0000;
const JAMMER_IDS = 0xe800_0000;
/** A roadside unit that is out is ringed so wide, m. */
const OUTAGE_RADIUS_m = 30;

/** All that lies on the map at a time. The moment's own list while nothing moves and no radio is troubled. */
export function onTheMap(
  moment: Snapshot,
  time_us: number,
  stations: readonly verge.v1.ISceneStation[],
): readonly MapHazard[] {
  const hazards = hazardsAt(moment, time_us);
  const { jammers, outOfService } = moment;
  if (jammers.length === 0 && outOfService.length === 0) return hazards;
  const out = stations.filter(({ id }) => outOfService.includes(id ?? 0));
  return [...hazards, ...out.map(outageOf), ...jammers.map(jammerOf)];
}

const outageOf = ({ id, xM, yM }: verge.v1.ISceneStation): MapHazard => ({
  id: OUTAGE_IDS + (id ?? 0),
  kind: 'outage',
  xM,
  yM,
  radiusM: OUTAGE_RADIUS_m,
  intensity: 1,
  stationId: id ?? 0,
});

/** Told apart by place and end, which stay from keyframe to keyframe while jammers before it in the list go. */
const jammerOf = ({ xM, yM, radiusM, powerDBm, untilUs }: verge.v1.IJammerView): MapHazard => ({
  id: JAMMER_IDS + (Math.abs(Math.round((xM ?? 0) * 31 + (yM ?? 0) * 7 + (untilUs ?? 0) / 1000)) % 0x0100_0000),
  kind: 'jam',
  xM,
  yM,
  radiusM,
  intensity: 1,
  untilUs,
  power_dBm: powerDBm ?? 0,
});
