import type { LeftOut } from './leftOut.js';
import type { ElementHandler, XmlElement } from './xml.js';

/** Elements right below the root that are read, by all readers together. */
const READ: ReadonlySet<string> = new Set([
  ...['location', 'edge', 'junction', 'connection', 'roundabout', 'tlLogic', 'WAUT', 'wautJunction', 'poly'],
  ...['busStop', 'trainStop'],
  ...['vType', 'vTypeDistribution', 'route', 'routeDistribution', 'vehicle', 'trip', 'flow'],
  // left out and told by the reader of routes
  ...['person', 'personFlow', 'container', 'containerFlow', 'rerouter', 'calibrator', 'variableSpeedSign'],
]);

/** Elements that say what is there already, or what only a picture or an output shows. */
const WITHOUT_EFFECT: ReadonlySet<string> = new Set([
  ...['type', 'prohibition', 'param', 'configuration', 'poi', 'taz', 'tazs', 'interval'],
  ...['edgeData', 'laneData', 'timedEvent', 'routeProbe', 'stop'],
]);

/** What SUMO knows and Verge has not. */
const NAMED: Readonly<Record<string, string>> = {
  e1Detector: 'detectors',
  inductionLoop: 'detectors',
  instantInductionLoop: 'detectors',
  e2Detector: 'detectors',
  laneAreaDetector: 'detectors',
  e3Detector: 'detectors',
  entryExitDetector: 'detectors',
  parkingArea: 'parking areas',
  chargingStation: 'charging stations',
  containerStop: 'stops for containers',
  overheadWireSegment: 'overhead wires',
  tractionSubstation: 'overhead wires',
  overheadWireClamp: 'overhead wires',
  vaporizer: 'vaporizers',
  include: 'included files',
};

/** Tells what right below the root of a file nobody reads, so that a misspelt element is not passed over in silence. */
export class PassedOver implements ElementHandler {
  private depth = 0;

  constructor(private readonly leftOut: LeftOut) {}

  open(element: XmlElement): void {
    if (this.depth++ !== 1 || READ.has(element.name) || WITHOUT_EFFECT.has(element.name)) return;
    this.leftOut.note(NAMED[element.name] ?? `elements <${element.name}>, which are not known`, element.where);
  }

  close(): void {
    this.depth--;
  }
}
