import { validateBye, validateDone, validateProtocolError } from '../../../core/stations/doneRanges.js';
import { validateAdvance, validateHello, validateWelcome } from '../../../core/stations/messages.js';
import { describeExamples } from '../facilities/messageExamples.js';

/** A task of two features and a model of two parameters. */
const SHAPE = { features: 2, parameters: 2 };

describe('Hello', () => describeExamples('core/stations/examples/hello.json', validateHello));
describe('Welcome', () => describeExamples('core/stations/examples/welcome.json', validateWelcome));
describe('Advance', () => describeExamples('core/stations/examples/advance.json', validateAdvance));
describe('Done', () => describeExamples('core/stations/examples/done.json', (done) => validateDone(done, SHAPE)));
describe('Bye', () => describeExamples('core/stations/examples/bye.json', validateBye));
describe('ProtocolError', () => describeExamples('core/stations/examples/protocolError.json', validateProtocolError));
