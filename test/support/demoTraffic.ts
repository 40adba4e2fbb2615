import { verge } from '#proto';
import { bytesOf } from '../../core/columns/columns.js';
import { EGO_FLAG } from '../../core/stations/egoContext.js';
import type { VehicleView } from '../../core/view/vehicleView.js';
import type { DemoTown } from './demoTown.js';

interface Car {
  id: number;
  lane: number;
  s_m: number;
  speed_mps: number;
  type: number;
  next: number;
  flags: number;
}

/** Cars that follow one another along the demo town's lanes and stop at red: enough to look at. */
export class DemoTraffic {
  time_us = 0;
  readonly cars: Car[] = [];
  private state = 12345;
  hazards: verge.v1.IHazardView[] = [];
  readonly jammers: verge.v1.IJammerView[] = [];
  readonly outOfService: number[] = [];
  /** cars that were told to stop */
  readonly held = new Set<number>();

  constructor(
    readonly town: DemoTown,
    count: number,
  ) {
    const open = town.lanes.flatMap((lane, index) => (lane.internal ? [] : [index]));
    for (let i = 0; i < count; i++) {
      const lane = open[Math.floor(this.random() * open.length)];
      const kind = this.random();
      this.cars.push({
        id: 1001 + i,
        lane,
        s_m: 5 + this.random() * (town.lanes[lane].length_m - 10),
        speed_mps: 8,
        type: kind < 0.8 ? 0 : kind < 0.88 ? 1 : kind < 0.92 ? 2 : kind < 0.97 ? 3 : 4,
        next: 0,
        flags: 0,
      });
      this.choose(this.cars[i]);
    }
    this.hazards = [
      { id: 1, kind: 'pothole', xM: 300, yM: 214, radiusM: 6, intensity: 0.9, causeCode: 9, untilUs: 1e12 },
      { id: 2, kind: 'stationaryVehicle', xM: 930, yM: 425, radiusM: 10, intensity: 1, causeCode: 94, untilUs: 1e12 },
      { id: 3, kind: 'ice', xM: 575, yM: 424, radiusM: 30, intensity: 1, causeCode: 6, untilUs: 1e12 },
    ];
  }

  random(): number {
    this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0;
    return this.state / 4294967296;
  }

  private choose(car: Car): void {
    const { next } = this.town.lanes[car.lane];
    car.next = next[Math.floor(this.random() * next.length)];
  }

  signals(): Uint8Array {
    const cycle = (this.time_us / 1e6) % 40;
    return Uint8Array.from(this.town.axisOfHead, (axis, head) => {
      const t = (cycle + (this.town.junctionOfHead[head] % 3) * 11) % 40;
      const mine = axis === 0 ? t : (t + 20) % 40;
      return (mine < 16 ? 'G' : mine < 19 ? 'y' : 'r').charCodeAt(0);
    });
  }

  step(dt_s: number): void {
    this.time_us += dt_s * 1e6;
    const signals = this.signals();
    const byLane = new Map<number, Car[]>();
    for (const car of this.cars) byLane.set(car.lane, [...(byLane.get(car.lane) ?? []), car]);
    for (const queue of byLane.values()) queue.sort((a, b) => b.s_m - a.s_m);
    for (const [lane, queue] of byLane) {
      const { length_m, signalHead, internal } = this.town.lanes[lane];
      queue.forEach((car, i) => {
        let gap_m = i === 0 ? 200 : queue[i - 1].s_m - car.s_m - 7;
        const red = signalHead >= 0 && signals[signalHead] !== 'G'.charCodeAt(0);
        if (i === 0 && red) gap_m = Math.min(gap_m, length_m - car.s_m - 1.5);
        if (i === 0 && !red && !internal) {
          const ahead = byLane.get(car.next)?.at(-1);
          if (ahead) gap_m = Math.min(gap_m, length_m - car.s_m + ahead.s_m - 7);
        }
        const wanted = Math.min(internal ? 8 : 13, Math.max(0, gap_m / 1.6));
        const braking = wanted < car.speed_mps - 0.4;
        car.speed_mps += Math.max(-6 * dt_s, Math.min(2 * dt_s, wanted - car.speed_mps));
        if (gap_m < 0.3 || this.held.has(car.id)) car.speed_mps = 0;
        car.flags =
          (braking || car.speed_mps < 0.3 ? EGO_FLAG.braking : 0) |
          (this.held.has(car.id) ? EGO_FLAG.hazardLights : 0) |
          (car.id % 3 === 0 ? EGO_FLAG.training : 0);
        car.s_m += car.speed_mps * dt_s;
      });
    }
    for (const car of this.cars) {
      const { length_m } = this.town.lanes[car.lane];
      if (car.s_m < length_m) continue;
      car.s_m -= length_m;
      car.lane = car.next;
      this.choose(car);
    }
  }

