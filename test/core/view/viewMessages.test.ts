import { expect } from 'chai';
import { verge } from '#proto';
import { VergeError } from '../../../core/errors/vergeError.js';
import { validateEvents, validateMetrics } from '../../../core/view/eventRanges.js';
import { validateScene } from '../../../core/view/sceneRanges.js';
import { validateDelta, validateKeyframe } from '../../../core/view/vehicleRanges.js';
import { decodeViewFrame, validateRunState, validateViewControl } from '../../../core/view/viewMessages.js';
import { describeExamples } from '../facilities/messageExamples.js';

const examples = (name: string, check: (message: object) => void) => (): void =>
  describeExamples(`core/view/examples/${name}.json`, check);

describe('Scene', examples('scene', validateScene));
describe('ViewKeyframe', examples('keyframe', validateKeyframe));
describe('ViewDelta', examples('delta', validateDelta));
describe('ViewEvents', examples('events', validateEvents));
describe('ViewMetrics', examples('metrics', validateMetrics));
describe('RunState', examples('state', validateRunState));
describe('ViewControl', examples('control', validateViewControl));

describe('a frame of a recording', () => {
  const encoded = (frame: verge.v1.IViewFrame): Uint8Array => verge.v1.ViewFrame.encode(frame).finish();

  it('is decoded and checked, whatever it carries', () => {
    expect(decodeViewFrame(encoded({ metrics: { timeUs: 5 } })).metrics?.timeUs).to.equal(5);
    expect(decodeViewFrame(encoded({ state: { state: 'running' } })).state?.state).to.equal('running');
    const nowhere = encoded({ keyframe: { timeUs: Number.NaN } });
    expect(() => decodeViewFrame(nowhere)).to.throw(VergeError, /ViewKeyframe.timeUs.*got NaN/);
    const uneven = encoded({ delta: { timeUs: 1, dxCm: Uint8Array.of(1) } });
    expect(() => decodeViewFrame(uneven)).to.throw(VergeError, /ViewDelta.dxCm/);
  });

  it('may carry a message of every type there is, and of no other', () => {
    const carrying = (type: number) => encoded({ events: { messages: [{ timeUs: 1, sender: 1, type }] } });
    const types = Object.values(verge.v1.MessageType).filter((type) => typeof type === 'number');
    expect(types).to.include(verge.v1.MessageType.ROUND_JOIN);
    for (const type of types) expect(() => decodeViewFrame(carrying(type))).to.not.throw();
    expect(() => decodeViewFrame(carrying(Math.max(...types) + 1))).to.throw(VergeError, /ViewEvents.messages.type/);
  });

  it('is a coded error when it does not decode', () => {
    expect(() => decodeViewFrame(Uint8Array.of(0x0a, 0xff, 0xff))).to.throw(VergeError, /does not decode at ViewFrame/);
  });
});
