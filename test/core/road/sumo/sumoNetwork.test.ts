import { expect } from 'chai';
import { VergeError } from '../../../../core/errors/vergeError.js';
import { longitudeLatitude_deg, placeOf_m } from '../../../../core/road/geoReference.js';
import { type GeoReference, VEHICLE_CLASS } from '../../../../core/road/network.js';
import { readSumoConfig } from '../../../../core/road/sumo/configReader.js';
import { LeftOut } from '../../../../core/road/sumo/leftOut.js';
import { readSumoNetwork } from '../../../../core/road/sumo/sumoNetwork.js';
import { textSource } from '../../../support/readFile.js';
import { recordedScenario } from '../../../support/recordedScenario.js';

const NET = `<net version="1.20">
  <location netOffset="-10.00,20.00" convBoundary="0,0,1,1" origBoundary="0,0,1,1" projParameter="+proj=utm +zone=32"/>
  <edge id=":c_0" function="internal"><lane id=":c_0_0" index="0" speed="8" length="4" shape="100,0 104,0"/></edge>
  <edge id=":c_1" function="internal"><lane id=":c_1_0" index="0" speed="8" length="4" shape="102,-2 102,2"/></edge>
  <edge id=":c_w0" function="walkingarea"><lane id=":c_w0_0" index="0" speed="1" length="4" shape="0,0 1,1"/></edge>
  <edge id="a" from="w" to="c" priority="3">
    <lane id="a_0" index="0" allow="bus taxi" speed="13.89" length="200" shape="0,0 100,0"/>
    <lane id="a_1" index="1" disallow="tram" speed="13.89" length="100" shape="0,3.2 100,3.2"/>
  </edge>
  <edge id="b[1]+2" from="c" to="e"><lane id="b[1]+2_0" index="0" speed="13.89" length="50" shape="104,0 154,0"/></edge>
  <edge id="s" from="x" to="c"><lane id="s_0" index="0" speed="13.89" length="50" shape="102,-52 102,-2"/></edge>
  <tlLogic id="t" type="static" programID="0" offset="0"><phase duration="42" state="GrG"/></tlLogic>
  <junction id="c" type="traffic_light" x="102" y="0" incLanes="a_0 a_1 s_0 :c_w0_0" intLanes=":c_0_0 :c_1_0" shape="0,0 1,0 1,1">
    <request index="0" response="000" foes="100" cont="0"/>
    <request index="1" response="000" foes="000" cont="0"/>
    <request index="2" response="001" foes="001" cont="1"/>
  </junction>
  <junction id=":c_5_0" type="internal" x="0" y="0" incLanes="" intLanes=""/>
  <junction id="w" type="dead_end" x="0" y="0" incLanes="" intLanes="" shape=""/>
  <junction id="e" type="dead_end" x="154" y="0" incLanes="b[1]+2_0" intLanes="" shape=""/>
  <junction id="x" type="dead_end" x="102" y="-52" incLanes="" intLanes="" shape=""/>
  <connection from="a" to="b[1]+2" fromLane="0" toLane="0" via=":c_0_0" tl="t" linkIndex="0" dir="s" state="O"/>
  <connection from="a" to="b[1]+2" fromLane="1" toLane="0" dir="s" state="O" tl="t" linkIndex="1"/>
  <connection from="s" to="b[1]+2" fromLane="0" toLane="0" via=":c_1_0" tl="t" linkIndex="2" dir="r" state="o"/>
  <connection from=":c_0" to="b[1]+2" fromLane="0" toLane="0" dir="s" state="M"/>
</net>`;

const EXTRA = `<additional>
  <busStop id="stop" lane="a_0" startPos="20" endPos="-10"/>
  <e1Detector id="d" lane="a_0" pos="1" freq="1" file="x"/>
  <tlLogic id="t" type="static" programID="utopia" offset="3"><phase duration="5" state="yyy"/><phase duration="6" state="rrr"/></tlLogic>
  <poly id="p" type="building.yes" shape="0,0 10,0 10,10 0,10 0,0"/>
  <poly id="q" type="water" shape="0,0 10,0 10,10"/>
</additional>`;

