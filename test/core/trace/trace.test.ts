import { expect } from 'chai';
import { VergeError } from '../../../core/errors/vergeError.js';
import { EGO_FLAG } from '../../../core/stations/egoContext.js';
import { bodyByLength, frontBumper, lostMessages } from '../../../core/trace/basicSafetyMessage.js';
import { Fields } from '../../../core/trace/fields.js';
import { LineSplitter } from '../../../core/trace/lines.js';
import { momentsOf } from '../../../core/trace/moments.js';
import { nycCvPilot } from '../../../core/trace/nycCvPilot.js';
import { sumoFcd } from '../../../core/trace/sumoFcd.js';
import type { TraceTrack } from '../../../core/trace/trace.js';

function track(
  name: string,
  points: readonly [time_s: number, x_m: number, heading_rad: number, speed_mps: number][],
): TraceTrack {
  return {
    vehicle: { name, length_m: 4, width_m: 2, height_m: 1.5, body: 'car' },
    time_us: Float64Array.from(points, ([time_s]) => time_s * 1e6),
    x_m: Float64Array.from(points, ([, x_m]) => x_m),
    y_m: Float64Array.from(points, () => 0),
    heading_rad: Float64Array.from(points, ([, , heading_rad]) => heading_rad),
    speed_mps: Float64Array.from(points, ([, , , speed_mps]) => speed_mps),
  };
}

describe('moments of a trace', () => {
  it('interpolate place, speed and the shorter way of the heading between two sightings', () => {
    const tracks = [
      track('a', [
        [0, 0, 3.1, 10],
        [1, 10, -3.1, 20],
      ]),
    ];
    const [, , , , , half] = [...momentsOf(tracks, 1_000_000, () => 0)];
    expect([half.time_us, half.x_m[0], half.speed_mps[0]]).to.deep.equal([500_000, 5, 15]);
    expect(Math.abs(half.heading_rad[0])).to.be.closeTo(Math.PI, 1e-9);
  });

  it('show a vehicle from its first sighting to its last, and not across a gap of more than 3 s', () => {
    const tracks = [
      track('a', [
        [0, 0, 0, 1],
        [1, 1, 0, 1],
        [5, 9, 0, 1],
        [6, 10, 0, 1],
      ]),
      track('b', [
        [1, 0, 0, 1],
        [2, 1, 0, 1],
      ]),
    ];
    const ids = [...momentsOf(tracks, 6_000_000, () => 0, 500_000)].map((moment) =>
      [...(moment.id as number[])].join(' '),
    );
    expect(ids).to.deep.equal(['1', '1', '1 2', '2', '2', '', '', '', '', '', '1', '1', '1']);
  });

  it('light the brakes when speed falls faster than 1 m/s2', () => {
    const tracks = [
      track('a', [
        [0, 0, 0, 10],
        [1, 10, 0, 9.5],
        [2, 18, 0, 6],
      ]),
    ];
    const flags = [...momentsOf(tracks, 2_000_000, () => 0, 500_000)].map((moment) => moment.flags[0]);
    expect(flags).to.deep.equal([0, 0, 0, EGO_FLAG.braking, EGO_FLAG.braking]);
  });
});

describe('basic safety messages', () => {
  it('lose as many as their counter skips, across the wrap from 127 to 0', () => {
    expect(lostMessages([5, 6, 7])).to.equal(0);
    expect(lostMessages([126, 127, 0, 3])).to.equal(2);
    expect(lostMessages([5, 5])).to.equal(0);
    expect(lostMessages([])).to.equal(0);
  });

  it('place the front bumper half a length ahead of the centre', () => {
    expect(frontBumper(10, 20, 0, 5)).to.deep.equal({ x_m: 12.5, y_m: 20 });
    const north = frontBumper(10, 20, Math.PI / 2, 5);
    expect(north.x_m).to.be.closeTo(10, 1e-12);
    expect(north.y_m).to.be.closeTo(22.5, 1e-12);
  });

  it('are drawn by length where they tell no class', () => {
    expect([4.5, 7, 12].map(bodyByLength)).to.deep.equal(['car', 'van', 'truck']);
  });
});

describe('fields of a recorded message', () => {
  it('name file, line and path when they do not fit', () => {
    const record = new Fields({ a: { b: 'x' }, list: 3 }, 'log.json:7');
    expect(() => record.object('a').number('b', 0, 1))
      .to.throw(VergeError, 'Invalid trace record at log.json:7 a.b: expected a number from 0 to 1, got "x" (string)')
      .with.property('code', 'TRACE_INVALID');
    expect(() => record.object('c')).to.throw(VergeError, 'log.json:7 c: expected an object, got undefined');
    expect(() => record.list('list')).to.throw(VergeError, 'expected a list, got 3 (number)');
  });

  it('read numbers written as text, and refuse NaN, infinities and empty text', () => {
    const record = new Fields({ text: '1.5', empty: '', nan: Number.NaN, far: Number.POSITIVE_INFINITY }, 'f:1');
    expect(record.number('text', 0, 2)).to.equal(1.5);
    for (const name of ['empty', 'nan', 'far']) expect(() => record.number(name, 0, 2)).to.throw(VergeError);
  });
});

