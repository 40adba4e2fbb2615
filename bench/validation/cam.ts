import { runChecks } from '../support/checks.js';
import { DATA_FOLDER } from '../support/dataFolder.js';
import { camChecks, camExtremes } from './cam/checks.js';

/**
 * Are CAMs sent when and as large as real cars send them? Intervals and sizes of simulated drives beside recorded ones, the
 * CA service over recorded speeds, and beacons. Nothing is fitted: the rules of EN 302 637-2 and the size model are what
 * they are. `npx verge validate cam`, about a minute; `VERGE_DATA` names the folder with the recorded drives.
 */

await runChecks(new URL('./cam/worker.js', import.meta.url), camChecks(DATA_FOLDER), camExtremes());