const read = (net = NET, extra = EXTRA) =>
  readSumoNetwork(textSource('town.net.xml', net), [textSource('town.add.xml', extra)]);

async function failure(promise: Promise<unknown>): Promise<VergeError> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof VergeError) return error;
    throw error;
  }
  throw new Error('expected a VergeError');
}

describe('a SUMO network', () => {
  it('becomes columns with lanes of an edge side by side, rightmost first', async () => {
    const network = await read();
    const edge = network.edgeIndex.get('a') as number;
    expect(network.laneId[network.edgeFirstLane[edge]]).to.equal('a_0');
    expect(network.laneId[network.edgeFirstLane[edge] + 1]).to.equal('a_1');
    expect(network.junctionId[network.edgeTo[edge]]).to.equal('c');
    expect(network.edgeIndex.has(':c_w0')).to.equal(false);
  });

  it('keeps lane permissions from allow and disallow', async () => {
    const network = await read();
    const lane = network.laneIndex.get('a_0') as number;
    expect(network.lanePermissions[lane]).to.equal(VEHICLE_CLASS.bus | VEHICLE_CLASS.taxi);
    expect(network.lanePermissions[lane + 1] & VEHICLE_CLASS.tram).to.equal(0);
    expect(network.lanePermissions[lane + 1] & VEHICLE_CLASS.passenger).to.equal(VEHICLE_CLASS.passenger);
  });

  it('scales running lengths to the length the file gives', async () => {
    const network = await read();
    const lane = network.laneIndex.get('a_0') as number;
    expect(network.laneLength_m[lane]).to.equal(200);
    expect(network.laneShapeLength[network.laneShapeStart[lane + 1] - 1]).to.equal(200);
  });

  it('reads right of way with the last letter of a bit string as request 0', async () => {
    const network = await read();
    const c = network.junctionId.indexOf('c');
    const south = network.laneFirstLink[network.laneIndex.get('s_0') as number];
    expect(network.linkRequest[south]).to.equal(2);
    expect(network.linkContinues[south]).to.equal(1);
    expect(network.junctionResponse[c][2][0]).to.equal(0b001);
    expect(network.junctionFoes[c][0][0]).to.equal(0b100);
    expect(network.junctionLinks[c].length).to.equal(3);
  });

  it('knows the edges of a roundabout', async () => {
    const network = await read(NET.replace('</net>', '<roundabout nodes="c e" edges="b[1]+2 gone"/></net>'));
    const round = network.edgeId.filter((_, edge) => network.edgeIsRoundabout[edge] === 1);
    expect(round).to.deep.equal(['b[1]+2']);
  });

  it('reads where a junction need not be kept clear', async () => {
    const network = await read(NET.replace('fromLane="1" toLane="0"', 'fromLane="1" toLane="0" keepClear="0"'));
    const clear = ['a_0', 'a_1'].map(
      (id) => network.linkKeepsClear[network.laneFirstLink[network.laneIndex.get(id) as number]],
    );
    expect(clear).to.deep.equal([1, 0]);
  });

  it('gives a link inside a junction the junction it is in', async () => {
    const network = await read();
    const inside = network.laneFirstLink[network.laneIndex.get(':c_0_0') as number];
    expect(network.junctionId[network.linkJunction[inside]]).to.equal('c');
    expect(network.linkRequest[inside]).to.equal(-1);
  });

  it('takes signal programs, bus stops and polygons from additional files', async () => {
    const network = await read();
    expect(network.signals).to.have.length(1);
    expect(network.signals[0]).to.deep.include({ programId: 'utopia', offset_s: 3 });
    expect(network.signals[0].phases.map((phase) => phase.state)).to.deep.equal(['yyy', 'rrr']);
    expect(network.busStops[0]).to.deep.equal({
      id: 'stop',
      lane: network.laneIndex.get('a_0'),
      start_m: 20,
      end_m: 190,
    });
    expect(network.buildings).to.have.length(1);
    expect(network.buildings[0].footprint_m).to.have.length(8);
    expect(network.areas.map((area) => area.kind)).to.deep.equal(['water']);
  });

  it('far from the origin is moved there, with its polygons, and keeps its place on the globe', async () => {
    const far = NET.replace('convBoundary="0,0,1,1"', 'convBoundary="600000.5,5000000,600200,5000100"');
    const network = await read(far.replaceAll(/shape="100,0 104,0"/g, 'shape="600100,5000000 600104,5000000"'));
    const lane = network.laneIndex.get(':c_0_0') as number;
    expect([
      ...network.laneShape.slice(2 * network.laneShapeStart[lane], 2 * network.laneShapeStart[lane] + 2),
    ]).to.deep.equal([100, 0]);
    expect(network.geo).to.deep.include({ offsetX_m: -600_010, offsetY_m: 20 - 5_000_000 });
    expect(network.buildings[0].footprint_m[0]).to.equal(-600_000);
  });

  it('takes polygons in longitude and latitude', async () => {
    const geo = (await read()).geo as GeoReference;
    const around = [
      [0, 0],
      [50, 0],
      [50, 50],
    ].map(([x_m, y_m]) => longitudeLatitude_deg(geo, 500_000 + x_m, 5_000_000 + y_m));
    expect(placeOf_m(geo, ...around[1])[0]).to.be.closeTo(500_050, 1e-3);
    const shape = around.map((point) => point.join(',')).join(' ');
    const network = await read(
      NET,
      `<additional><poly id="g" type="building" geo="true" shape="${shape}"/></additional>`,
    );
    expect(network.buildings[0].footprint_m[2]).to.be.closeTo(500_050, 1e-3);
  });

  it('leaves out lines among the polygons', async () => {
    const lines =
      '<poly id="l" type="waterway" shape="0,0 9,9"/><poly id="m" type="railway" fill="0" shape="0,0 9,9 9,0"/>';
    const network = await read(NET, `<additional>${lines}</additional>`);
    expect(network.areas).to.have.length(0);
  });

  it('keeps the place on the globe', async () => {
    expect((await read()).geo).to.deep.equal({ projection: '+proj=utm +zone=32', offsetX_m: -10, offsetY_m: 20 });
  });
});

