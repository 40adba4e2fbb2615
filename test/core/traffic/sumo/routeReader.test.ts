import { expect } from 'chai';
import { VergeError } from '../../../../core/errors/vergeError.js';
import { Random } from '../../../../core/random/random.js';
import { LeftOut } from '../../../../core/road/sumo/leftOut.js';
import { readXml } from '../../../../core/road/sumo/xml.js';
import { createTraffic } from '../../../../core/traffic/createTraffic.js';
import { drawTrips } from '../../../../core/traffic/drawTrips.js';
import { buildDemand } from '../../../../core/traffic/sumo/demandBuilder.js';
import { RouteReader } from '../../../../core/traffic/sumo/routeReader.js';
import { textSource } from '../../../support/readFile.js';
import { straightRoad } from '../../../support/roads.js';

const network = {
  ...straightRoad({ lengths_m: [100, 100, 100] }),
  busStops: [{ id: 'stop', lane: 1, start_m: 10, end_m: 30 }],
};

const demandFrom = (...files: string[]) => demandSince(0, ...files);

async function demandSince(begin_s: number, ...files: string[]) {
  const reader = new RouteReader();
  for (const [i, text] of files.entries()) {
    await readXml(textSource(`f${i}.rou.xml`, `<routes>\n${text}\n</routes>`), [reader]);
  }
  return { ...buildDemand(reader, network, begin_s), notices: reader.leftOut.notices };
}

async function refusal(text: string): Promise<VergeError> {
  try {
    await demandFrom(text);
  } catch (error) {
    if (error instanceof VergeError) return error;
    throw error;
  }
  throw new Error('expected a VergeError');
}

