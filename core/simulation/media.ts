import type { verge } from '#proto';
import { VergeError } from '../errors/vergeError.js';
import type { MediumConfig } from '../radio/config.js';
import { createMedium, TECHNOLOGY_NAMES } from '../radio/createMedium.js';
import type { Medium, StationPlaces } from '../radio/medium.js';
import { SilentMedium } from '../radio/technologies/silent.js';
import type { Random } from '../random/random.js';
import type { Building } from '../road/network.js';
import { BEARER_NAMES, type BearerName } from '../scenario/bearerNames.js';
import type { Parameters } from '../scenario/schema.js';
import { channelsInUse } from '../stations/bearers.js';

/** Technologies of the channels that are not of `radio.technology`. */
const OWN_TECHNOLOGY: Readonly<Partial<Record<BearerName, string>>> = { sidelink: 'cv2xMode4', cellular: 'uu' };

export const technologyOf = (channel: verge.v1.Channel, { radio }: Parameters): string =>
  OWN_TECHNOLOGY[BEARER_NAMES[channel]] ?? radio.technology;

/**
 * The media of a run by channel. A channel that nothing is mapped to is silent and costs nothing; all others have a
 * medium of their own, with draws of their own.
 * @throws VergeError PARAMETER_INVALID for a bearer whose technology is not there
 */
export function mediaOf(
  parameters: Parameters,
  places: StationPlaces,
  config: MediumConfig,
  buildings: readonly Building[],
  rng: Random,
): Medium[] {
  const inUse = channelsInUse(parameters.radio.bearer);
  return BEARER_NAMES.map((name, channel) => {
    if (!inUse.includes(channel)) return new SilentMedium();
    const technology = technologyOf(channel, parameters);
    if (!TECHNOLOGY_NAMES.includes(technology)) throw unknownBearer(parameters, name, technology);
    if (name === 'cellular') checkSites(parameters, config);
    return createMedium(places, { ...config, technology }, buildings, rng.fork(`radio/${name}`));
  });
}

function unknownBearer({ radio }: Parameters, name: BearerName, technology: string): VergeError {
  const mapped = Object.entries(radio.bearer).find(([, bearer]) => bearer === name);
  return new VergeError('PARAMETER_INVALID', {
    where: `radio.bearer.${mapped?.[0]}`,
    expected: `a bearer whose technology is built: one of ${TECHNOLOGY_NAMES.join(', ')}`,
    got: `${name} (${technology})`,
  });
}

function checkSites({ radio }: Parameters, { cellular }: MediumConfig): void {
  if (radio.uu.sites === 'grid' || cellular.sites.length > 0) return;
  throw new VergeError('PARAMETERS_CONFLICT', {
    where: 'radio.uu.sites',
    expected: 'grid in a scenario without roadside units',
    got: radio.uu.sites,
  });
}
