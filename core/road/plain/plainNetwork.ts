/**
 * Our own network format: a town as someone would sketch it. Roads are centre lines between nodes; lanes, junction
 * areas, connections, right of way and signal programs are computed by `buildPlainNetwork`. Local plane, x east, y north,
 * metres. Traffic keeps right.
 */

export const PLAIN_FORMAT = 'verge-road/1';

export interface PlainNetwork {
  readonly format: typeof PLAIN_FORMAT;
  readonly name: string;
  /** Place of the local origin on the globe, degrees; for messages that carry latitude and longitude. */
  readonly origin: { readonly latitude_deg: number; readonly longitude_deg: number };
  readonly nodes: readonly PlainNode[];
  readonly roads: readonly PlainRoad[];
  readonly signals?: readonly PlainSignal[];
  readonly buildings?: readonly PlainBuilding[];
  readonly areas?: readonly PlainArea[];
  readonly roadsideUnits?: readonly PlainRoadsideUnit[];
  readonly districts?: readonly PlainDistrict[];
}

export interface PlainNode {
  readonly id: string;
  readonly x_m: number;
  readonly y_m: number;
}

export interface PlainRoad {
  /** The edge in the direction drawn has this id, the opposite one `-id` (SUMO's convention). */
  readonly id: string;
  /** Street name, for people. */
  readonly name?: string;
  /** Node ids. */
  readonly from: string;
  readonly to: string;
  /** Flat x, y pairs between the two nodes; none for a straight road. */
  readonly via_m?: readonly number[];
  /** Lanes forward and backward, 0..4 each; backward 0 for a one-way road. */
  readonly lanes: readonly [number, number];
  readonly speed_mps: number;
  /** The higher rank has right of way where no signal rules. */
  readonly rank: number;
  readonly surfaces?: readonly PlainSurface[];
}

/** A stretch of a road with a surface attribute, measured along the centre line from node to node; all of it by default. */
export interface PlainSurface {
  readonly kind: 'bridge' | 'shade' | 'lowGround';
  readonly from_m?: number;
  readonly to_m?: number;
}

export interface PlainSignal {
  readonly node: string;
  /** 70 when absent. */
  readonly cycle_s?: number;
  /** Start of the program within the cycle; 0 when absent. */
  readonly offset_s?: number;
  /** Left turns from lanes of their own, which yield while the oncoming stream has green, go alone afterwards. */
  readonly protectedLefts?: boolean;
}

export interface PlainBuilding {
  readonly height_m: number;
  /** Flat x, y pairs of a simple polygon, not closed. */
  readonly footprint_m: readonly number[];
}

export interface PlainArea {
  /** water, park, square, yard, wood */
  readonly kind: string;
  readonly name?: string;
  readonly shape_m: readonly number[];
}

export interface PlainRoadsideUnit {
  readonly name: string;
  readonly x_m: number;
  readonly y_m: number;
  readonly height_m: number;
}

export interface PlainDistrict {
  readonly id: string;
  readonly name: string;
  readonly shape_m: readonly number[];
  /** 0 the roads are left alone, 1 salted well and early. Known to the road authority, not to the cars. */
  readonly winterService: number;
}
