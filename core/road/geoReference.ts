import proj4 from 'proj4';
import type { GeoReference } from './network.js';

/** Longitude and latitude (WGS84) of a place in the local plane. */
export function longitudeLatitude_deg(geo: GeoReference, x_m: number, y_m: number): [number, number] {
  return proj4(geo.projection, 'WGS84', [x_m - geo.offsetX_m, y_m - geo.offsetY_m]) as [number, number];
}

/** The place in the local plane of a longitude and latitude (WGS84). */
export function placeOf_m(geo: GeoReference, longitude_deg: number, latitude_deg: number): [number, number] {
  const [x_m, y_m] = proj4('WGS84', geo.projection, [longitude_deg, latitude_deg]);
  return [x_m + geo.offsetX_m, y_m + geo.offsetY_m];
}
