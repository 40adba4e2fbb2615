import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { verge } from '#proto';
import { LocalPlane } from '../../../core/facilities/localPlane.js';
import { DEFAULT_EPOCH_ITS_MS } from '../../../core/simTime/simTime.js';
import { contentOf } from '../../../viz/panels/messageFields.js';
import { valuesOf } from './values.js';

const { message: DENM } = JSON.parse(readFileSync('test/core/facilities/examples/denm.json', 'utf8')).valid[0];
const PLANE = new LocalPlane(44.5, 11.3); // where the example's event is
const SENT_US = (DENM.management.detectionTime - DEFAULT_EPOCH_ITS_MS + 1500) * 1000;

function shown(change: object = {}, plane: LocalPlane | null = PLANE): Record<string, string> {
  const payload = verge.v1.Denm.encode({ ...DENM, management: { ...DENM.management, ...change } }).finish();
  const message = { type: verge.v1.MessageType.DENM, payload, timeUs: SENT_US, xM: -40, yM: -40 };
  return valuesOf(contentOf(message, { nameOf: (id) => `Car ${id}`, plane }).fields);
}

describe('fields of a warning', () => {
  it('are cause, place from its sender, age, validity and relevance', () => {
    expect(shown()).to.include({
      Cause: 'slippery road (6.5)',
      Originator: 'Car 105, number 3',
      'Told by': 'the originator',
      Event: '56.6 m north-east of its sender',
      Age: '1.5 s, renewed 1.5 s ago',
      'Valid for': '120 s',
      Relevant: 'within 500 m, all traffic',
      'Event heading': '90.0 °',
    });
    expect(shown()).to.not.have.property('Termination');
  });

  it('say so when it takes back another', () => {
    expect(shown({ termination: 0 }).Termination).to.equal('cancels the warning');
    expect(shown({ termination: 1, relevanceDistance: 7 })).to.include({
      Termination: 'negates the warning',
      Relevant: 'beyond 10 km, all traffic',
    });
  });

  it('tell neither age nor distance of an imported trace, whose places and epoch are others', () => {
    expect(shown({}, null)).to.include({ Event: '–' });
    expect(shown({}, null)).to.not.have.property('Age');
  });
});
