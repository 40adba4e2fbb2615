import { join } from 'node:path';
import { readSumoConfig, type SumoConfig } from '../../core/road/sumo/configReader.js';
import { readSumoScenario } from '../../core/traffic/sumo/scenarioReader.js';
import { dataFolder, fileSource } from './readFile.js';

/** Reads a recorded SUMO scenario by its configuration; null where the data are absent. */
export async function recordedScenario(folder: string, config: string) {
  const path = dataFolder('sumo', folder);
  if (path === null) return null;
  const files: SumoConfig = await readSumoConfig(fileSource(join(path, config)));
  const open = (name: string) => fileSource(join(path, name));
  return readSumoScenario({
    net: open(files.netFile),
    routes: files.routeFiles.map(open),
    additional: files.additionalFiles.map(open),
  });
}
