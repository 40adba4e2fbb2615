import { VergeError } from '../errors/vergeError.js';
import { HazardWorld } from '../hazard/hazardWorld.js';
import { parameterCount } from '../learning/mlp.js';
import { taskNamed } from '../learning/tasks/registry.js';
import { Radar } from '../perception/radar.js';
import { Backhaul } from '../radio/backhaul.js';
import { Random } from '../random/random.js';
import { longitudeLatitude_deg } from '../road/geoReference.js';
import type { RoadNetwork } from '../road/network.js';
import type { PlainDistrict } from '../road/plain/plainNetwork.js';
import { scenarioJsonSchema } from '../scenario/catalogue.js';
import type { ScenarioDefinition } from '../scenario/definition.js';
import { LiveParameters } from '../scenario/live.js';
import type { ResolvedParameters } from '../scenario/resolve.js';
import type { Parameters } from '../scenario/schema.js';
import { DEFAULT_EPOCH_ITS_MS } from '../simTime/simTime.js';
import { awarenessChannel } from '../stations/bearers.js';
import { modelLayers } from '../stations/ports.js';
import { createTraffic } from '../traffic/createTraffic.js';
import type { Demand } from '../traffic/demand.js';
import type { TrafficEngine } from '../traffic/traffic.js';
import { degreesToRadians } from '../units/units.js';
import { BackhaulMail } from './backhaulMail.js';
import { GeoForwarding } from './forwarding.js';
import { mediaOf } from './media.js';
import { odTraffic, together } from './odTraffic.js';
import { mediumConfigOf, nominalRange_m } from './radioConfig.js';
import { residentDemand } from './residents.js';
import { RoadsideRadars } from './roadsideRadars.js';
import { rsusAtBusiestSignals } from './rsuPlacement.js';
import { sceneOf } from './sceneView.js';
import { SignalBoard } from './signalBoard.js';
import { Simulation } from './simulation.js';
import { type RsuSite, StationTable } from './stationTable.js';

/** Everything a run is made from; files have been read, parameters resolved. */
export interface SimulationInputs {
  readonly definition: ScenarioDefinition;
  readonly resolved: ResolvedParameters;
  readonly seed: string;
  readonly network: RoadNetwork;
  /** null: residents of the network drive */
  readonly demand: Demand | null;
  /** the demand where it is left to chance, instead */
  readonly drawDemand?: (rng: Random) => Demand;
  /** empty: placed at the busiest signals */
  readonly rsus: readonly RsuSite[];
  readonly districts: readonly PlainDistrict[];
  readonly origin: { readonly latitude_deg: number; readonly longitude_deg: number } | null;
  readonly fleetHosts: number;
  /** what the files hold that is not simulated */
  readonly notices?: readonly string[];
  /** package versions for the manifest */
  readonly versions: Readonly<Record<string, string>>;
}

/**
 * Builds a run. Hosts are attached by the caller (`hostPlan`, `welcome`, `attach`).
 * @throws VergeError PARAMETERS_CONFLICT, PRIVACY_INVALID, NETWORK_INVALID, ROUTE_INVALID; for its timeline PARAMETER_* and
 * STATION_UNKNOWN
 */
