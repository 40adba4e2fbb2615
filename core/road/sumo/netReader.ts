import { longitudeLatitude_deg } from '../geoReference.js';
import { ALL_CLASSES, type GeoReference, VEHICLE_CLASS } from '../network.js';
import type { RawConnection, RawEdge, RawJunction, RawLane, RawRequest } from '../rawNetwork.js';
import type { LeftOut } from './leftOut.js';
import { permissionsOf } from './permissions.js';
import type { SignalReader } from './signalReader.js';
import { type ElementHandler, isTrue, type XmlElement } from './xml.js';

/** Everything that drives on a road. */
const ROAD_CLASSES =
  ALL_CLASSES & ~(VEHICLE_CLASS.pedestrian | VEHICLE_CLASS.rail | VEHICLE_CLASS.rail_urban | VEHICLE_CLASS.tram);

/** Edges that are no road for vehicles. */
const WALKING: ReadonlySet<string> = new Set(['crossing', 'walkingarea']);

/** Further from (0, 0) than this, a network is moved there, m. */
const FAR_M = 100_000;

/** A place in the plane of the files. */
export interface Origin {
  x_m: number;
  y_m: number;
}

/** Directions and states of connections (SUMO, utils/xml/SUMOXMLDefinitions.cpp, linkDirValues and linkStateValues). */
const DIRECTIONS = 'stTlrLR';
const STATES = 'GgrRuyYsSoOMm=-wZzC';
/** The same file, sumoNodeTypeValues. */
const JUNCTION_TYPES: ReadonlySet<string> = new Set([
  ...['traffic_light', 'traffic_light_unregulated', 'traffic_light_right_on_red', 'rail_signal', 'rail_crossing'],
  ...['priority', 'priority_stop', 'right_before_left', 'left_before_right', 'allway_stop', 'zipper', 'district'],
  ...['unregulated', 'dead_end', 'DEAD_END', 'unknown', ''],
]);

type OpenEdge = RawEdge & { lanes: RawLane[] };
type OpenJunction = RawJunction & { requests: RawRequest[] };

/**
 * Collects a `.net.xml` (SUMO docs, "Networks/SUMO_Road_Networks"). Internal junctions are left out: where a vehicle may
 * wait inside is told by the connection from an internal lane that has a `via`. Crossings and walking areas are left out.
 */
export class NetReader implements ElementHandler {
  readonly edges: RawEdge[] = [];
  readonly connections: RawConnection[] = [];
  readonly junctions: RawJunction[] = [];
  readonly roundaboutEdges = new Set<string>();
  geo: GeoReference | null = null;
  /** Place in the file's plane of the local one's (0, 0), m. */
  readonly origin: Origin = { x_m: 0, y_m: 0 };
  keepsLeft = false;
  private edge: OpenEdge | null = null;
  private junction: OpenJunction | null = null;
  private readonly walkingEdges = new Set<string>();
  /** Pedestrian crossings of each junction. */
  private readonly crossings = new Map<string, number>();

  /** @param signals gets the signal programs */
  constructor(
    private readonly leftOut: LeftOut,
    private readonly signals: SignalReader,
  ) {}

  open(element: XmlElement): void {
    if (element.name === 'edge') this.openEdge(element);
    else if (element.name === 'lane') this.openLane(element);
    else if (element.name === 'connection') this.openConnection(element);
    else if (element.name === 'junction') this.openJunction(element);
    else if (element.name === 'request') this.openRequest(element);
    else if (element.name === 'roundabout') this.openRoundabout(element);
    else if (element.name === 'net') this.keepsLeft = isTrue(element.optional('lefthand'));
    else if (element.name === 'location') this.openLocation(element);
    else this.signals.open(element);
  }

  close(name: string): void {
    if (name === 'edge') this.edge = null;
    else if (name === 'junction') this.closeJunction();
    else this.signals.close(name);
  }

  /** A network that lies far from (0, 0), say in whole UTM coordinates, is moved there: a plane is flat only nearby. */
  private openLocation(element: XmlElement): void {
    const [x_m, y_m] = element.optional('convBoundary') === undefined ? [0, 0] : corners(element, 'convBoundary');
    if (Math.hypot(x_m, y_m) > FAR_M) {
      this.origin.x_m = Math.floor(x_m);
      this.origin.y_m = Math.floor(y_m);
    }
    this.geo = geoReferenceOf(element, this.origin);
  }