describe('lines of a file', () => {
  it('come whole whatever pieces the text comes in, with their numbers, without byte order mark', () => {
    const text = '\uFEFFfirst\r\n\nthird\nlast';
    for (const size of [1, 3, 100]) {
      const lines: string[] = [];
      const splitter = new LineSplitter('f', (line, number) => lines.push(`${number}:${line}`));
      for (let i = 0; i < text.length; i += size) splitter.write(text.slice(i, i + size));
      splitter.end();
      expect(lines).to.deep.equal(['1:first', '3:third', '4:last']);
    }
  });
});

const bsm = (id: string, time_s: number, level_dBm: number) => ({
  bsmRecord: {
    msgHeader: { myRFLevel: level_dBm },
    bsmMsg: {
      coreData: {
        msgCnt: 1,
        id,
        X_m: 10 * time_s,
        Y_m: 0,
        T_s: time_s,
        speed_mps: 10,
        heading_deg: 90,
        size: { length: 500, width: 180 },
      },
    },
  },
});
const event = (host: string, messages: unknown[]): string =>
  JSON.stringify({ eventHeader: { hostVehID: host, eventType: 'fcw' }, bsmList: messages });

describe('a pilot event', () => {
  it('is one of the events of its file, each with its own origin', () => {
    const lines = `${event('A', [bsm('A', -1, 0)])}\n${event('B', [bsm('B', -2, 0), bsm('C', 1, -70)])}\n`;
    const parser = nycCvPilot.createParser('two.json', { event: 2 });
    parser.write(lines);
    const trace = parser.end();
    expect(trace.records.map((one) => [one.station, one.own, one.rssi_dBm])).to.deep.equal([
      ['B', true, undefined],
      ['C', false, -70],
    ]);
    expect(trace.events[0].time_us).to.equal(2_000_000);
    const third = nycCvPilot.createParser('two.json', { event: 3 });
    third.write(lines);
    expect(() => third.end()).to.throw(VergeError, 'expected an event 3, got "2 events"');
  });

  it('skips a message with a field out of range and keeps the others', () => {
    const parser = nycCvPilot.createParser('e.json');
    const wrong = bsm('B', 0, -70);
    wrong.bsmRecord.bsmMsg.coreData.heading_deg = 400;
    parser.write(event('A', [bsm('A', 0, 0), wrong, bsm('B', 1, -71)]));
    const trace = parser.end();
    expect(trace.records.length).to.equal(2);
    expect(trace.problems.first[0].detail.where).to.equal('e.json:1 bsmList[1].bsmRecord.bsmMsg.coreData.heading_deg');
  });

  it('of nothing usable is refused with its first problem', () => {
    const parser = nycCvPilot.createParser('e.json');
    parser.write(event('A', [{ bsmRecord: 7 }]));
    expect(() => parser.end()).to.throw(
      VergeError,
      'e.json:1 bsmList[0].bsmRecord: expected an object, got 7 (number)',
    );
  });
});

describe('floating car data', () => {
  it('skips a vehicle without a place and names its line', () => {
    const parser = sumoFcd.createParser('f.xml');
    parser.write(
      '<fcd-export>\n<timestep time="5.00">\n<vehicle id="a" x="1" y="2" angle="0"/>\n<vehicle id="b" x="1"/>\n',
    );
    parser.write('</timestep></fcd-export>');
    const trace = parser.end();
    expect(trace.tracks.map((one) => one.vehicle.name)).to.deep.equal(['a']);
    expect(trace.tracks[0].heading_rad[0]).to.be.closeTo(Math.PI / 2, 1e-12);
    expect(trace.problems.first[0].detail.where).to.equal('f.xml:4 <vehicle id="b">');
  });

  it('draws lanes from where vehicles were on them', () => {
    const parser = sumoFcd.createParser('f.xml');
    const steps = [0, 1, 2].map(
      (t) =>
        `<timestep time="${t}"><vehicle id="a" x="${7 * t}" y="1" angle="90" lane="e_0" pos="${7 * t}"/></timestep>`,
    );
    parser.write(`<fcd-export>${steps.join('')}</fcd-export>`);
    const [lane] = parser.end().lanes;
    expect([lane.id, [...lane.shape_m]]).to.deep.equal(['e_0', [0, 1, 7, 1, 14, 1]]);
  });
});
