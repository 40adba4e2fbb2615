import type { Random } from '../random/random.js';
import type { Building } from '../road/network.js';
import type { MediumConfig } from './config.js';
import type { Medium, StationPlaces } from './medium.js';
import { Cv2xMode4Medium } from './technologies/cv2xMode4.js';
import { IdealMedium } from './technologies/ideal.js';
import { Ieee80211pMedium } from './technologies/ieee80211p.js';
import { UuMedium } from './technologies/uu.js';
import { unknownModel } from './unknownModel.js';

type Technology = (
  places: StationPlaces,
  config: MediumConfig,
  buildings: readonly Building[],
  random: Random,
) => Medium;

const TECHNOLOGIES: Readonly<Record<string, Technology>> = {
  ieee80211p: (places, config, buildings, random) => new Ieee80211pMedium(places, config, buildings, random),
  cv2xMode4: (places, config, buildings, random) => new Cv2xMode4Medium(places, config, buildings, random),
  ideal: (places, config) => new IdealMedium(places, config),
  uu: (places, { cellular }, _, random) => new UuMedium(places, cellular, random),
};

export const TECHNOLOGY_NAMES: readonly string[] = Object.keys(TECHNOLOGIES);

/**
 * The air of a simulation.
 * @param places columns the world keeps up to date; their capacity is fixed
 * @param buildings obstacles of the scenario, possibly none
 * @throws VergeError PARAMETER_INVALID for a technology, model or rate that does not exist
 */
export function createMedium(
  places: StationPlaces,
  config: MediumConfig,
  buildings: readonly Building[],
  random: Random,
): Medium {
  const technology = TECHNOLOGIES[config.technology];
  if (technology === undefined) throw unknownModel('technology', config.technology, TECHNOLOGY_NAMES);
  return technology(places, config, buildings, random);
}