describe('demand files', () => {
  it('give vehicles with routes of their own or by name, defined before or after, in any file', async () => {
    const demand = await demandFrom(
      '<vehicle id="a" depart="5" route="r"/>',
      '<route id="r" edges="e0 e1"/><vehicle id="b" depart="1"><route edges="e1 e2"/></vehicle>',
    );
    expect(demand.trips.map((trip) => [trip.name, trip.depart_s, [...trip.edges]])).to.deep.equal([
      ['a', 5, [0, 1]],
      ['b', 1, [1, 2]],
    ]);
  });

  it('say how vehicles depart', async () => {
    const given = async (attributes: string) => {
      const text = `<vehicle id="a" depart="0" ${attributes}><route edges="e0 e1"/><stop lane="e0_0" endPos="60"/></vehicle>`;
      const { departLane, departPosition, departSpeed } = (await demandFrom(text)).trips[0];
      return [departLane, departPosition, departSpeed];
    };
    expect(await given('')).to.deep.equal(['first', 'base', 0]);
    const free = 'departLane="allowed" departPos="random_free" departSpeed="avg"';
    expect(await given(free)).to.deep.equal(['free', 'random free', 'mean']);
    const last = 'departLane="best" departPos="last" departSpeed="last"';
    expect(await given(last)).to.deep.equal(['best', 'last', 'last']);
    const stop = 'departLane="best" departPos="stop" departSpeed="speedLimit"';
    expect(await given(stop)).to.deep.equal([0, 60, 'limit']);
    expect(await given('departLane="0" departPos="-7.5" departSpeed="3"')).to.deep.equal([0, -7.5, 3]);
  });

  it('leave out vehicles that wait for others, told once', async () => {
    const text = `<vehicle id="a" depart="triggered"><route edges="e0"/></vehicle><vehicle id="b" depart="begin"><route edges="e0"/></vehicle>`;
    const { trips, notices } = await demandSince(30, text);
    expect(trips.map(({ name, depart_s }) => [name, depart_s])).to.deep.equal([['b', 0]]);
    expect(notices[0]).to.contain('1 vehicles that wait for persons or containers').and.to.contain('id="a"');
  });

  it('count from the time at which the run begins; who departs before is left out, told once', async () => {
    const text = `<vehicle id="early" depart="90"><route edges="e0"/></vehicle>
      <vehicle id="late" depart="130"><route edges="e0"/><stop lane="e0_0" endPos="60" until="150"/></vehicle>
      <flow id="f" begin="80" end="140" period="15"><route edges="e0"/></flow>
      <flow id="p" begin="0" end="160" probability="0.5"><route edges="e0"/></flow>`;
    const { trips, flows, notices } = await demandSince(100, text);
    expect(trips.map(({ name, depart_s }) => `${name} ${depart_s}`)).to.deep.equal(['late 30', 'f.2 10', 'f.3 25']);
    expect(trips[0].stops[0].until_s).to.equal(50);
    expect(flows?.map(({ trip, until_s }) => [trip.depart_s, until_s])).to.deep.equal([[0, 60]]);
    expect(notices).to.deep.equal([
      'left out 3 trips that depart before the run begins, first f0.rou.xml:2 <vehicle id="early">',
    ]);
  });

  it('normalise probabilities that do not sum to 1', async () => {
    const demand = await demandFrom(`<vTypeDistribution id="mix">
      <vType id="x" vClass="passenger" probability="0.6"/><vType id="y" vClass="bus" probability="1.4"/></vTypeDistribution>
      <vehicle id="a" type="mix" depart="0"><route edges="e0"/></vehicle>`);
    expect(demand.trips[0].shares.map(({ share }) => share)).to.deep.equal([0.3, 0.7]);
  });

  it('fill in what a type does not say by its class', async () => {
    const demand = await demandFrom(
      '<vType id="b" vClass="bus" accel="2.6"/><vType id="c" vClass="ignoring" length="4"/>',
    );
    const [bus, car] = demand.types;
    expect(bus).to.include({ length_m: 12, accel_mps2: 2.6, stationType: 6 });
    expect(car).to.include({ length_m: 4, permissionClass: 0, stationType: 5 });
  });

  it('read stops with duration and until', async () => {
    const demand = await demandFrom(
      '<vehicle id="a" depart="0"><route edges="e0 e1"/><stop busStop="stop" duration="20" until="60"/></vehicle>',
    );
    expect(demand.trips[0].stops).to.deep.equal([{ lane: 1, start_m: 10, end_m: 30, duration_s: 20, until_s: 60 }]);
  });

  it('take the stops of a route for all who drive it, before their own', async () => {
    const { trips } = await demandFrom(`<route id="r" edges="e0 e1"><stop busStop="stop" duration="20"/></route>
      <vehicle id="a" route="r" depart="0"><stop lane="e1_0" endPos="50" duration="5"/></vehicle>
      <vehicle id="b" depart="1"><route edges="e0 e1"><stop busStop="stop" duration="7"/></route></vehicle>`);
    expect(trips.map(({ stops }) => stops.map(({ duration_s }) => duration_s))).to.deep.equal([[20, 5], [7]]);
  });

  it('let the stops of a flow end later with each departure', async () => {
    const { trips } = await demandFrom(
      '<flow id="f" begin="10" period="30" number="3"><route edges="e0 e1"/><stop busStop="stop" until="60"/></flow>',
    );
    expect(trips.map(({ stops }) => stops[0].until_s)).to.deep.equal([60, 90, 120]);
  });

  it('give one vehicle a factor on speed limits of its own', async () => {
    const [trip] = (await demandFrom('<vehicle id="a" depart="0" speedFactor="1.3"><route edges="e0"/></vehicle>'))
      .trips;
    expect(trip.speedFactor).to.equal(1.3);
  });

  it('spread a flow evenly', async () => {
    const demand = await demandFrom('<flow id="f" begin="10" period="3" number="4"><route edges="e0"/></flow>');
    expect(demand.trips.map((trip) => [trip.name, trip.depart_s])).to.deep.equal([
      ['f.0', 10],
      ['f.1', 13],
      ['f.2', 16],
      ['f.3', 19],
    ]);
  });

  it('draw the departures of a random flow from the seed, at its rate', async () => {
    const text = `<flow id="p" begin="100" end="2100" probability="0.3"><route edges="e0 e1 e2"/></flow>
      <flow id="x" begin="0" number="50" period="exp(0.5)"><route edges="e0 e1 e2"/></flow>`;
    const demand = await demandFrom(text);
    const draw = (seed: number) => drawTrips(demand, Random.fromSeed(seed));
    const trips = draw(1);
    expect(draw(1)).to.deep.equal(trips);
    expect(draw(2).map(({ depart_s }) => depart_s)).to.not.deep.equal(trips.map(({ depart_s }) => depart_s));
    const likely = trips.filter(({ name }) => name.startsWith('p.'));
    expect(likely.length).to.be.within(540, 660);
    expect(likely.every(({ depart_s }) => depart_s >= 100 && depart_s < 2100)).to.equal(true);
    const gaps = trips.filter(({ name }) => name.startsWith('x.'));
    expect(gaps).to.have.length(50);
    expect(gaps[49].depart_s).to.be.within(60, 150);
  });

  it('draw the route of each vehicle from a distribution', async () => {
    const demand = await demandFrom(`<route id="short" edges="e0"/>
      <routeDistribution id="d" routes="short" probabilities="1"/>
      <routeDistribution id="mix"><route edges="e0 e1" probability="3"/><route edges="e0 e1 e2" probability="1"/></routeDistribution>
      <flow id="f" end="1000" period="1" route="mix"/><vehicle id="v" depart="0" route="d"/>`);
    const trips = drawTrips(demand, Random.fromSeed(1));
    const long = trips.filter(({ edges }) => edges.length === 3).length;
    expect(long).to.be.within(200, 300);
    expect(trips.find(({ name }) => name === 'v')?.edges).to.deep.equal(Int32Array.of(0));
  });

  it('read stops on a stretch of a lane, and leave out those off the road', async () => {
    const { trips } = await demandFrom(`<vehicle id="a" depart="0"><route edges="e0"/>
      <stop lane="e0_0" startPos="20" endPos="-40" duration="5"/><stop parkingArea="p" duration="9"/></vehicle>`);
    expect(trips[0].stops).to.deep.equal([{ lane: 0, start_m: 20, end_m: 60, duration_s: 5, until_s: null }]);
  });

  it('leave out what does not drive, with all it holds, and tell it once a kind', async () => {
    const leftOut = new LeftOut();
    const reader = new RouteReader(leftOut);
    const text = `<routes>
      <person id="p" depart="0"><walk edges="e0"/><stop lane="e9_0"/></person><person id="q" depart="1"/>
      <vType id="train" vClass="rail"/><vehicle id="t" type="train" depart="0"><route edges="e0"/></vehicle>
      <vehicle id="c" depart="0"><route edges="e0"/></vehicle></routes>`;
    await readXml(textSource('f.rou.xml', text), [reader]);
    expect(buildDemand(reader, network).trips.map(({ name }) => name)).to.deep.equal(['c']);
    expect(leftOut.notices).to.deep.equal([
      'left out 2 persons, first f.rou.xml:2 <person id="p">',
      'left out 1 vehicles of classes that use no road, first f.rou.xml:3 <vehicle id="t">',
    ]);
  });

  it('close a gap in a route by the fastest way when they are told to', async () => {
    const demand = await demandFrom('<vehicle id="a" depart="0"><route edges="e0 e2"/></vehicle>');
    const traffic = createTraffic(network, demand, { repairRoutes: true }, Random.fromSeed(1));
    for (let i = 0; i < 400; i++) traffic.step();
    expect(traffic.totals.arrived).to.equal(1);
  });

  it('let a trip find its own way', async () => {
    const demand = await demandFrom('<trip id="t" depart="0" from="e0" to="e2"/>');
    const traffic = createTraffic(network, demand, {}, Random.fromSeed(1));
    for (let i = 0; i < 400; i++) traffic.step();
    expect(traffic.totals.arrived).to.equal(1);
  });
});

