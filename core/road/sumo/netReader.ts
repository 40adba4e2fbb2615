import { ALL_CLASSES, type GeoReference, type SignalPhase, type SignalProgram, VEHICLE_CLASS } from '../network.js';
import type { RawConnection, RawEdge, RawJunction, RawLane, RawRequest } from '../rawNetwork.js';
import type { LeftOut } from './leftOut.js';
import { permissionsOf } from './permissions.js';
import type { ElementHandler, XmlElement } from './xml.js';

/** Everything that drives on a road. */
const ROAD_CLASSES =
  ALL_CLASSES & ~(VEHICLE_CLASS.pedestrian | VEHICLE_CLASS.rail | VEHICLE_CLASS.rail_urban | VEHICLE_CLASS.tram);

/** Edges that are no road for vehicles. */
const WALKING: ReadonlySet<string> = new Set(['crossing', 'walkingarea']);

type OpenEdge = RawEdge & { lanes: RawLane[] };
type OpenJunction = RawJunction & { requests: RawRequest[] };
type OpenSignal = SignalProgram & { phases: SignalPhase[] };

/**
 * Collects a `.net.xml` (SUMO docs, "Networks/SUMO_Road_Networks"). Internal junctions are left out: where a vehicle may
 * wait inside is told by the connection from an internal lane that has a `via`. Crossings and walking areas are left out.
 */
export class NetReader implements ElementHandler {
  readonly edges: RawEdge[] = [];
  readonly connections: RawConnection[] = [];
  readonly junctions: RawJunction[] = [];
  readonly signals = new SignalReader();
  geo: GeoReference | null = null;
  private edge: OpenEdge | null = null;
  private junction: OpenJunction | null = null;
  private readonly walkingEdges = new Set<string>();

  constructor(private readonly leftOut: LeftOut) {}

  open(element: XmlElement): void {
    if (element.name === 'edge') this.openEdge(element);
    else if (element.name === 'lane') this.openLane(element);
    else if (element.name === 'connection') this.openConnection(element);
    else if (element.name === 'junction') this.openJunction(element);
    else if (element.name === 'request') this.openRequest(element);
    else if (element.name === 'location') this.geo = geoReferenceOf(element);
    else this.signals.open(element);
  }

  close(name: string): void {
    if (name === 'edge') this.edge = null;
    else if (name === 'junction') this.junction = null;
    else this.signals.close(name);
  }

  private openEdge(element: XmlElement): void {
    const kind = element.optional('function') ?? 'normal';
    if (WALKING.has(kind)) {
      this.walkingEdges.add(element.text('id'));
      this.leftOut.note('crossings and walking areas', element.where);
      return;
    }
    const internal = kind === 'internal';
    this.edge = {
      id: element.text('id'),
      from: internal ? undefined : element.text('from'),
      to: internal ? undefined : element.text('to'),
      priority: element.optionalNumber('priority'),
      internal,
      lanes: [],
      where: element.where,
    };
    this.edges.push(this.edge);
  }

  private openLane(element: XmlElement): void {
    if (this.edge === null) return;
    const permissions = permissionsOf(element);
    if (permissions !== undefined && (permissions & ROAD_CLASSES) === 0 && !this.edge.internal) {
      this.leftOut.note('lanes without road vehicles (rails, pavements)', element.where);
    }
    this.edge.lanes.push({
      id: element.text('id'),
      speed_mps: element.number('speed'),
      length_m: element.number('length'),
      width_m: element.optionalNumber('width'),
      permissions,
      shape: element.shape('shape'),
      where: element.where,
    });
  }

  private openConnection(element: XmlElement): void {
    const fromEdge = element.text('from');
    const toEdge = element.text('to');
    if (this.walkingEdges.has(fromEdge) || this.walkingEdges.has(toEdge)) return;
    this.connections.push({
      fromEdge,
      toEdge,
      fromLane: element.number('fromLane'),
      toLane: element.number('toLane'),
      via: element.optional('via'),
      signal: element.optional('tl'),
      signalIndex: element.optionalNumber('linkIndex'),
      direction: element.optional('dir'),
      state: element.optional('state'),
      where: element.where,
    });
  }

  private openJunction(element: XmlElement): void {
    const type = element.text('type');
    if (type === 'internal') return;
    this.junction = {
      id: element.text('id'),
      type,
      x_m: element.number('x'),
      y_m: element.number('y'),
      shape: element.shape('shape'),
      incomingLanes: element.words('incLanes').filter((lane) => !this.isWalkingLane(lane)),
      requests: [],
      where: element.where,
    };
    this.junctions.push(this.junction);
  }

  private openRequest(element: XmlElement): void {
    this.junction?.requests.push({
      response: bitsOf(element, 'response'),
      foes: bitsOf(element, 'foes'),
      continues: element.optional('cont') === '1',
    });
  }

  private isWalkingLane(lane: string): boolean {
    return this.walkingEdges.has(lane.slice(0, lane.lastIndexOf('_')));
  }
}

/** Collects `tlLogic` programs; of several for one signal the last read stays (SUMO, "Simulation/Traffic_Lights"). */
export class SignalReader implements ElementHandler {
  private readonly programs = new Map<string, SignalProgram>();
  private program: OpenSignal | null = null;

  open(element: XmlElement): void {
    if (element.name === 'tlLogic') {
      const offset = element.optional('offset');
      this.program = {
        id: element.text('id'),
        where: element.where,
        programId: element.text('programID'),
        offset_s: offset === undefined || offset === 'begin' ? 0 : element.time_s('offset'),
        phases: [],
      };
      this.programs.set(this.program.id, this.program);
    } else if (element.name === 'phase' && this.program !== null) {
      this.program.phases.push({ duration_s: phaseDuration_s(element), state: phaseState(element) });
    }
  }

  close(name: string): void {
    if (name === 'tlLogic') this.program = null;
  }

  /** Programs by signal id, later files over earlier ones. */
  static merged(...readers: readonly SignalReader[]): SignalProgram[] {
    const all = new Map<string, SignalProgram>();
    for (const reader of readers) for (const [id, program] of reader.programs) all.set(id, program);
    return [...all.values()].filter((program) => program.phases.length > 0);
  }
}

function phaseDuration_s(element: XmlElement): number {
  const duration_s = element.time_s('duration');
  if (!(duration_s > 0)) throw element.invalid('a duration above 0 s', `${duration_s}`);
  return duration_s;
}

function phaseState(element: XmlElement): string {
  const state = element.text('state');
  if (!/^[ryYgGsuoO]+$/.test(state)) throw element.invalid('a state of letters r y g G s u o O', `"${state}"`);
  return state;
}

/** Set bits of a string written most significant first: its last letter is index 0. */
function bitsOf(element: XmlElement, attribute: string): number[] {
  const text = element.text(attribute);
  const bits: number[] = [];
  for (let i = 0; i < text.length; i++) if (text[text.length - 1 - i] === '1') bits.push(i);
  return bits;
}

function geoReferenceOf(element: XmlElement): GeoReference | null {
  const projection = element.optional('projParameter') ?? '!';
  const [x, y] = element.shape('netOffset');
  return projection.startsWith('+') ? { projection, offsetX_m: x, offsetY_m: y } : null;
}
