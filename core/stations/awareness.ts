import type { verge } from '#proto';
import type { Pose } from './egoState.js';
import type { HeardObjects } from './heardObjects.js';
import type { LocalDynamicMap } from './localDynamicMap.js';
import { bringTo } from './perceptionEvidence.js';
import { type Mover, MoverBins, moverOfCam } from './sameVehicle.js';

/** ObjectID has 16 bits. */
const OBJECT_IDS = 65_536;
/** Half the length of the own vehicle, m: others tell its centre, it knows its front. */
const HALF_LENGTH_M = 2.25;

/**
 * Environmental awareness: how many vehicles a station knows of by CAM, by CPM and by either, as it can count them itself
 * (no message names a vehicle but its sender's). Of several reports of one vehicle the newest counts.
 */
export class Awareness {
  private readonly camBins: MoverBins;
  private readonly cpmBins: MoverBins;
  private readonly roadsideBins: MoverBins;
  private readonly told = new Set<number>(); // (sender, object id)
  private readonly mover: Mover = { x_m: 0, y_m: 0, vx_mps: 0, vy_mps: 0 };

  constructor(
    private readonly ldm: LocalDynamicMap,
    private readonly heard: HeardObjects,
    gate_m: number,
  ) {
    this.camBins = new MoverBins(gate_m);
    this.cpmBins = new MoverBins(gate_m);
    this.roadsideBins = new MoverBins(gate_m);
  }

  /** One look of a station at its map; adds to the window's report. */
  look(slot: number, now_us: number, pose: Pose, report: verge.v1.IAwarenessReport): void {
    const { camBins, cpmBins, roadsideBins, mover, told } = this;
    camBins.clear();
    cpmBins.clear();
    roadsideBins.clear();
    told.clear();
    let [byCam, byCpm, byCpmAlone, byRoadside, camAge_us, cpmAge_us] = [0, 0, 0, 0, 0, 0];
    this.ldm.forEachNeighbour(slot, now_us, (_, place) => {
      byCam++;
      camAge_us += now_us - this.ldm.records.timeAt_us(place);
      moverOfCam(this.ldm, place, now_us, mover);
      camBins.add(mover);
    });
    const own = this.own(pose); // others see this vehicle, too
    cpmBins.add(own);
    roadsideBins.add(own);
    this.heard.forEachNewestFirst(slot, now_us, (object, { senderId, isRoadside }) => {
      const source = senderId * OBJECT_IDS + object.id;
      if (told.has(source)) return; // its sender told it anew since
      told.add(source);
      bringTo(now_us, object, mover);
      if (isRoadside && !roadsideBins.has(mover)) {
        roadsideBins.add(mover);
        byRoadside++;
      }
      if (cpmBins.has(mover)) return;
      cpmBins.add(mover);
      byCpm++;
      cpmAge_us += now_us - object.measured_us;
      if (!camBins.has(mover)) byCpmAlone++;
    });
    report.looks = (report.looks ?? 0) + 1;
    report.byCam = (report.byCam ?? 0) + byCam;
    report.byCpm = (report.byCpm ?? 0) + byCpm;
    report.byEither = (report.byEither ?? 0) + byCam + byCpmAlone;
    report.byRoadside = (report.byRoadside ?? 0) + byRoadside;
    report.camAgeUs = (report.camAgeUs ?? 0) + camAge_us;
    report.cpmAgeUs = (report.cpmAgeUs ?? 0) + cpmAge_us;
  }

  private own({ x_m, y_m, heading_rad, speed_mps }: Pose): Mover {
    const [cosine, sine] = [Math.cos(heading_rad), Math.sin(heading_rad)];
    return {
      x_m: x_m - HALF_LENGTH_M * cosine,
      y_m: y_m - HALF_LENGTH_M * sine,
      vx_mps: speed_mps * cosine,
      vy_mps: speed_mps * sine,
    };
  }
}