describe('demand as SUMO takes it', () => {
  const flow = (attributes: string) => `<flow id="f" ${attributes}><route edges="e0"/></flow>`;

  it('lets flows last as long as the interval around them', async () => {
    const { trips } = await demandFrom(`<interval begin="20" end="40">${flow('number="2"')}</interval>`);
    expect(trips.map(({ depart_s }) => depart_s)).to.deep.equal([20, 30]);
    const after = await demandFrom(`<interval begin="20" end="40"/>${flow('end="10" number="2"')}`);
    expect(after.trips.map(({ depart_s }) => depart_s)).to.deep.equal([0, 5]);
  });

  it('lets flows that name no end last until the run ends, else for a day', async () => {
    const reader = new RouteReader();
    await readXml(textSource('f.rou.xml', `<routes>${flow('period="10"')}</routes>`), [reader]);
    expect(buildDemand(reader, network, 5, 35).trips.map(({ depart_s }) => depart_s)).to.deep.equal([0, 10, 20]);
    expect((await demandFrom(flow('period="3600"'))).trips).to.have.length(24);
  });

  it('takes distributions of distributions', async () => {
    const { trips, types } = await demandFrom(
      `<vType id="p"/><vType id="q"/><vType id="r"/><vTypeDistribution id="d" vTypes="p q" probabilities="1 3"/>
      <vTypeDistribution id="e" vTypes="d r"/><vehicle id="a" type="e" depart="0"><route edges="e0"/></vehicle>`,
    );
    const shares = trips[0].shares.map(({ type, share }) => [types[type].id, share]);
    expect(shares).to.deep.equal([
      ['p', 0.125],
      ['q', 0.375],
      ['r', 0.5],
    ]);
  });

  it('leads a trip past its stops', async () => {
    const trip = '<trip id="a" depart="0" from="e0" to="e2"><stop lane="e1_0" duration="5"/></trip>';
    expect([...(await demandFrom(trip)).trips[0].edges]).to.deep.equal([0, 1, 2]);
  });

  it('drives a route again as often as it says', async () => {
    const { trips } = await demandFrom(
      '<route id="r" edges="e0 e1" repeat="2"/><vehicle id="a" depart="0" route="r"/>',
    );
    expect([...trips[0].edges]).to.deep.equal([0, 1, 0, 1, 0, 1]);
    expect((await refusal('<route id="r" edges="e0" repeat="-1"/>')).message).to.contain('repeat');
  });

  it('tells of parameters of driving in elements of their own', async () => {
    const { notices } = await demandFrom('<vType id="t"><carFollowing-Krauss accel="1"/></vType>');
    expect(notices[0]).to.contain('left out 1 elements of vTypes');
  });
});

