import type { Area, Building, GeoReference, SignalProgram, SignalSwitch } from './network.js';

/**
 * A road network as plain objects: what readers and generators produce and `buildNetwork` turns into columns. Names
 * refer to one another by id. `where` names the place in a file ("town.net.xml:12 <lane>") for error messages.
 */

export interface RawLane {
  readonly id: string;
  readonly speed_mps: number;
  /** Flat x, y pairs, metres; two points or more. */
  readonly shape: readonly number[];
  /** Length of the shape when absent. Positions along the lane are scaled to it. */
  readonly length_m?: number;
  /** 3.2 when absent (SUMO's default lane width). */
  readonly width_m?: number;
  /** VEHICLE_CLASS bits that may use the lane; all when absent. */
  readonly permissions?: number;
  /** SURFACE bits; 0 when absent. */
  readonly surface?: number;
  readonly where?: string;
}

export interface RawEdge {
  readonly id: string;
  /** Junction ids; absent on internal edges. */
  readonly from?: string;
  readonly to?: string;
  readonly priority?: number;
  readonly internal?: boolean;
  /** Outermost first: the rightmost where traffic keeps right. */
  readonly lanes: readonly RawLane[];
  readonly where?: string;
}

/**
 * A connection between two lanes. From a normal lane it names the normal lane it leads to and, in `via`, the first
 * internal lane. Internal lanes have connections of their own: to the next internal lane (`via` set, where a vehicle may
 * wait inside the junction) or out of the junction (`via` absent).
 */
export interface RawConnection {
  readonly fromEdge: string;
  readonly fromLane: number;
  readonly toEdge: string;
  readonly toLane: number;
  /** Id of the first internal lane. */
  readonly via?: string;
  /** Id of the signal and the position in its state string. */
  readonly signal?: string;
  readonly signalIndex?: number;
  /** s straight, t turn, l left, r right, L partly left, R partly right. */
  readonly direction?: string;
  /** SUMO's state letter: M major, m minor, = equal, o and O signalled, s stop, w all-way stop, - dead end. */
  readonly state?: string;
  /** false: one may stop inside the junction when there is no room behind it. */
  readonly keepsClear?: boolean;
  readonly where?: string;
}

/** One row of the right-of-way matrix: which request indices this one must yield to, and which it conflicts with. */
export interface RawRequest {
  readonly response: readonly number[];
  readonly foes: readonly number[];
  /** The vehicle may wait inside the junction. */
  readonly continues: boolean;
}

/**
 * Request index r belongs to the r-th connection when the incoming lanes are walked in the order given and the
 * connections of each in the order of `RawNetwork.connections` (SUMO's order). Without `requests` nobody yields.
 */
export interface RawJunction {
  readonly id: string;
  /** A JUNCTION_TYPE; anything else becomes 'other'. */
  readonly type: string;
  readonly x_m: number;
  readonly y_m: number;
  readonly shape: readonly number[];
  /** Lane ids. */
  readonly incomingLanes: readonly string[];
  readonly requests: readonly RawRequest[];
  readonly where?: string;
}

export interface RawBusStop {
  readonly id: string;
  readonly lane: string;
  /** 0 when absent; negative counts from the lane's end. */
  readonly start_m?: number;
  /** The lane's end when absent. */
  readonly end_m?: number;
  readonly where?: string;
}

/** A change of program; the program is found by signal and program id. */
export interface RawSignalSwitch extends Omit<SignalSwitch, 'signal' | 'program'> {
  readonly signal: string;
  readonly programId: string;
  readonly where?: string;
}

export interface RawNetwork {
  readonly edges: readonly RawEdge[];
  readonly connections: readonly RawConnection[];
  readonly junctions: readonly RawJunction[];
  /** Ids of edges that form a roundabout; those that are no edges are passed over. */
  readonly roundaboutEdges?: ReadonlySet<string>;
  /** The program in force at the start; at most one per id. */
  readonly signals?: readonly SignalProgram[];
  /** Further programs of these signals. */
  readonly signalAlternatives?: readonly SignalProgram[];
  readonly signalSwitches?: readonly RawSignalSwitch[];
  readonly busStops?: readonly RawBusStop[];
  readonly buildings?: readonly Building[];
  readonly areas?: readonly Area[];
  readonly geo?: GeoReference | null;
  /** False when absent. */
  readonly keepsLeft?: boolean;
}