  private openEdge(element: XmlElement): void {
    const kind = element.optional('function') ?? 'normal';
    if (WALKING.has(kind)) {
      const id = element.text('id');
      const junction = /^:(.*)_c\d+$/.exec(id)?.[1];
      this.walkingEdges.add(id);
      if (kind === 'crossing' && junction !== undefined) {
        this.crossings.set(junction, (this.crossings.get(junction) ?? 0) + 1);
      }
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
    const index = element.optionalNumber('index') ?? this.edge.lanes.length;
    // lanes inside a junction are numbered as netconvert pleases
    if (index !== this.edge.lanes.length && !this.edge.internal)
      throw element.invalid(`lane ${this.edge.lanes.length} of its edge`, `${index}`);
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
      shape: moved(element.shape('shape'), this.origin),
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
      direction: letterOf(element, 'dir', DIRECTIONS),
      state: letterOf(element, 'state', STATES),
      keepsClear: isTrue(element.optional('keepClear') ?? '1'),
      where: element.where,
    });
  }

  private openJunction(element: XmlElement): void {
    const type = element.text('type');
    if (type === 'internal') return;
    if (!JUNCTION_TYPES.has(type)) throw element.invalid('a junction type of SUMO', `"${type}"`);
    this.junction = {
      id: element.text('id'),
      type,
      x_m: element.number('x') - this.origin.x_m,
      y_m: element.number('y') - this.origin.y_m,
      shape: moved(element.shape('shape'), this.origin),
      incomingLanes: element.words('incLanes').filter((lane) => !this.isWalkingLane(lane)),
      requests: [],
      where: element.where,
    };
    this.junctions.push(this.junction);
  }

  /** Crossings have the last rows and columns of the right-of-way matrix (SUMO, NBRequest): they go with the crossings. */
  private closeJunction(): void {
    const crossings = this.crossings.get(this.junction?.id ?? '') ?? 0;
    if (this.junction !== null && crossings > 0) {
      const kept = this.junction.requests.splice(0, this.junction.requests.length - crossings);
      const isKept = (index: number) => index < kept.length;
      this.junction.requests.length = 0;
      for (const { response, foes, continues } of kept) {
        this.junction.requests.push({ response: response.filter(isKept), foes: foes.filter(isKept), continues });
      }
    }
    this.junction = null;
  }

  private openRequest(element: XmlElement): void {
    this.junction?.requests.push({
      response: bitsOf(element, 'response'),
      foes: bitsOf(element, 'foes'),
      continues: isTrue(element.optional('cont')),
    });
  }

  private openRoundabout(element: XmlElement): void {
    for (const edge of element.words('edges')) this.roundaboutEdges.add(edge);
  }

  private isWalkingLane(lane: string): boolean {
    return this.walkingEdges.has(lane.slice(0, lane.lastIndexOf('_')));
  }
}

/** A letter of those given; undefined where the attribute is missing, or says that there is none. */
function letterOf(element: XmlElement, attribute: string, letters: string): string | undefined {
  const text = element.optional(attribute);
  if (text === undefined || text === 'invalid') return undefined;
  if (text.length === 1 && letters.includes(text)) return text;
  throw element.invalid(`one of ${[...letters].join(' ')} in ${attribute}`, `"${text}"`);
}

/** Set bits of a string written most significant first: its last letter is index 0. */
function bitsOf(element: XmlElement, attribute: string): number[] {
  const text = element.text(attribute);
  if (!/^[01]+$/.test(text)) throw element.invalid(`digits 0 and 1 in ${attribute}`, `"${text}"`);
  const bits: number[] = [];
  for (let i = 0; i < text.length; i++) if (text[text.length - 1 - i] === '1') bits.push(i);
  return bits;
}

/** No projection, or one of SUMO's own two that are no proj4 definitions (netconvert, --proj). */
const WITHOUT_PROJECTION: ReadonlySet<string> = new Set(['!', '-', '.', '']);

function geoReferenceOf(element: XmlElement, { x_m, y_m }: Origin): GeoReference | null {
  const projection = element.optional('projParameter') ?? '!';
  if (WITHOUT_PROJECTION.has(projection)) return null;
  const [offsetX_m, offsetY_m] = element.shape('netOffset');
  const geo = { projection, offsetX_m: offsetX_m - x_m, offsetY_m: offsetY_m - y_m };
  try {
    longitudeLatitude_deg(geo, 0, 0);
  } catch (error) {
    throw element.invalid('a projection that proj4 knows in projParameter', `"${projection}" (${String(error)})`);
  }
  return geo;
}

/** Moves flat x, y pairs so that the origin comes to (0, 0). */
export function moved(shape: number[], { x_m, y_m }: Origin): number[] {
  for (let i = 0; i < shape.length; i += 2) {
    shape[i] -= x_m;
    shape[i + 1] -= y_m;
  }
  return shape;
}

function corners(element: XmlElement, attribute: string): number[] {
  const numbers = element.text(attribute).split(',').map(Number);
  const isWhole = numbers.length === 4 && numbers.every(Number.isFinite);
  if (!isWhole) throw element.invalid(`"x,y,x,y" in ${attribute}`, `"${element.text(attribute)}"`);
  return numbers;
}