describe('a SUMO network with more than cars', () => {
  it('loses its crossings with their rows of the right of way, told once', async () => {
    const crossings = NET.replace(
      '<edge id="a"',
      '<edge id=":c_c0" function="crossing"><lane id=":c_c0_0" index="0" speed="1" length="4" shape="0,0 1,1"/></edge><edge id="a"',
    )
      .replace(/response="(...)" foes="(...)"/g, 'response="1$1" foes="1$2"')
      .replace('</junction>', '<request index="3" response="0000" foes="0111" cont="0"/></junction>');
    const leftOut = new LeftOut();
    const network = await readSumoNetwork(textSource('town.net.xml', crossings), [], [], leftOut);
    const c = network.junctionId.indexOf('c');
    expect(network.junctionFoes[c]).to.have.length(3);
    expect(network.junctionResponse[c][2][0]).to.equal(0b001);
    expect(leftOut.notices).to.deep.equal([
      'left out 2 crossings and walking areas, first town.net.xml:5 <edge id=":c_w0">',
    ]);
  });

  it('has no signal at a railway crossing', async () => {
    const railway = NET.replace('type="traffic_light"', 'type="rail_crossing"')
      .replace(/<tlLogic.*<\/tlLogic>/, '')
      .replaceAll('tl="t"', 'tl="c"');
    const leftOut = new LeftOut();
    const network = await readSumoNetwork(textSource('town.net.xml', railway), [], [], leftOut);
    expect(network.linkSignal.every((signal) => signal === -1)).to.equal(true);
    expect(leftOut.notices.some((notice) => notice.includes('rail signals and crossings'))).to.equal(true);
  });

  it('says whether traffic keeps left', async () => {
    expect((await read()).keepsLeft).to.equal(false);
    expect((await read(NET.replace('<net', '<net lefthand="true"'))).keepsLeft).to.equal(true);
  });
});

