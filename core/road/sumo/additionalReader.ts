import { placeOf_m } from '../geoReference.js';
import type { Area, Building } from '../network.js';
import type { RawBusStop } from '../rawNetwork.js';
import type { LeftOut } from './leftOut.js';
import { moved, type NetReader } from './netReader.js';
import type { SignalReader } from './signalReader.js';
import { type ElementHandler, isTrue, type XmlElement } from './xml.js';

/** Height of a building whose file gives none, m: three storeys. */
const DEFAULT_BUILDING_HEIGHT_M = 10;

/**
 * Collects what concerns the road in additional files: bus stops, signal programs and their schedules, building and area
 * polygons.
 */
export class AdditionalReader implements ElementHandler {
  readonly busStops: RawBusStop[] = [];
  readonly buildings: Building[] = [];
  readonly areas: Area[] = [];
  private poly: { kind: string; shape_m: Float64Array; height_m: number } | null = null;

  /**
   * @param signals gets the signal programs
   * @param roads the network, read before
   */
  constructor(
    private readonly signals: SignalReader,
    private readonly roads: Pick<NetReader, 'geo' | 'origin'>,
    private readonly leftOut: LeftOut,
  ) {}

  open(element: XmlElement): void {
    if (element.name === 'busStop' || element.name === 'trainStop') this.openBusStop(element);
    else if (element.name === 'poly') this.openPoly(element);
    else if (element.name === 'param' && this.poly !== null) this.openParameter(element);
    else this.signals.open(element);
  }

  close(name: string): void {
    if (name === 'poly') this.closePoly();
    else this.signals.close(name);
  }

  private openBusStop(element: XmlElement): void {
    this.busStops.push({
      id: element.text('id'),
      lane: element.text('lane'),
      start_m: element.optionalNumber('startPos'),
      end_m: element.optionalNumber('endPos'),
      where: element.where,
    });
  }

  private openPoly(element: XmlElement): void {
    const shape = this.placed(element);
    const last = shape.length - 2;
    const isClosed = last >= 2 && shape[0] === shape[last] && shape[1] === shape[last + 1];
    const open = isClosed ? shape.slice(0, last) : shape;
    const kind = element.optional('type') ?? '';
    const isFilled = isTrue(element.optional('fill') ?? '1') || isBuilding(kind);
    if (open.length < 6 || !isFilled) {
      this.leftOut.note('lines among the polygons', element.where);
      return;
    }
    this.poly = { kind, shape_m: Float64Array.from(open), height_m: DEFAULT_BUILDING_HEIGHT_M };
  }

  /** The shape in the local plane, also of one in longitude and latitude. */
  private placed(element: XmlElement): number[] {
    if (element.text('shape').trim() === '') throw element.invalid('points in shape', 'none');
    const shape = element.shape('shape');
    if (!isTrue(element.optional('geo'))) return moved(shape, this.roads.origin);
    const { geo } = this.roads;
    if (geo === null) throw element.invalid('a network with a projection, for geo="true"', 'none');
    return shape.flatMap((longitude_deg, i) => (i % 2 === 0 ? placeOf_m(geo, longitude_deg, shape[i + 1]) : []));
  }

  private openParameter(element: XmlElement): void {
    if (element.text('key') !== 'height' || this.poly === null) return;
    const height_m = element.number('value');
    if (!(height_m > 0)) throw element.invalid('a height above 0 m', `${height_m}`);
    this.poly.height_m = height_m;
  }

  private closePoly(): void {
    if (this.poly === null) return;
    const { kind, shape_m, height_m } = this.poly;
    if (isBuilding(kind)) this.buildings.push({ footprint_m: shape_m, height_m });
    else this.areas.push({ kind, shape_m });
    this.poly = null;
  }
}

/** Types of polygons that are buildings, as polyconvert writes them: "building", "building.yes", ... */
const isBuilding = (kind: string): boolean => kind.includes('building');