export function createSimulation(inputs: SimulationInputs): Simulation {
  const { resolved, network, definition, seed } = inputs;
  const parameters = resolved.parameters;
  const rng = Random.fromSeed(seed);
  const trafficRng = rng.fork('traffic', parameters.run.day);
  const demand = demandOf(inputs, trafficRng);
  const { step_ms, teleport_s, carFollowing, repairRoutes } = parameters.traffic;
  const teleportAfter_s = teleport_s === 0 ? Number.POSITIVE_INFINITY : teleport_s;
  const driving = { step_us: step_ms * 1000, teleportAfter_s, carFollowing, repairRoutes };
  const traffic = createTraffic(network, demand, driving, trafficRng);
  const rsus = inputs.rsus.length > 0 ? inputs.rsus : rsusAtBusiestSignals(network, demand, parameters.infrastructure);
  const task = taskNamed(parameters.learning.task);
  const { evaluationShare, hiddenUnits } = parameters.learning;
  const shape = { features: task.featureCount, parameters: parameterCount(modelLayers(task, hiddenUnits)) };
  const table = new StationTable(rsus, traffic, inputs.fleetHosts, evaluationShare, rng, shape);
  checkPrivacy(parameters, table.count - table.rsuCount);
  const medium = mediumConfigOf(parameters, rsus);
  const buildings = parameters.radio.buildings ? network.buildings : [];
  const media = mediaOf(parameters, table.places, medium, buildings, rng);
  const range_m = nominalRange_m(medium, parameters.radio.txPower_dBm);
  const origin = inputs.origin ?? originOf(network);
  const forwarding = media.map((one) => {
    const layer = new GeoForwarding(table.places);
    one.network = layer;
    return layer;
  });
  const signals = new SignalBoard(traffic, table, origin, parameters.facilities.spatem);
  const scenarioJson = JSON.stringify(parameters);
  return new Simulation({
    live: new LiveParameters(resolved),
    traffic,
    radar: radarOf(traffic, parameters, rng),
    roadsideRadars: roadsideRadarsOf(table, traffic, parameters, rng),
    hazards: hazardWorldOf(traffic, parameters, inputs.districts, rng.fork('hazards')),
    table,
    signals,
    media,
    awareness: media[awarenessChannel(parameters)],
    forwarding,
    backhaul: new BackhaulMail(new Backhaul(rng)),
    timeline: definition.timeline,
    welcome: {
      scenarioJson,
      seed,
      window_us: parameters.run.window_ms * 1000,
      step_us: parameters.traffic.step_ms * 1000,
      origin,
      epochIts_ms: DEFAULT_EPOCH_ITS_MS,
    },
    scene: sceneOf({
      name: definition.name,
      title: definition.title,
      scenarioJson,
      schemaJson: JSON.stringify(scenarioJsonSchema()),
      seed,
      network,
      rsus,
      rsuRange_m: range_m,
      vehicleTypes: traffic.vehicleTypes,
      origin,
    }),
    task,
    sampleKey: rng.fork('samples').key32(),
    notices: [...(inputs.notices ?? []), ...signals.notices],
    identity: { scenario: definition.name, seed, parameters, origins: resolved.origins, versions: inputs.versions },
  });
}

/** Who drives: those of the files or residents, and the trips that are made beside them. */
function demandOf(inputs: SimulationInputs, rng: Random): Demand {
  const { network, demand, drawDemand, districts } = inputs;
  const { parameters } = inputs.resolved;
  const own = drawDemand?.(rng.fork('places')) ?? demand ?? residentDemand(network, parameters);
  if (parameters.traffic.demand.trips_per_h === 0) return own;
  return together(own, odTraffic(network, districts, parameters, rng).demand);
}

function hazardWorldOf(
  traffic: TrafficEngine,
  { hazards, run, sensors, weather }: Parameters,
  districts: readonly PlainDistrict[],
  rng: Random,
): HazardWorld {
  const world = new HazardWorld(
    traffic,
    { ...hazards, day: run.day, districts, looksForSky: sensors.gnss && sensors.gnssCanyonFactor > 1 },
    rng,
  );
  world.setBackground(weather);
  return world;
}

function radarOf(traffic: TrafficEngine, { sensors }: Parameters, rng: Random): Radar | null {
  const { enabled, range_m, fieldOfView_deg } = sensors.radar;
  if (!enabled) return null;
  const options = { range_m, fieldOfView_rad: degreesToRadians(fieldOfView_deg) };
  return new Radar(traffic, options, rng.fork('radar').key32());
}

function roadsideRadarsOf(
  table: StationTable,
  traffic: TrafficEngine,
  { facilities, infrastructure }: Parameters,
  rng: Random,
): RoadsideRadars | null {
  if (!facilities.cpm.rsu) return null;
  const options = { range_m: infrastructure.radarRange_m, fieldOfView_rad: 2 * Math.PI };
  return new RoadsideRadars(table, new Radar(traffic, options, rng.fork('roadsideRadar').key32()));
}

/** delta must be at most 1/N^1.1, or the guarantee may fail for one vehicle in N as a matter of course. */
function checkPrivacy({ privacy }: Parameters, vehicles: number): void {
  const most = 1 / vehicles ** 1.1;
  if (privacy.mode === 'none' || privacy.delta <= most) return;
  throw new VergeError('PRIVACY_INVALID', {
    where: 'privacy.delta',
    expected: `at most 1/N^1.1 = ${most.toExponential(2)} for ${vehicles} vehicles`,
    got: String(privacy.delta),
  });
}

/** Latitude and longitude of the local plane's (0, 0); a place in the Gulf of Guinea when the network has none. */
function originOf({ geo }: RoadNetwork): { latitude_deg: number; longitude_deg: number } {
  if (geo === null) return { latitude_deg: 0, longitude_deg: 0 };
  const [longitude_deg, latitude_deg] = longitudeLatitude_deg(geo, 0, 0);
  return { latitude_deg, longitude_deg };
}