describe('a bad SUMO file', () => {
  it('that is not well-formed is refused with file and line', async () => {
    const error = await failure(read(NET.replace('</edge>\n  <edge id="b', '\n  <edge id="b')));
    expect(error.code).to.equal('XML_MALFORMED');
    expect(error.message).to.match(/town\.net\.xml:\d+ in <\w+>: expected well-formed XML, got /);
  });

  it('that is empty is refused', async () => {
    expect((await failure(read(''))).code).to.equal('XML_MALFORMED');
  });

  it('without an attribute is refused with file, line and element', async () => {
    const error = await failure(read(NET.replace('length="50" shape="104,0', 'shape="104,0')));
    expect(error.code).to.equal('XML_INVALID');
    expect(error.message).to.contain('town.net.xml:10 <lane id="b[1]+2_0">').and.to.contain('"length"');
  });

  it('with a word where a number belongs is refused', async () => {
    const error = await failure(
      read(NET.replace('speed="8" length="4" shape="100', 'speed="fast" length="4" shape="100')),
    );
    expect(error.message).to.contain('"fast"').and.to.contain('number in speed');
  });

  it('that names an edge that is not there is refused with its line', async () => {
    const error = await failure(read(NET.replace('connection from="s"', 'connection from="nowhere"')));
    expect(error.code).to.equal('NETWORK_INVALID');
    expect(error.message).to.contain('town.net.xml:24').and.to.contain('nowhere');
  });

  it('whose right of way does not fit its connections is refused', async () => {
    const error = await failure(read(NET.replace(/<request index="2".*\n/, '\n')));
    expect(error.code).to.equal('NETWORK_INVALID');
    expect(error.message).to.contain('3 requests').and.to.contain('got 2');
  });

  it('with a signal letter that does not exist is refused', async () => {
    expect((await failure(read(NET, EXTRA.replace('yyy', 'yxy')))).message).to.contain('"yxy"');
  });
});

describe('nonsense in a SUMO network', () => {
  for (const [from, to, place] of [
    ['type="dead_end" x="0"', 'type="maze" x="0"', 'town.net.xml:19 <junction id="w">'],
    ['response="001"', 'response="0x1"', 'town.net.xml:16 <request>'],
    ['dir="r"', 'dir="up"', 'town.net.xml:24 <connection>'],
    ['state="o"', 'state="?"', 'town.net.xml:24 <connection>'],
    ['projParameter="+proj=utm +zone=32"', 'projParameter="moon"', 'town.net.xml:2 <location>'],
    ['index="1" disallow', 'index="2" disallow', 'town.net.xml:8 <lane id="a_1">'],
  ] as const) {
    it(`is refused: ${to}`, async () => {
      const error = await failure(read(NET.replace(from, to)));
      expect(error.code).to.equal('XML_INVALID');
      expect(error.detail.where).to.equal(place);
    });
  }
});

describe('what nobody reads in a SUMO file', () => {
  it('is told once a kind, misspelt elements too', async () => {
    const leftOut = new LeftOut();
    const extra = EXTRA.replace(
      '<poly id="p"',
      '<parkingArea id="a" lane="a_0"/><bussStop id="b"/><bussStop id="c"/><poly id="p"',
    );
    await readSumoNetwork(textSource('n.net.xml', NET), [textSource('n.add.xml', extra)], [], leftOut);
    expect(leftOut.notices.slice(1)).to.deep.equal([
      'left out 1 detectors, first n.add.xml:3 <e1Detector id="d">',
      'left out 1 parking areas, first n.add.xml:5 <parkingArea id="a">',
      'left out 2 elements <bussStop>, which are not known, first n.add.xml:5 <bussStop id="b">',
    ]);
  });
});

describe('a file that is something else', () => {
  const html = '<html><body/></html>';

  it('is refused as a network, naming the root that was expected', async () => {
    const error = await failure(read(html));
    expect(error.code).to.equal('XML_INVALID');
    expect(error.detail).to.deep.equal({ where: 'town.net.xml:1', expected: 'root element <net>', got: '<html>' });
  });

  it('is refused as an additional file or a configuration', async () => {
    const additional = await failure(read(NET, html));
    expect(additional.message).to.contain('town.add.xml:1').and.to.contain('<additional> or <routes>');
    const configuration = await failure(readSumoConfig(textSource('a.sumocfg', html)));
    expect(configuration.message).to.contain('a.sumocfg:1').and.to.contain('<configuration>');
  });
});

