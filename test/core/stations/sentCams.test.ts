import { expect } from 'chai';
import fc from 'fast-check';
import type { verge } from '#proto';
import { emptyHeardCam, hear } from '../../../core/facilities/heardCam.js';
import { LocalPlane } from '../../../core/facilities/localPlane.js';
import { decodeCam, encodeCam } from '../../../core/facilities/messages/cam.js';
import { SentCams } from '../../../core/stations/sentCams.js';
import { budget } from '../../fuzz/budget.js';
import { messages } from '../../fuzz/registry.js';

const plane = new LocalPlane(44.5, 11.3);
const [FIRST, SECOND] = [0, 1];

function cam(speed: number): verge.v1.ICam {
  return {
    protocolVersion: 2,
    stationId: 7,
    generationDeltaTime: 0,
    stationType: 5,
    referencePosition: { latitude: 445_000_100, longitude: 113_000_200 },
    highFrequency: { heading: 900, speed, longitudinalAcceleration: -0 },
  };
}

describe('CAMs that a host sent itself', () => {
  it('say the same as when they are decoded', () => {
    const sent = new SentCams(1, plane);
    fc.assert(
      fc.property(messages.valid('Cam'), (message) => {
        const payload = encodeCam(message);
        sent.note(FIRST, payload, message);
        expect(sent.find(FIRST, payload)).to.deep.equal(hear(decodeCam(payload), plane, emptyHeardCam()));
      }),
      budget(),
    );
  });

  it('have no negative zero, as the wire has none', () => {
    const sent = new SentCams(1, plane);
    const payload = encodeCam(cam(1000));
    sent.note(FIRST, payload, cam(1000));
    expect(sent.find(FIRST, payload)).to.include({ isVehicle: true, speed_mps: 10, heading_rad: 0 });
    expect(Object.is(sent.find(FIRST, payload)?.acceleration_mps2, 0)).to.equal(true);
  });

  it('are known by the bytes object of the last one alone: a copy, an older one and another station’s are not', () => {
    const sent = new SentCams(2, plane);
    const [older, newer] = [encodeCam(cam(1000)), encodeCam(cam(2000))];
    sent.note(FIRST, older, cam(1000));
    sent.note(FIRST, newer, cam(2000));
    expect(sent.find(FIRST, newer)).to.include({ speed_mps: 20 });
    expect(sent.find(FIRST, newer.slice())).to.equal(undefined);
    expect(sent.find(FIRST, older)).to.equal(undefined);
    expect(sent.find(SECOND, newer)).to.equal(undefined);
    expect(sent.find(-1, newer)).to.equal(undefined);
  });

  it('are forgotten with the station', () => {
    const sent = new SentCams(1, plane);
    const payload = encodeCam(cam(1000));
    sent.note(FIRST, payload, cam(1000));
    sent.forget(FIRST);
    expect(sent.find(FIRST, payload)).to.equal(undefined);
  });
});
