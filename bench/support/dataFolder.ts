import { join } from 'node:path';

/** Published and recorded data that are not part of the repository. */
export const DATA_FOLDER = process.env.VERGE_DATA ?? join('..', 'shared', 'data');
