import { validateAdvance, validateHello, validateWelcome } from '../../../core/stations/messages.js';
import { describeExamples } from '../facilities/messageExamples.js';

describe('Hello', () => describeExamples('core/stations/examples/hello.json', validateHello));
describe('Welcome', () => describeExamples('core/stations/examples/welcome.json', validateWelcome));
describe('Advance', () => describeExamples('core/stations/examples/advance.json', validateAdvance));
