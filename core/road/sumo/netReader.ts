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
  geo: GeoReference | null = null;
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
    else if (element.name === 'net') this.keepsLeft = isTrue(element.optional('lefthand'));
    else if (element.name === 'location') this.geo = geoReferenceOf(element);
    else this.signals.open(element);
  }

  close(name: string): void {
    if (name === 'edge') this.edge = null;
    else if (name === 'junction') this.closeJunction();
    else this.signals.close(name);
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

  private isWalkingLane(lane: string): boolean {
    return this.walkingEdges.has(lane.slice(0, lane.lastIndexOf('_')));
  }
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
