import { LIGHT_SPEED_MPS } from '../../units/units.js';
import { MINIMUM_DISTANCE_M } from './freeSpace.js';
import type { PathLossModel } from './pathLoss.js';

/** Relative permittivity of the road, as Veins has it. */
const PERMITTIVITY = 1.02;

/**
 * Two-ray interference: the direct ray and the one reflected by the road add up with their phases (C. Sommer, S. Joerer,
 * F. Dressler, "On the applicability of two-ray path loss models for vehicular network simulation", IEEE VNC 2012, doi
 * 10.1109/VNC.2012.6407446). Both antennas at the same height.
 */
export const twoRayInterference: PathLossModel = ({ frequency_GHz, antennaHeight_m }) => {
  const wavelength_m = LIGHT_SPEED_MPS / (frequency_GHz * 1e9);
  return (distance_m) => {
    const d = Math.max(distance_m, MINIMUM_DISTANCE_M);
    const reflected_m = Math.hypot(d, 2 * antennaHeight_m);
    const sin = (2 * antennaHeight_m) / reflected_m;
    const cos = d / reflected_m;
    const root = Math.sqrt(PERMITTIVITY - cos * cos);
    const reflection = (sin - root) / (sin + root);
    const phase = (2 * Math.PI * (d - reflected_m)) / wavelength_m;
    const amplitude = Math.hypot(1 + reflection * Math.cos(phase), reflection * Math.sin(phase));
    return 20 * Math.log10((4 * Math.PI * d) / (wavelength_m * amplitude));
  };
};
