import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Random } from '../core/random/random.js';
import type { PlainNetwork } from '../core/road/plain/plainNetwork.js';
import { PLAIN_FORMAT } from '../core/road/plain/plainNetwork.js';
import { planBuildings } from './riverside/buildings.js';
import { DISTRICTS, NODES, ROADSIDE_UNITS, SIGNALS, SIZE_M } from './riverside/plan.js';
import { planRoads, toCentimetres } from './riverside/roads.js';
import { AREAS, riverShape } from './riverside/scenery.js';

/**
 * Writes scenarios/riverside/network.json. The plan in scripts/riverside is drawn by hand; only the buildings are drawn
 * by lot, from a fixed seed: the same script writes the same file.
 */

const ANTENNA_HEIGHT_M = 6;
/** On a mast arm over the junction, where it sees along all streets, m each way. */
const MAST_OFFSET_M = 2;

export function riverside(): PlainNetwork {
  const { nodes, roads } = planRoads();
  const areas = [{ kind: 'water', name: 'River Wend', shape_m: riverShape(SIZE_M.width) }, ...AREAS].map((area) => ({
    ...area,
    shape_m: area.shape_m.map(toCentimetres),
  }));
  const squares = areas.filter((area) => area.kind !== 'wood');
  return {
    format: PLAIN_FORMAT,
    name: 'riverside',
    origin: { latitude_deg: 52.05, longitude_deg: 8.4 },
    nodes,
    roads,
    signals: [...SIGNALS],
    buildings: planBuildings(nodes, roads, squares, Random.fromSeed('riverside')),
    areas,
    roadsideUnits: ROADSIDE_UNITS.map(({ node, name }) => ({
      name,
      x_m: NODES[node][0] + MAST_OFFSET_M,
      y_m: NODES[node][1] + MAST_OFFSET_M,
      height_m: ANTENNA_HEIGHT_M,
    })),
    districts: [...DISTRICTS],
  };
}

/** JSON with one entry of each list per line, so that changes can be read. */
export function networkText(plain: PlainNetwork): string {
  const fields = Object.entries(plain).map(([key, value]) => {
    const text = Array.isArray(value)
      ? `[\n${value.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n')}\n  ]`
      : JSON.stringify(value);
    return `  ${JSON.stringify(key)}: ${text}`;
  });
  return `{\n${fields.join(',\n')}\n}\n`;
}

if (process.argv[1]?.endsWith('generateRiverside.js')) {
  const folder = process.argv[2] ?? join('scenarios', 'riverside');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'network.json'), networkText(riverside()));
}
