/**
 * A road network as columns, whatever it was read from (SUMO .net.xml, our own scenarios). Local plane: x east, y north,
 * metres. Lanes of an edge are adjacent in the lane index, outermost first (the rightmost where traffic keeps right).
 * Internal lanes (inside a junction) are lanes like any other, with `laneIsInternal` set.
 */

/** Vehicle classes as bits of a permission mask; SUMO's SVCPermissions names (docs, "Vehicle_Type_Parameter_Defaults"). */
export const VEHICLE_CLASS = {
  private: 1,
  emergency: 2,
  authority: 4,
  army: 8,
  vip: 16,
  passenger: 32,
  hov: 64,
  taxi: 128,
  bus: 256,
  coach: 512,
  delivery: 1 << 10,
  truck: 1 << 11,
  trailer: 1 << 12,
  motorcycle: 1 << 13,
  moped: 1 << 14,
  bicycle: 1 << 15,
  pedestrian: 1 << 16,
  evehicle: 1 << 17,
  tram: 1 << 18,
  rail_urban: 1 << 19,
  rail: 1 << 20,
  custom1: 1 << 21,
  custom2: 1 << 22,
} as const;
export type VehicleClassName = keyof typeof VEHICLE_CLASS;
export const ALL_CLASSES = (1 << 23) - 1;

export const JUNCTION_TYPE = [
  'priority',
  'traffic_light',
  'right_before_left',
  'left_before_right',
  'allway_stop',
  'priority_stop',
  'dead_end',
  'internal',
  'unregulated',
  'other',
] as const;

/** Surface attributes of a lane, for hazards and features. */
export const SURFACE = { bridge: 1, shade: 2, lowGround: 4 } as const;

/** A stretch of a lane with SURFACE bits, metres along the lane. */
export interface SurfaceStretch {
  readonly lane: number;
  readonly start_m: number;
  readonly end_m: number;
  readonly surface: number;
}

/** A phase: duration and a state letter per link (r y Y g G s u o O; SUMO "Simulation/Traffic_Lights"). */
export interface SignalPhase {
  readonly duration_s: number;
  readonly state: string;
  /** Shortest and longest time of a phase that is actuated; `duration_s` when absent. */
  readonly minDuration_s?: number;
  readonly maxDuration_s?: number;
  /** Indices of the phases that may follow; the next one when absent. A fixed-time program takes the first. */
  readonly next?: readonly number[];
}

/** How a program follows the traffic: its green phases go on while vehicles cross the detectors. */
export interface SignalActuation {
  /** A phase goes on while the time since a vehicle crossed a detector is below this, s; > 0. */
  readonly maxGap_s: number;
  /** Travel time at the speed limit from a detector to the line, s; >= 0. */
  readonly detectorGap_s: number;
  /** Time headway of vehicles that leave a queue, s; > 0. With the shortest green it bounds the detector's distance. */
  readonly passingTime_s: number;
  /** A detector that is not served for this long goes before the others, s; > 0. */
  readonly inactive_s: number;
  /** Lanes without a detector, and lanes with a longest gap of their own, by lane id. */
  readonly withoutDetector: ReadonlySet<string>;
  readonly laneMaxGap_s: ReadonlyMap<string, number>;
}

export interface SignalProgram {
  readonly id: string;
  /** file, line and element, for messages */
  readonly where?: string;
  readonly programId: string;
  readonly offset_s: number;
  readonly phases: readonly SignalPhase[];
  /** Absent: fixed times. */
  readonly actuation?: SignalActuation;
  /** Place in the cycle where a switch to or from this program is good ("GSP"), s; 0 when absent. */
  readonly goodSwitch_s?: number;
}

/** A change of program at a set time (SUMO's WAUT). */
export interface SignalSwitch {
  /** index into RoadNetwork.signals */
  readonly signal: number;
  /** index into RoadNetwork.signalPrograms */
  readonly program: number;
  readonly at_s: number;
  /** The switch is repeated after this time, s; null: never. */
  readonly period_s: number | null;
  /**
   * `at once`; or `good place`: when the old program is at its good place, the new one then being set to its own;
   * or `good place, in step`: likewise, the new one lengthened so that it stays in step with its own clock.
   */
  readonly manner: 'at once' | 'good place' | 'good place, in step';
}

export interface BusStop {
  readonly id: string;
  readonly lane: number;
  readonly start_m: number;
  readonly end_m: number;
}

