import type { VehicleView } from '../../core/view/vehicleView.js';

/** A moment with some vehicles on the x axis. @param places x in m by vehicle id */
export function momentOf(time_us: number, places: Readonly<Record<number, number>>): VehicleView {
  const id = Object.keys(places).map(Number);
  const column = (value: (vehicle: number) => number): number[] => id.map(value);
  return {
    time_us,
    count: id.length,
    id,
    x_m: column((vehicle) => places[vehicle]),
    y_m: column(() => 0),
    heading_rad: column(() => 0),
    speed_mps: column(() => 10),
    type: column(() => 0),
    flags: column(() => 0),
    belief: column(() => 0),
    signals: Uint8Array.from([71]),
    wetness: new Uint8Array(0),
    slickness: new Uint8Array(0),
    hazards: [],
    weather: [],
  };
}
