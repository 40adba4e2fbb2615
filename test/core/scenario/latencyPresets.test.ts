import { expect } from 'chai';
import { LATENCY_PRESETS } from '../../../core/scenario/latencyPresets.js';
import { LiveParameters } from '../../../core/scenario/live.js';
import { type Layer, resolveParameters } from '../../../core/scenario/resolve.js';

const latency = (values: object, origin: Layer['origin'] = 'cli'): Layer => ({ origin, values: { latency: values } });

describe('the budgets of a published use case', () => {
  it('are set where nobody has set them, and said to be of a preset', () => {
    const { parameters, origins } = resolveParameters([latency({ preset: 'platooningLowest' })]);
    expect(parameters.latency).to.include({ denmV2v_ms: 25, denmV2i_ms: 25, round_ms: 4000 });
    expect(origins['latency.denmV2v_ms']).to.equal('preset');
    expect(origins['latency.round_ms']).to.equal('default');
  });

  it('give way to what somebody has set', () => {
    const { parameters, origins } = resolveParameters([
      latency({ preset: 'preCrash', denmV2v_ms: 42 }, 'file'),
      latency({ preset: 'cooperativeCollisionAvoidance' }),
    ]);
    expect(parameters.latency).to.include({ denmV2v_ms: 42, denmV2i_ms: 10 });
    expect(origins['latency.denmV2v_ms']).to.equal('file');
  });

  it('change while the run goes on, and leave alone what somebody has set', () => {
    const live = new LiveParameters(resolveParameters([latency({ denmV2i_ms: 77 })]));
    live.set('latency.preset', 'preCrash');
    expect(live.current.latency).to.include({ denmV2v_ms: 20, denmV2i_ms: 77 });
    live.set('latency.denmV2v_ms', 33);
    live.set('latency.preset', 'ts22185V2n');
    expect(live.current.latency).to.include({ preset: 'ts22185V2n', denmV2v_ms: 33, denmV2i_ms: 77 });
  });

  it('are gone with the preset', () => {
    const live = new LiveParameters(resolveParameters([latency({ preset: 'remoteDriving' })]));
    live.set('latency.preset', 'none');
    expect(live.current.latency).to.include({ denmV2v_ms: 100, denmV2i_ms: 300 });
  });

  it('are those of TS 22.186 and TS 22.185, with the reliability these ask for', () => {
    const figures = (name: keyof typeof LATENCY_PRESETS) => {
      const { v2v_ms, reliability } = LATENCY_PRESETS[name];
      return [v2v_ms, reliability];
    };
    expect(figures('platooningLowest')).to.deep.equal([25, 0.9]);
    expect(figures('platooningHighest')).to.deep.equal([10, 0.9999]);
    expect(figures('cooperativeCollisionAvoidance')).to.deep.equal([10, 0.9999]);
    expect(figures('infoSharingLower')).to.deep.equal([100, null]);
    expect(figures('sensorSharingLower')).to.deep.equal([100, 0.99]);
    expect(figures('remoteDriving')).to.deep.equal([5, 0.99999]);
    expect(figures('ts22185V2v')).to.deep.equal([100, null]);
    expect(figures('preCrash')).to.deep.equal([20, null]);
  });

  it('lie within the bounds of the budgets, each with its source', () => {
    for (const name of Object.keys(LATENCY_PRESETS)) {
      expect(() => resolveParameters([latency({ preset: name })]), name).to.not.throw();
      expect(LATENCY_PRESETS[name as keyof typeof LATENCY_PRESETS].source).to.match(/^TS /);
    }
  });
});
