import { expect } from 'chai';
import { verge } from '#proto';
import { VergeError } from '../../../core/errors/vergeError.js';
import {
  decodeControlChange,
  decodeTraceMessage,
  validateControlChange,
  validateTraceInfo,
  validateTraceMessage,
} from '../../../core/trace/records.js';
import { describeExamples } from '../facilities/messageExamples.js';

const examples = (name: string, check: (message: object) => void) => (): void =>
  describeExamples(`core/trace/examples/${name}.json`, check);

describe('TraceMessage', examples('traceMessage', validateTraceMessage));
describe('ControlChange', examples('controlChange', validateControlChange));
describe('TraceInfo', examples('traceInfo', validateTraceInfo));

describe('a record of a trace file', () => {
  it('is refused by name when it makes no sense', () => {
    const message = verge.v1.TraceMessage.encode({ timeUs: Number.NaN, type: 'CAM' }).finish();
    expect(() => decodeTraceMessage(message)).to.throw(VergeError, /TraceMessage.timeUs/);
    const change = verge.v1.ControlChange.encode({ path: 'a.b', valueJson: '{' }).finish();
    expect(() => decodeControlChange(change)).to.throw(VergeError, /ControlChange.valueJson/);
  });
});
