import { expect } from 'chai';
import { VergeError } from '../../../../core/errors/vergeError.js';
import type { RoadNetwork } from '../../../../core/road/network.js';
import { LeftOut } from '../../../../core/road/sumo/leftOut.js';
import { readSumoNetwork } from '../../../../core/road/sumo/sumoNetwork.js';
import { textSource } from '../../../support/readFile.js';

const net = (programs: string) => `<net version="1.20">
  <edge id="a" from="w" to="c" priority="3"><lane id="a_0" index="0" speed="10" length="100" shape="0,0 100,0"/></edge>
  <edge id="b" from="c" to="e" priority="3"><lane id="b_0" index="0" speed="10" length="50" shape="104,0 154,0"/></edge>
  ${programs}
  <junction id="c" type="traffic_light" x="102" y="0" incLanes="a_0" intLanes="" shape="0,0 1,0 1,1"/>
  <junction id="w" type="dead_end" x="0" y="0" incLanes="" intLanes="" shape=""/>
  <junction id="e" type="dead_end" x="154" y="0" incLanes="b_0" intLanes="" shape=""/>
  <connection from="a" to="b" fromLane="0" toLane="0" tl="t" linkIndex="0" dir="s" state="o"/>
</net>`;

const DAY = '<tlLogic id="t" type="static" programID="day" offset="2"><phase duration="30" state="G"/></tlLogic>';
const NIGHT = '<tlLogic id="t" type="static" programID="night"><phase duration="20" state="g"/></tlLogic>';

function read(programs: string, additional = '', begin_s = 0, leftOut = new LeftOut()): Promise<RoadNetwork> {
  const extra = textSource('town.add.xml', `<additional>${additional}</additional>`);
  return readSumoNetwork(textSource('town.net.xml', net(programs)), [extra], [], leftOut, begin_s);
}

async function failure(promise: Promise<unknown>): Promise<VergeError> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof VergeError) return error;
    throw error;
  }
  throw new Error('expected a VergeError');
}

/** Programs by index as "id of the program", and switches as "time program". */
const switchesOf = (network: RoadNetwork): string[] =>
  network.signalSwitches.map(({ at_s, program }) => `${at_s} ${network.signalPrograms[program].programId}`);

describe('signal programs of SUMO files', () => {
  it('of several, the last one read is in force', async () => {
    expect((await read(DAY + NIGHT)).signals.map(({ programId }) => programId)).to.deep.equal(['night']);
    expect((await read(NIGHT, DAY)).signals.map(({ programId }) => programId)).to.deep.equal(['day']);
  });

  it('without phases change the offset of the one they name', async () => {
    const network = await read(DAY, '<tlLogic id="t" type="static" programID="day" offset="-7"/>');
    expect(network.signals[0]).to.deep.include({ programId: 'day', offset_s: -7 });
    expect(network.signals[0].phases).to.have.length(1);
  });

  it('given again take the place of their namesake, and that is told', async () => {
    const leftOut = new LeftOut();
    const network = await read(DAY, DAY.replace('30', '40'), 0, leftOut);
    expect(network.signals[0].phases[0].duration_s).to.equal(40);
    expect(leftOut.notices[0]).to.contain('given again in town.add.xml');
  });

  it('count from the time at which the run begins', async () => {
    expect((await read(DAY, '', 100)).signals[0].offset_s).to.equal(-98);
  });

  it("that are actuated have SUMO's defaults and the parameters given", async () => {
    const phase = '<phase duration="30" minDur="5" maxDur="50" state="G"/><phase duration="3" state="y"/>';
    const more = '<param key="detector-gap" value="1.5"/><param key="a_0" value="NO_DETECTOR"/>';
    const network = await read(`<tlLogic id="t" type="actuated" programID="0">${phase}${more}</tlLogic>`);
    expect(network.signals[0].actuation).to.deep.include({ maxGap_s: 3, detectorGap_s: 1.5, passingTime_s: 1.9 });
    expect([...(network.signals[0].actuation?.withoutDetector ?? [])]).to.deep.equal(['a_0']);
    expect(network.signals[0].phases[0]).to.deep.include({ minDuration_s: 5, maxDuration_s: 50 });
    expect(network.signals[0].phases[1]).to.deep.include({ minDuration_s: 3, maxDuration_s: 3 });
  });

  it('of kinds that Verge does not have are run otherwise, and that is told', async () => {
    const leftOut = new LeftOut();
    await read(DAY.replace('static', 'NEMA'), '', 0, leftOut);
    expect(leftOut.notices[0]).to.contain('NEMA').and.to.contain('town.net.xml:4 <tlLogic id="t">');
  });

  it('for trains leave the connection without a signal', async () => {
    const network = await read('<tlLogic id="t" type="rail_crossing" programID="0"/>');
    expect([network.signals.length, network.linkSignal[0]]).to.deep.equal([0, -1]);
  });
});

