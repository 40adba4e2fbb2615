import type { Area, Building } from '../network.js';
import type { RawBusStop } from '../rawNetwork.js';
import type { SignalReader } from './signalReader.js';
import type { ElementHandler, XmlElement } from './xml.js';

/** Height of a building whose file gives none, m: three storeys. */
const DEFAULT_BUILDING_HEIGHT_M = 10;

/**
 * Collects what concerns the road in additional files: bus stops, signal programs and their schedules, building and area
 * polygons. Detectors are ignored.
 */
export class AdditionalReader implements ElementHandler {
  readonly busStops: RawBusStop[] = [];
  readonly buildings: Building[] = [];
  readonly areas: Area[] = [];
  private poly: { kind: string; shape_m: Float64Array; height_m: number } | null = null;

  /** @param signals gets the signal programs */
  constructor(private readonly signals: SignalReader) {}

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
    const shape = element.shape('shape');
    const last = shape.length - 2;
    const isClosed = last >= 2 && shape[0] === shape[last] && shape[1] === shape[last + 1];
    const open = isClosed ? shape.slice(0, last) : shape;
    if (open.length < 6) throw element.invalid('a polygon of three points or more', `${open.length / 2}`);
    const kind = element.optional('type') ?? '';
    this.poly = { kind, shape_m: Float64Array.from(open), height_m: DEFAULT_BUILDING_HEIGHT_M };
  }

  private openParameter(element: XmlElement): void {
    if (element.text('key') === 'height' && this.poly !== null) this.poly.height_m = element.number('value');
  }

  private closePoly(): void {
    if (this.poly === null) return;
    const { kind, shape_m, height_m } = this.poly;
    if (kind.includes('building')) this.buildings.push({ footprint_m: shape_m, height_m });
    else this.areas.push({ kind, shape_m });
    this.poly = null;
  }
}
