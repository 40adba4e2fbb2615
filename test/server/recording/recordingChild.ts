// A process that records two cars until it is killed; argument: the file. It prints a line for every simulated second
// whose chunk has been handed to the system.
import { Recorder } from '../../../server/recording/recorder.js';
import { HEADER, twoCars } from './recordingFixture.js';

const recorder = await Recorder.open(process.argv[2], HEADER);
recorder.scene({ name: 'two-cars' });
for (let step = 0; ; step++) {
  recorder.moment(twoCars(step * 100_000));
  if (step % 10 !== 0 || step === 0) continue;
  await recorder.drained();
  process.stdout.write(`${step / 10}\n`);
  await new Promise((resolve) => setImmediate(resolve));
}