describe('a signal program shorter than its connections need', () => {
  it('is refused at its own place, whichever file it came from', async () => {
    const error = await failure(read(NET, EXTRA.replace('rrr', 'rr')));
    expect(error.code).to.equal('NETWORK_INVALID');
    expect(error.message)
      .to.contain('town.add.xml:4 <tlLogic id="t">')
      .and.to.contain('3 letters')
      .and.to.contain('"rr"');
  });
});

describe('a SUMO configuration', () => {
  it('names its files and times', async () => {
    const text = `<configuration><input><net-file value="a.net.xml"/><route-files value="b.rou.xml, c.rou.xml"/></input>
      <time><begin value="00:01:00"/><end value="1000"/><step-length value="0.1"/></time></configuration>`;
    expect(await readSumoConfig(textSource('a.sumocfg', text))).to.deep.equal({
      netFile: 'a.net.xml',
      routeFiles: ['b.rou.xml', 'c.rou.xml'],
      additionalFiles: [],
      begin_s: 60,
      end_s: 1000,
      step_s: 0.1,
      maxDepartDelay_s: null,
      teleport_s: null,
    });
  });

  it('tells which of its options change traffic in SUMO and not here', async () => {
    const text = `<configuration><net-file value="a.net.xml"/><scale value="2"/><max-depart-delay value="60"/>
      <tripinfo-output value="t.xml"/><no-step-log value="true"/><time-to-teleport value="-1"/></configuration>`;
    const leftOut = new LeftOut();
    const config = await readSumoConfig(textSource('a.sumocfg', text), leftOut);
    expect(config).to.include({ maxDepartDelay_s: 60, teleport_s: 0 });
    expect(leftOut.notices).to.deep.equal(['left out 1 option "scale", first a.sumocfg:1 <scale>']);
  });

  it('without a network is refused', async () => {
    const error = await failure(readSumoConfig(textSource('a.sumocfg', '<configuration><input/></configuration>')));
    expect(error.code).to.equal('XML_INVALID');
    expect(error.message).to.contain('net-file');
  });
});

describe('recorded SUMO networks', () => {
  it('Bologna Acosta has its edges, signals and bus stops', async function () {
    const scenario = await recordedScenario('bologna_acosta', 'run.sumocfg');
    if (scenario === null) return this.skip();
    const { network } = scenario;
    expect(network.edgeIsInternal.filter((internal) => internal === 0)).to.have.length(178);
    expect(network.laneIsInternal.filter((internal) => internal === 0)).to.have.length(266);
    expect(network.junctionCount).to.equal(112);
    expect(network.signals.map((signal) => signal.programId)).to.deep.equal(Array(7).fill('utopia'));
    expect(network.busStops).to.have.length(35);
  });

  it('Erlangen lies where its file says, moved near the origin', async function () {
    const scenario = await recordedScenario('veins_erlangen', 'erlangen.sumo.cfg');
    if (scenario === null) return this.skip();
    const { geo, minX_m, minY_m, maxX_m, maxY_m } = scenario.network;
    expect(Math.max(Math.abs(minX_m), Math.abs(minY_m), maxX_m, maxY_m)).to.be.below(10_000);
    // origBoundary="10.998195,49.560791,11.034775,49.587847"; buildings lie up to 300 m outside
    for (const [x_m, y_m] of [
      [minX_m, minY_m],
      [maxX_m, maxY_m],
    ]) {
      const [longitude_deg, latitude_deg] = longitudeLatitude_deg(geo as GeoReference, x_m, y_m);
      expect(longitude_deg).to.be.within(10.99, 11.04);
      expect(latitude_deg).to.be.within(49.555, 49.592);
    }
  });

  it('Erlangen has its buildings', async function () {
    const scenario = await recordedScenario('veins_erlangen', 'erlangen.sumo.cfg');
    if (scenario === null) return this.skip();
    expect(scenario.network.edgeIsInternal.filter((internal) => internal === 0)).to.have.length(457);
    expect(scenario.network.buildings.length).to.be.greaterThan(700);
    expect(scenario.demand.trips).to.have.length(195);
  });
});