export interface Building {
  /** x0, y0, x1, y1, ... of a simple polygon, not closed */
  readonly footprint_m: Float64Array;
  readonly height_m: number;
}

/** Scenery without effect on traffic or radio (water, park, ...). */
export interface Area {
  readonly kind: string;
  readonly shape_m: Float64Array;
}

/** Place of the local plane on the globe: proj4 definition and SUMO's netOffset; null when the network has none. */
export interface GeoReference {
  readonly projection: string;
  readonly offsetX_m: number;
  readonly offsetY_m: number;
}

export interface RoadNetwork {
  readonly minX_m: number;
  readonly minY_m: number;
  readonly maxX_m: number;
  readonly maxY_m: number;
  readonly geo: GeoReference | null;
  /** Traffic keeps left: lanes of an edge are counted from the left. */
  readonly keepsLeft: boolean;

  readonly edgeCount: number;
  readonly edgeId: readonly string[];
  readonly edgeIndex: ReadonlyMap<string, number>;
  readonly edgeFirstLane: Int32Array;
  readonly edgeLaneCount: Uint8Array;
  readonly edgeFrom: Int32Array; // junction, -1 for internal edges
  readonly edgeTo: Int32Array;
  readonly edgePriority: Int16Array;
  readonly edgeIsInternal: Uint8Array;
  /** 1: part of a roundabout */
  readonly edgeIsRoundabout: Uint8Array;

  readonly laneCount: number;
  readonly laneId: readonly string[];
  readonly laneIndex: ReadonlyMap<string, number>;
  readonly laneEdge: Int32Array;
  readonly laneLength_m: Float64Array;
  readonly laneSpeed_mps: Float64Array;
  readonly laneWidth_m: Float64Array;
  readonly lanePermissions: Uint32Array;
  readonly laneIsInternal: Uint8Array;
  readonly laneSurface: Uint8Array; // SURFACE bits that hold somewhere along the lane
  /** where along the lanes they hold; absent: all along */
  readonly surfaces?: readonly SurfaceStretch[];
  /** points of lane i: laneShape[2*laneShapeStart[i] .. 2*laneShapeStart[i+1]) */
  readonly laneShapeStart: Uint32Array;
  readonly laneShape: Float64Array;
  /** running length at each point, scaled so that the last equals laneLength_m */
  readonly laneShapeLength: Float64Array;

  /** Connections (links), grouped by their `from` lane: laneFirstLink[lane] .. laneFirstLink[lane+1) */
  readonly linkCount: number;
  readonly laneFirstLink: Uint32Array;
  readonly linkFrom: Int32Array;
  readonly linkTo: Int32Array;
  readonly linkVia: Int32Array; // first internal lane, -1 if none
  readonly linkSignal: Int32Array; // index into signals, -1
  readonly linkSignalIndex: Int16Array; // position in the state string
  readonly linkDirection: Uint8Array; // character code of s t l r L R
  readonly linkState: Uint8Array; // character code of SUMO's state attribute
  readonly linkJunction: Int32Array;
  readonly linkRequest: Int16Array; // index in the junction's request matrix, -1
  readonly linkContinues: Uint8Array; // SUMO cont: may wait inside the junction
  readonly linkKeepsClear: Uint8Array; // 0 = SUMO keepClear="0": may stop on the junction for want of room behind it

  readonly junctionCount: number;
  readonly junctionId: readonly string[];
  readonly junctionType: Uint8Array; // index into JUNCTION_TYPE
  readonly junctionX_m: Float64Array;
  readonly junctionY_m: Float64Array;
  readonly junctionShape: readonly Float64Array[];
  /** links of the junction by request index */
  readonly junctionLinks: readonly Int32Array[];
  /** response[j][r] = bit set (words of 32) of request indices that r must yield to; foes likewise */
  readonly junctionResponse: readonly (readonly Uint32Array[])[];
  readonly junctionFoes: readonly (readonly Uint32Array[])[];

  /** Signals, each with the program in force at the start. */
  readonly signals: readonly SignalProgram[];
  /** `signals`, and after them the programs that a switch may bring in force. */
  readonly signalPrograms: readonly SignalProgram[];
  /** By time. */
  readonly signalSwitches: readonly SignalSwitch[];
  readonly busStops: readonly BusStop[];
  readonly buildings: readonly Building[];
  readonly areas: readonly Area[];
}