describe('a schedule of programs', () => {
  const schedule = (switches: string, more = '') =>
    `${NIGHT}<WAUT id="s" refTime="10" startProg="day" ${more}>${switches}</WAUT>
    <wautJunction wautID="s" junctionID="t"/>`;
  const twice = '<wautSwitch time="50" to="night"/><wautSwitch time="90" to="day"/>';

  it('says which program is in force at the start and which follow when', async () => {
    const network = await read(DAY, schedule(twice));
    expect(network.signals[0].programId).to.equal('day');
    expect(switchesOf(network)).to.deep.equal(['60 night', '100 day']);
  });

  it('counts from the time at which the run begins', async () => {
    const network = await read(DAY, schedule(twice), 70);
    expect(network.signals[0].programId).to.equal('night');
    expect(switchesOf(network)).to.deep.equal(['30 day']);
  });

  it('with a period goes on from where the run begins', async () => {
    const network = await read(DAY, schedule(twice, 'period="200"'), 470);
    expect(switchesOf(network)).to.deep.equal(['30 day', '190 night']);
  });

  it('may switch a signal off, which then blinks where it gives way', async () => {
    const network = await read(DAY, schedule('<wautSwitch time="50" to="off"/>'));
    expect(switchesOf(network)).to.deep.equal(['60 off']);
    expect(network.signalPrograms[1].phases[0].state).to.equal('o');
  });

  it('that names what is not there is refused with its place', async () => {
    const program = await failure(read(DAY, schedule('<wautSwitch time="50" to="dusk"/>')));
    expect(program.message).to.contain('town.add.xml:1 <wautSwitch>').and.to.contain('"dusk"');
    const signal = await failure(read(DAY, schedule(twice).replace('junctionID="t"', 'junctionID="u"')));
    expect(signal.message).to.contain('town.add.xml:2 <wautJunction>').and.to.contain('"u"');
  });
});

describe('a bad signal program', () => {
  const refused = async (from: string, to: string) => (await failure(read(DAY.replace(from, to)))).message;

  it('is refused with file, line and element', async () => {
    const place = 'town.net.xml:4 <phase>';
    expect(await refused('state="G"', 'state="x"'))
      .to.contain(place)
      .and.to.contain('"x"');
    expect(await refused('state="G"', 'state=""'))
      .to.contain(place)
      .and.to.contain('got none');
    expect(await refused('duration="30"', 'duration="0"'))
      .to.contain(place)
      .and.to.contain('above 0 s');
    expect(await refused('state="G"', 'state="G" next="3"'))
      .to.contain('town.net.xml:4 <tlLogic')
      .and.to.contain('got 3');
    expect(await refused('static', 'clever')).to.contain('"clever"');
  });

  it('for a signal that the network does not have is refused', async () => {
    const error = await failure(read(DAY, DAY.replace('id="t"', 'id="u"')));
    expect(error.message).to.contain('town.add.xml:1 <tlLogic id="u">');
  });
});
