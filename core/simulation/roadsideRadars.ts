import type { verge } from '#proto';
import type { Radar, RadarMount } from '../perception/radar.js';
import { RadarColumns } from '../perception/radarColumns.js';
import { radarMessage } from './radarMessage.js';
import type { StationTable } from './stationTable.js';

/** Radars on the masts of roadside units, which look all round; a unit out of service sees nothing. */
export class RoadsideRadars {
  // two sets, because the host looks at one until the next step's comes
  private readonly sets: readonly [RadarColumns, RadarColumns];
  private readonly mount: RadarMount = {
    stationId: 0,
    x_m: 0,
    y_m: 0,
    height_m: 0,
    heading_rad: 0,
    speed_mps: 0,
  };
  private scans = 0;

  constructor(
    private readonly table: StationTable,
    private readonly radar: Radar,
  ) {
    this.sets = [new RadarColumns(table.rsuCount), new RadarColumns(table.rsuCount)];
  }

  /** One scan of each unit, in their order. */
  scan(): verge.v1.IRadarDetections {
    const { radar, mount } = this;
    const { places, ids, rsuCount } = this.table;
    const found = this.sets[this.scans++ % 2];
    found.clear();
    radar.prepare();
    for (let slot = 0; slot < rsuCount; slot++) {
      mount.stationId = ids[slot];
      mount.x_m = places.x_m[slot];
      mount.y_m = places.y_m[slot];
      mount.height_m = places.height_m[slot];
      if (places.present[slot] === 1) radar.scanFrom(mount, this.scans, found);
      found.close();
    }
    return radarMessage(found);
  }
}
