import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RoadNetwork } from '../core/road/network.js';
import { resolveParameters } from '../core/scenario/resolve.js';
import { listScenarios, openScenario, SCENARIO_FOLDER } from '../server/scenarioFiles/scenarioFiles.js';

/** Writes a small map of each scenario for the gallery: `node build/scripts/generateThumbnails.js`. */

const WIDTH = 164;
const HEIGHT = 124;
const MARGIN = 8;
const AREA_COLOURS: Readonly<Record<string, string>> = {
  water: '#a5c6dc',
  park: '#b9cda9',
  wood: '#a9c19b',
  forest: '#a9c19b',
};

/** Fits the roads into the picture, north up. */
function mapOf(title: string, { minX_m, minY_m, maxX_m, maxY_m, ...network }: RoadNetwork): string {
  const scale = Math.min((WIDTH - 2 * MARGIN) / (maxX_m - minX_m), (HEIGHT - 2 * MARGIN) / (maxY_m - minY_m));
  const x = (x_m: number) => (WIDTH / 2 + scale * (x_m - (minX_m + maxX_m) / 2)).toFixed(1);
  const y = (y_m: number) => (HEIGHT / 2 - scale * (y_m - (minY_m + maxY_m) / 2)).toFixed(1);
  const line = (flat: ArrayLike<number>) =>
    Array.from(
      { length: flat.length / 2 },
      (_, i) => `${i === 0 ? 'M' : 'L'}${x(flat[2 * i])} ${y(flat[2 * i + 1])}`,
    ).join('');
  const areas = network.areas
    .filter(({ kind }) => kind in AREA_COLOURS)
    .map(({ kind, shape_m }) => `<path fill="${AREA_COLOURS[kind]}" d="${line(shape_m)}Z"/>`);
  const byWidth = new Map<number, string>();
  for (let edge = 0; edge < network.edgeCount; edge++) {
    if (network.edgeIsInternal[edge] === 1) continue;
    const lane = network.edgeFirstLane[edge];
    const [start, end] = [network.laneShapeStart[lane], network.laneShapeStart[lane + 1]];
    const lanes = network.edgeLaneCount[edge];
    byWidth.set(lanes, (byWidth.get(lanes) ?? '') + line(network.laneShape.subarray(2 * start, 2 * end)));
  }
  const roads = [...byWidth]
    .sort(([a], [b]) => a - b)
    .map(([lanes, d]) => `<path stroke-width="${1.2 + 0.8 * lanes}" d="${d}"/>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}"><title>${title}</title><rect width="${WIDTH}" height="${HEIGHT}" fill="#dddcd4"/>${areas.join('')}<g fill="none" stroke="#7e868d" stroke-linecap="round" stroke-linejoin="round">${roads.join('')}</g></svg>\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { name, title, parameters } of listScenarios()) {
    const { network } = await openScenario(name).load(
      resolveParameters([{ origin: 'file', values: parameters }]).parameters,
    );
    writeFileSync(join(SCENARIO_FOLDER, name, 'thumbnail.svg'), mapOf(`Map of ${title}`, network));
  }
}
