import type { CellularConfig } from './config.js';

/** A base station, which is one cell here. */
export interface Site {
  readonly x_m: number;
  readonly y_m: number;
}

/** The nearest base station of a place. */
export type NearestSite = (x_m: number, y_m: number) => Site;

export const nearestSiteOf = ({ sites, siteDistance_m }: CellularConfig): NearestSite =>
  sites.length > 0 ? (x_m, y_m) => nearestOf(sites, x_m, y_m) : hexagonalGrid(siteDistance_m);

function nearestOf(sites: readonly Site[], x_m: number, y_m: number): Site {
  let best = sites[0];
  for (const site of sites) {
    if (squaredDistance(site, x_m, y_m) < squaredDistance(best, x_m, y_m)) best = site;
  }
  return best;
}

export const squaredDistance = (site: Site, x_m: number, y_m: number): number =>
  (site.x_m - x_m) ** 2 + (site.y_m - y_m) ** 2;

/** Rows of sites `distance_m` apart, every other row shifted by half of it, so that each has six neighbours as far away. */
function hexagonalGrid(distance_m: number): NearestSite {
  const rowDistance_m = (distance_m * Math.sqrt(3)) / 2;
  const sites = new Map<string, Site>();
  const siteAt = (row: number, x_m: number): Site => {
    const shift_m = (row & 1) === 0 ? 0 : distance_m / 2;
    const column = Math.round((x_m - shift_m) / distance_m);
    const name = `${row}/${column}`;
    let site = sites.get(name);
    if (site === undefined) {
      site = { x_m: column * distance_m + shift_m, y_m: row * rowDistance_m };
      sites.set(name, site);
    }
    return site;
  };
  return (x_m, y_m) => {
    const row = Math.floor(y_m / rowDistance_m);
    return nearestOf([siteAt(row, x_m), siteAt(row + 1, x_m)], x_m, y_m);
  };
}
