import { expect } from 'chai';
import { partsOf } from '../../../viz/charts/latencyParts.js';

const sample = (name: string, value: number) => ({ name, value });

describe('parts of a latency', () => {
  it('are those that the server names, in its order, without what took no time', () => {
    const samples = [
      sample('latency.denmV2v.generationP95_ms', 9),
      sample('latency.denmV2v.generationMean_ms', 5),
      sample('latency.denmV2v.accessMean_ms', 0),
      sample('latency.denmV2v.airtimeMean_ms', 1),
      sample('latency.round.uploadMean_ms', 700),
      sample('radio.transmissions', 3),
    ];
    expect(partsOf(samples, 'denmV2v')).to.deep.equal({
      statistic: 'Mean',
      parts: [
        { name: 'generation', value_ms: 5 },
        { name: 'airtime', value_ms: 1 },
      ],
    });
  });

  it('are percentiles where the server tells no means, and none where it tells of none', () => {
    const samples = [sample('latency.round.uploadP95_ms', 700)];
    expect(partsOf(samples, 'round').statistic).to.equal('P95');
    expect(partsOf(samples, 'cloudSync').parts).to.deep.equal([]);
  });
});
