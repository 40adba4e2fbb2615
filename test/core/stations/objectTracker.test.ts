import { expect } from 'chai';
import { BEARING_SIGMA_RAD, RANGE_RATE_SIGMA_MPS, RANGE_SIGMA_M } from '../../../core/perception/radar.js';
import { Random } from '../../../core/random/random.js';
import { ObjectTracker } from '../../../core/stations/objectTracker.js';
import { RADAR_SIGMA } from '../../../core/stations/radarFigures.js';
import type { RadarObjects } from '../../../core/stations/radarScan.js';
import { sigmaOf } from '../../../core/stations/trackFilter.js';

const STEP_US = 100_000;

interface Target {
  readonly id: number;
  readonly x_m: number;
  readonly y_m: number;
  readonly vx_mps: number;
  readonly vy_mps: number;
}

const NOTHING: RadarObjects = scanOf([], 0, null);

/** What the radar of a car at the origin, heading east at 10 m/s and seen from itself, finds; noise from `rng`. */
function scanOf(targets: readonly Target[], time_s: number, rng: Random | null): RadarObjects {
  const ownX_m = 10 * time_s;
  const rows = targets.map((target) => {
    const [dx_m, dy_m] = [target.x_m + target.vx_mps * time_s - ownX_m, target.y_m + target.vy_mps * time_s];
    const range_m = Math.hypot(dx_m, dy_m);
    const bearing_rad = Math.atan2(dy_m, dx_m);
    const rate_mps = (target.vx_mps - 10) * Math.cos(bearing_rad) + target.vy_mps * Math.sin(bearing_rad);
    const noise = (sigma: number) => (rng === null ? 0 : sigma * rng.normal());
    return [
      range_m + noise(RADAR_SIGMA.range_m),
      bearing_rad + noise(RADAR_SIGMA.bearing_rad),
      rate_mps + noise(RADAR_SIGMA.rangeRate_mps),
    ];
  });
  return {
    first: Uint32Array.of(0),
    count: Uint32Array.of(targets.length),
    range_m: Float32Array.from(rows, ([range_m]) => range_m),
    bearing_rad: Float32Array.from(rows, ([, bearing_rad]) => bearing_rad),
    rangeRate_mps: Float32Array.from(rows, ([, , rate_mps]) => rate_mps),
    truthId: Uint32Array.from(targets, ({ id }) => id),
  };
}

function follow(targets: readonly Target[], scans: number, seen: (scan: number) => readonly Target[] = () => targets) {
  const tracker = new ObjectTracker(1, 100);
  const rng = Random.fromSeed(3);
  for (let scan = 0; scan < scans; scan++) {
    const time_s = (scan * STEP_US) / 1e6;
    const pose = { x_m: 10 * time_s, y_m: 0, heading_rad: 0, speed_mps: 10 };
    tracker.scan(0, scan * STEP_US, pose, scanOf(seen(scan), time_s, rng));
  }
  return tracker;
}

const AHEAD: Target = { id: 7, x_m: 40, y_m: 3, vx_mps: 12, vy_mps: 0 };
const CROSSING: Target = { id: 8, x_m: 60, y_m: -20, vx_mps: 10, vy_mps: 8 };

describe('object tracker', () => {
  it('assumes the errors the radar has', () => {
    expect(RADAR_SIGMA).to.deep.equal({
      range_m: RANGE_SIGMA_M,
      bearing_rad: BEARING_SIGMA_RAD,
      rangeRate_mps: RANGE_RATE_SIGMA_MPS,
    });
  });

  it('keeps one track for each target, with one id', () => {
    const tracks = follow([AHEAD, CROSSING], 40).of(0);
    expect(tracks.map(({ id, truthId }) => [id, truthId])).to.deep.equal([
      [0, 7],
      [1, 8],
    ]);
  });

  it('finds place and velocity within three of the standard deviations it states', () => {
    for (const track of follow([AHEAD, CROSSING], 30).of(0)) {
      const target = track.truthId === 7 ? AHEAD : CROSSING;
      const errors = [
        track.x_m - target.x_m - target.vx_mps * 2.9,
        track.y_m - target.y_m - target.vy_mps * 2.9,
        track.vx_mps - target.vx_mps,
        track.vy_mps - target.vy_mps,
      ];
      errors.forEach((error, part) => {
        expect(Math.abs(error), `${track.truthId}, ${part}`).to.be.below(3 * sigmaOf(track.state, part));
      });
      expect(sigmaOf(track.state, 0)).to.be.below(0.5);
      expect(sigmaOf(track.state, 3)).to.be.below(1);
    }
  });

  it('trusts an object after its second detection, not after the first', () => {
    expect(follow([AHEAD], 1).of(0)[0].quality).to.be.at.most(3);
    expect(follow([AHEAD], 2).of(0)[0].quality).to.be.above(3);
    expect(follow([AHEAD], 30).of(0)[0].quality).to.be.above(12);
  });

  it('goes on through a missed scan and drops a target that was not found for half a second', () => {
    const missesOne = follow([AHEAD], 20, (scan) => (scan === 10 ? [] : [AHEAD]));
    expect(missesOne.of(0).map(({ id }) => id)).to.deep.equal([0]);
    const before = follow([AHEAD], 14, (scan) => (scan < 10 ? [AHEAD] : []));
    expect(before.of(0)).to.have.length(1);
    const after = follow([AHEAD], 15, (scan) => (scan < 10 ? [AHEAD] : []));
    expect(after.of(0)).to.have.length(0);
  });

  it('takes a scan in once', () => {
    const tracker = follow([AHEAD], 5);
    const { quality } = tracker.of(0)[0];
    tracker.scan(0, 4 * STEP_US, { x_m: 4, y_m: 0, heading_rad: 0, speed_mps: 10 }, NOTHING);
    expect(tracker.of(0)[0]).to.include({ quality, found: true });
  });
});
