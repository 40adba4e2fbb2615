// A thread that helps the air of a simulation to find whom frames reach.
import { workerData } from 'node:worker_threads';
import { helpReach, type ReachSetup } from '../../core/radio/reception/reachHelper.js';

helpReach(workerData as ReachSetup);
