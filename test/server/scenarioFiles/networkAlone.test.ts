import { expect } from 'chai';
import { nest, resolveParameters } from '../../../core/scenario/resolve.js';
import { createSimulation } from '../../../core/simulation/createSimulation.js';
import { openScenario } from '../../../server/scenarioFiles/scenarioFiles.js';
import { dataFolder } from '../../support/readFile.js';

describe('a SUMO network without demand', () => {
  let path: string;
  before(function () {
    path = dataFolder('sumo', 'bologna_pasubio', 'pasubio_buslanes.net.xml') ?? this.skip();
  });

  it('is refused with the way to make trips for it', async () => {
    const { parameters } = resolveParameters([]);
    const error = await openScenario(path)
      .load(parameters)
      .catch((reason: unknown) => reason);
    expect(error).to.have.property('code', 'SCENARIO_INVALID');
    expect(error).to.have.property('message').that.includes('--set traffic.demand.trips_per_h=3000');
  });

  it('is driven on by the trips that are made', async () => {
    const resolved = resolveParameters([
      { origin: 'cli', values: nest('traffic.demand.trips_per_h', 3600) },
      { origin: 'cli', values: nest('run.duration_s', 100) },
    ]);
    const loaded = await openScenario(path).load(resolved.parameters);
    const simulation = createSimulation({ ...loaded, resolved, seed: '1', fleetHosts: 1, versions: {} });
    const vehicles = simulation.hostPlan[1].stationIds.length;
    // 100 trips to expect, within four standard deviations
    expect(vehicles).to.be.within(60, 140);
  });
});
