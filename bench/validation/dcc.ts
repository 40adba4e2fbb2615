import { runChecks } from '../support/checks.js';
import { fixedPoints, floods, reactive } from './dcc/checks.js';

/**
 * Does congestion control do what the standards say? Fixed points of the adaptive approach among stations that contend
 * for the channel, rates of the reactive one in each state, and the hard limits under a flood. `npx verge validate dcc`.
 */

await runChecks(new URL('./dcc/worker.js', import.meta.url), [...fixedPoints, ...reactive, ...floods]);
