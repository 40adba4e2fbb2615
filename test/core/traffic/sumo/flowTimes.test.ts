import { expect } from 'chai';
import { readXml } from '../../../../core/road/sumo/xml.js';
import { buildDemand } from '../../../../core/traffic/sumo/demandBuilder.js';
import { RouteReader } from '../../../../core/traffic/sumo/routeReader.js';
import { textSource } from '../../../support/readFile.js';
import { straightRoad } from '../../../support/roads.js';

const network = straightRoad({ lengths_m: [100, 100] });

/** Departures (depart less departDelay) that SUMO 1.15 wrote to its tripinfo for the same flows at a step of 0.1 s. */
const SUMO_DEPARTURES_S: readonly (readonly [string, readonly number[]])[] = [
  ['begin="3" end="100" period="7.5"', [3, 10.5, 18, 25.5, 33, 40.5, 48, 55.5, 63, 70.5, 78, 85.5, 93]],
  ['begin="10" end="110" number="9"', [10, 21.11, 32.22, 43.33, 54.44, 65.55, 76.67, 87.78, 98.89]],
  ['begin="0" end="60" vehsPerHour="360"', [0, 10, 20, 30, 40, 50]],
  ['begin="0" end="100" perHour="450"', [0, 8, 16, 24, 32, 40, 48, 56, 64, 72, 80, 88, 96]],
  ['begin="5" period="12" number="6"', [5, 17, 29, 41, 53, 65]],
  ['begin="0" end="20" period="10"', [0, 10]],
];

describe('a flow at equal intervals', () => {
  for (const [attributes, departures_s] of SUMO_DEPARTURES_S) {
    it(`departs when SUMO's does: ${attributes}`, async () => {
      const reader = new RouteReader();
      const text = `<routes><flow id="f" ${attributes}><route edges="e0 e1"/></flow></routes>`;
      await readXml(textSource('f.rou.xml', text), [reader]);
      const times_s = buildDemand(reader, network).trips.map(({ depart_s }) => depart_s);
      expect(times_s).to.have.length(departures_s.length);
      times_s.forEach((time_s, i) => {
        expect(time_s).to.be.closeTo(departures_s[i], 0.01);
      });
    });
  }
});
