import type { verge } from '#proto';
import { bytesOf } from '../columns/columns.js';
import type { RadarColumns } from '../perception/radarColumns.js';

/** What radars found, as hosts are told; valid until the columns are used again. */
export const radarMessage = (found: RadarColumns): verge.v1.IRadarDetections => ({
  first: bytesOf(found.first.subarray(0, found.radars + 1)),
  rangeM: bytesOf(found.range_m.subarray(0, found.count)),
  bearingRad: bytesOf(found.bearing_rad.subarray(0, found.count)),
  rangeRateMps: bytesOf(found.rangeRate_mps.subarray(0, found.count)),
  truthId: bytesOf(found.truthId.subarray(0, found.count)),
});