  private place(car: Car): [number, number, number] {
    const { points } = this.town.lanes[car.lane];
    let left = car.s_m;
    for (let i = 2; i < points.length; i += 2) {
      const [dx, dy] = [points[i] - points[i - 2], points[i + 1] - points[i - 1]];
      const length = Math.hypot(dx, dy);
      if (left <= length || i === points.length - 2) {
        return [points[i - 2] + (dx / length) * left, points[i - 1] + (dy / length) * left, Math.atan2(dy, dx)];
      }
      left -= length;
    }
    return [points[0], points[1], 0];
  }

  view(): VehicleView {
    const places = this.cars.map((car) => this.place(car));
    const lanes = this.town.scene.lanes!;
    const front_m = -200 + (this.time_us / 1e6) * 7;
    const wetness = Uint8Array.from(this.town.lanes, (lane) => (lane.points[0] < front_m ? 200 : 0));
    const slickness = Uint8Array.from(this.town.lanes, (lane, i) =>
      lanes[i].bridge && lane.points[0] < front_m + 400 ? 230 : 0,
    );
    const [left, right] = [front_m - 260, front_m + 120];
    return {
      time_us: this.time_us,
      count: this.cars.length,
      id: this.cars.map((car) => car.id),
      x_m: places.map((p) => p[0]),
      y_m: places.map((p) => p[1]),
      heading_rad: places.map((p) => p[2]),
      speed_mps: this.cars.map((car) => car.speed_mps),
      type: this.cars.map((car) => car.type),
      flags: this.cars.map((car) => car.flags),
      belief: this.cars.map((car, i) =>
        Math.round(255 * Math.max(0, Math.sin(places[i][0] / 200)) * (car.id % 5 === 0 ? 1 : 0.3)),
      ),
      signals: this.signals(),
      wetness,
      slickness,
      hazards: this.hazards,
      jammers: this.jammers,
      outOfService: this.outOfService,
      weather: [
        {
          kind: 'squall',
          intensity: 1,
          polygon: bytesOf(
            Float32Array.from([left, -200, right, -200, right + 60, 400, right, 1100, left, 1100, left - 50, 400]),
          ),
        },
      ],
    };
  }

  /** Some CAMs, now and then a DENM, learning messages of every kind. */
  messages(span_us: number): verge.v1.IMessageView[] {
    const { MessageType } = verge.v1;
    const found: verge.v1.IMessageView[] = [];
    for (const car of this.cars) {
      if (this.random() > 0.12) continue;
      const [x, y] = this.place(car);
      const roll = this.random();
      const update = roll > 0.965 && car.flags & EGO_FLAG.training;
      const type = roll < 0.006 ? MessageType.DENM : update ? MessageType.UPDATE_FRAGMENT : MessageType.CAM;
      const payload = update
        ? verge.v1.UpdateFragment.encode({
            vehicleId: car.id,
            rsuId: 1 + (car.id % 5),
            round: 3,
            index: 0,
            count: 2,
            numExamples: 120,
          }).finish()
        : type === MessageType.CAM
          ? verge.v1.Cam.encode({
              protocolVersion: 2,
              stationId: car.id,
              generationDeltaTime: (this.time_us / 1000) % 65536,
              stationType: 5,
              referencePosition: { latitude: 481000000, longitude: 115000000, altitude: 800001 },
              highFrequency: {
                heading: 900,
                speed: Math.round(car.speed_mps * 100),
                vehicleLength: 45,
                vehicleWidth: 18,
                longitudinalAcceleration: 3,
                curvature: 0,
                yawRate: 12,
                driveDirection: 0,
              },
            }).finish()
          : verge.v1.Denm.encode({
              protocolVersion: 2,
              stationId: car.id,
              situation: { informationQuality: 3, causeCode: 6, subCauseCode: 5 },
            }).finish();
      found.push({
        timeUs: this.time_us - this.random() * span_us,
        sender: car.id,
        type,
        size_B: 320,
        receivers: 20,
        channel: 0,
        payload,
        xM: x,
        yM: y,
      });
    }
    if (Math.floor(this.time_us / 5e6) !== Math.floor((this.time_us - span_us) / 5e6)) {
      for (const station of this.town.scene.stations!) {
        const common = {
          timeUs: this.time_us + station.id! * 3e5,
          sender: station.id,
          size_B: 500,
          receivers: 30,
          channel: 1,
          xM: station.xM,
          yM: station.yM,
        };
        found.push(
          { ...common, type: MessageType.ROUND_ANNOUNCEMENT },
          { ...common, timeUs: common.timeUs + 4e5, type: MessageType.MODEL_FRAGMENT },
          { ...common, timeUs: common.timeUs + 4e6, type: MessageType.CLOUD_SYNC },
        );
      }
    }
    return found;
  }
}
