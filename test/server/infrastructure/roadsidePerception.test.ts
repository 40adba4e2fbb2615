import { expect } from 'chai';
import { verge } from '#proto';
import { bytesOf } from '../../../core/columns/columns.js';
import { VergeError } from '../../../core/errors/vergeError.js';
import { decodeCpm } from '../../../core/facilities/messages/cpm.js';
import { resolveParameters } from '../../../core/scenario/resolve.js';
import { InfrastructureHost } from '../../../server/infrastructure/infrastructureHost.js';

const WINDOW_US = 10_000;

/** Two units, 500 m apart; the first is at the origin. */
function units(interval_ms = 100): InfrastructureHost {
  const values = { learning: { enabled: false }, facilities: { cpm: { rsu: true, interval_ms } } };
  const host = new InfrastructureHost();
  host.start({
    protocolVersion: 1,
    scenarioJson: JSON.stringify(resolveParameters([{ origin: 'file', values }]).parameters),
    seed: '1',
    stationIds: bytesOf(Uint32Array.of(1, 2)),
    stationTypes: Uint8Array.of(15, 15),
    stationXM: bytesOf(Float32Array.of(0, 500)),
    stationYM: bytesOf(new Float32Array(2)),
    windowUs: WINDOW_US,
    trafficStepUs: 100_000,
    epochItsMs: 694_310_405_000,
  });
  return host;
}

/** What the radars find: so many rows for each unit, all of them a car that stands 40 m to the north. */
function detections(...rows: readonly number[]): verge.v1.IRadarDetections {
  const first = [0];
  for (const count of rows) first.push(first[first.length - 1] + count);
  const count = first[rows.length];
  return {
    first: bytesOf(Uint32Array.from(first)),
    rangeM: bytesOf(new Float32Array(count).fill(40)),
    bearingRad: bytesOf(new Float32Array(count).fill(Math.PI / 2)),
    rangeRateMps: bytesOf(new Float32Array(count)),
    truthId: bytesOf(new Uint32Array(count).fill(1000)),
  };
}

/** CPMs of so many windows, with a scan each 100 ms. */
function cpmsOf(host: InfrastructureHost, windows: number, radar: verge.v1.IRadarDetections): verge.v1.Cpm[] {
  const cpms: verge.v1.Cpm[] = [];
  for (let window = 0; window < windows; window++) {
    const fromUs = window * WINDOW_US;
    const isStep = window % 10 === 0;
    const done = host.advance({ window, fromUs, untilUs: fromUs + WINDOW_US, radar: isStep ? radar : undefined });
    for (const { type, payload } of done.transmissions ?? []) {
      if (type === verge.v1.MessageType.CPM) cpms.push(decodeCpm(payload!));
    }
  }
  return cpms;
}

describe('the radar of a roadside unit', () => {
  it('tells a car that stands there once a second, where it stands', () => {
    const told = cpmsOf(units(), 300, detections(1, 0)).filter(({ objects }) => objects.length > 0);
    expect(told.length).to.be.within(3, 4);
    for (const { stationId, objects } of told) {
      expect(stationId).to.equal(1);
      expect(objects).to.have.length(1);
      expect(objects[0].xDistance).to.be.closeTo(0, 10); // cm
      expect(objects[0].yDistance).to.be.closeTo(4000, 10);
    }
  });

  it('is followed scan by scan however rarely it is told of', () => {
    const told = cpmsOf(units(1000), 300, detections(1, 0)).flatMap(({ objects }) => objects);
    // in three scans, one a CPM, it could have reached 11
    expect(told.at(-1)!.objectPerceptionQuality).to.be.above(12);
  });

  it('tells itself once a second where there is nothing to see', () => {
    const cpms = cpmsOf(units(), 300, detections(0, 0));
    expect(cpms.length).to.be.within(6, 8);
    for (const { sensors, objects } of cpms) expect([sensors.length, objects.length]).to.deep.equal([1, 0]);
  });

  it('is of the units of the Welcome and no others', () => {
    expect(() => cpmsOf(units(), 1, detections(1))).to.throw(VergeError, 'rows of 2 units');
    expect(() => cpmsOf(units(), 1, { ...detections(1, 1), rangeM: new Uint8Array(4) })).to.throw(VergeError);
  });
});