describe('bad demand', () => {
  it('over an edge that is missing is refused with file, line and element', async () => {
    const error = await refusal('<vehicle id="a" depart="0"><route edges="e0 e9"/></vehicle>');
    expect(error.code).to.equal('ROUTE_INVALID');
    expect(error.message).to.contain('f0.rou.xml:2 <vehicle id="a">').and.to.contain('"e9"');
  });

  it('over edges that do not connect is refused before the run starts', async () => {
    const demand = await demandFrom('<vehicle id="a" depart="0"><route edges="e0 e2"/></vehicle>');
    expect(() => createTraffic(network, demand, {}, Random.fromSeed(1)))
      .to.throw(VergeError, 'from "e0" (string) to "e2" (string)')
      .with.property('code', 'ROUTE_INVALID');
  });

  it('with an unknown type, route, stop or class is refused', async () => {
    expect((await refusal('<vehicle id="a" type="x" depart="0"><route edges="e0"/></vehicle>')).message).to.contain(
      '"x"',
    );
    expect((await refusal('<vehicle id="a" route="r" depart="0"/>')).code).to.equal('ROUTE_INVALID');
    expect((await refusal('<vType id="t" vClass="hovercraft"/>')).message).to.contain('"hovercraft"');
    const stop = '<vehicle id="a" depart="0"><route edges="e0"/><stop busStop="no"/></vehicle>';
    expect((await refusal(stop)).message).to.contain('"no"');
  });

  it('in a flow whose chance is none, or of more vehicles than can be, is refused', async () => {
    const flow = (attributes: string) => refusal(`<flow id="f" ${attributes}><route edges="e0"/></flow>`);
    expect((await flow('end="1e9" period="0.001"')).message).to.contain('1000000 vehicles or fewer');
    expect((await flow('period="exp(1000)"')).message).to.contain('1000000 vehicles or fewer');
    expect((await flow('end="9" probability="1.5"')).message).to.contain('1.5');
    expect((await flow('end="9" period="exp(0)"')).message).to.contain('exp(0)');
  });

  it('with types or routes that are given twice, or that drive in no way, is refused', async () => {
    expect((await refusal('<vType id="t"/><vType id="t"/>')).message).to.contain('a second "t"');
    expect((await refusal('<route id="r" edges="e0"/><route id="r" edges="e1"/>')).message).to.contain('a second "r"');
    expect((await refusal('<vType id="t" speedFactor="0"/>')).message).to.contain('speedFactor above 0');
    expect((await refusal('<vType id="t" speedDev="-1"/>')).message).to.contain('speedDev >= 0');
  });

  it('in distributions that hold nothing, or themselves, is refused', async () => {
    const vehicle = '<vehicle id="a" type="d" depart="0"><route edges="e0"/></vehicle>';
    expect((await refusal(`<vTypeDistribution id="d"/>${vehicle}`)).message).to.contain('a distribution with members');
    const circle = '<vTypeDistribution id="d" vTypes="e"/><vTypeDistribution id="e" vTypes="d"/>';
    expect((await refusal(circle)).message).to.contain('no part of itself');
  });

  it('in a stop the vehicle would never come to is refused', async () => {
    const error = await refusal('<vehicle id="a" depart="0"><route edges="e0"/><stop lane="e2_0"/></vehicle>');
    expect(error.message).to.contain('stops on its route').and.to.contain('"e2_0"');
  });

  it('in a stop beyond its lane is refused', async () => {
    const stop = (attributes: string) =>
      refusal(`<vehicle id="a" depart="0"><route edges="e0"/><stop ${attributes}/></vehicle>`);
    expect((await stop('lane="e7_0"')).message).to.contain('"e7_0"');
    expect((await stop('lane="e0_0" startPos="60" endPos="20"')).message).to.contain('60 to 20');
  });

  it('with a depart time that is none is refused', async () => {
    expect((await refusal('<vehicle id="a" depart="soon"><route edges="e0"/></vehicle>')).message).to.contain('"soon"');
    expect((await refusal('<vehicle id="a" depart="-3"><route edges="e0"/></vehicle>')).message).to.contain('-3');
  });
});
