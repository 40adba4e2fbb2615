import type { TrafficEngine } from '../traffic/traffic.js';
import type { FeltState } from './feltColumns.js';
import type { PlacedHazards } from './placedHazards.js';
import type { HazardColumns } from './port.js';
import type { SurfaceField } from './surfaceField.js';
import type { WeatherLayer } from './weatherLayer.js';

/** What the parts of the hazard world share. Slots are those of the traffic engine. */
export interface Ground {
  readonly traffic: TrafficEngine;
  readonly field: SurfaceField;
  readonly layer: WeatherLayer;
  readonly placed: PlacedHazards;
  readonly columns: HazardColumns;
  readonly state: FeltState;
  /** share of the sky that buildings hide, by cell; null where nobody asks */
  readonly sky: Float32Array | null;
  /** for draws addressed by vehicle, cell and step */
  readonly key: number;
}
