import type { verge } from '#proto';
import type { MissCause } from './missCauses.js';
import type { RoundWaits } from './roundTraffic.js';

/** Phases of a round: announcement to the model's last fragment, the slowest accepted training and upload, and the rest. */
export const ROUND_PARTS = ['modelDown', 'training', 'upload', 'waiting'] as const;
export type RoundPart = (typeof ROUND_PARTS)[number];

/** Of a synchronisation: the slowest model on its way to the cloud, and the slowest copy of the new one down. */
export const CLOUD_PARTS = ['up', 'down'] as const;

/**
 * Why a round was late or published nothing: as for warnings, or
 * - `belowMinimum`: all came, and they were too few
 * - `uplinkWindow`: the time over which the updates are spread was longest
 * - `outage`: the unit was out of service
 */
export type RoundCause = MissCause | 'belowMinimum' | 'uplinkWindow' | 'outage';

/** Time of each phase, us; together the round. */
export function roundParts(report: verge.v1.IRoundReport): Readonly<Record<RoundPart, number>> {
  const { modelDownUs, trainingUs, uploadUs, closedUs, announcedUs } = report;
  const [modelDown, training, upload] = [modelDownUs ?? 0, trainingUs ?? 0, uploadUs ?? 0];
  const waiting = Math.max(0, (closedUs ?? 0) - (announcedUs ?? 0) - modelDown - training - upload);
  return { modelDown, training, upload, waiting };
}

/** Time up and down, us; where the cloud did not tell when it aggregated, all is down. */
export function cloudParts({ startedUs, aggregatedUs, finishedUs }: verge.v1.ICloudReport) {
  const middle_us = Math.max(startedUs!, aggregatedUs ?? 0);
  return { up: middle_us - startedUs!, down: finishedUs! - middle_us };
}

/** What kept most updates away; loss when none is known to be. */
function causeOfMissing({ lost }: RoundWaits): MissCause {
  const causes = [...lost].sort((a, b) => b[1] - a[1]);
  return causes.length === 0 ? 'lossAndRetry' : causes[0][0];
}

/**
 * The part of a late round that took longest.
 * @param waits what its frames met on the air
 * @param uplinkWindow_us time over which updates are spread on purpose
 */
export function causeOfRound(
  report: verge.v1.IRoundReport,
  waits: RoundWaits,
  uplinkWindow_us: number,
): Exclude<RoundCause, 'outage'> {
  const { modelDown, training, upload, waiting } = roundParts(report);
  const gateDown_us = Math.min(modelDown, waits.gateDown_us);
  const gateUp_us = Math.min(upload, waits.gateUp_us);
  const spread_us = Math.min(upload - gateUp_us, uplinkWindow_us);
  const late_us = upload - gateUp_us - spread_us;
  const accessUp_us = Math.min(late_us, waits.accessUp_us);
  const missing = causeOfMissing(waits);
  const times: readonly (readonly [Exclude<RoundCause, 'outage'>, number])[] = [
    ['compute', training],
    ['congestionControl', gateDown_us + gateUp_us],
    ['channelAccess', modelDown - gateDown_us + accessUp_us],
    ['uplinkWindow', spread_us],
    [missing, late_us - accessUp_us + waiting],
  ];
  return times.reduce((longest, one) => (one[1] > longest[1] ? one : longest))[0];
}

/** Why a round that vehicles joined published nothing. */
export const causeOfNothing = (report: verge.v1.IRoundReport, waits: RoundWaits): MissCause | 'belowMinimum' =>
  (report.updatesLost ?? 0) > 0 ? causeOfMissing(waits) : 'belowMinimum';
