/** A demand profile as text, "at_s:factor" by "at_s:factor": one leaf that a form, a flag and a file can all hold. */

const NUMBER = '\\d*\\.?\\d+';
export const PROFILE_PATTERN = new RegExp(`^${NUMBER}:${NUMBER}( +${NUMBER}:${NUMBER})*$`);
export const PROFILE_FORM = 'pairs of a time in seconds and a factor >= 0, like 0:0.5 900:1.6 1800:0.8';

/** @param text that matches PROFILE_PATTERN */
export const parseProfile = (text: string): { at_s: number; factor: number }[] =>
  text.split(/ +/).map((pair) => {
    const [at_s, factor] = pair.split(':').map(Number);
    return { at_s, factor };
  });

export const rises = (profile: readonly { at_s: number }[]): boolean =>
  profile.every(({ at_s }, i) => i === 0 || at_s > profile[i - 1].at_s);

interface DemandParameters {
  readonly run: { readonly duration_s: number };
  readonly traffic: {
    readonly demand: { readonly trips_per_h: number; readonly until_s: number; readonly profile: string };
  };
}

/** When generated trips end: with the run, if that ends earlier. */
export const demandEnd_s = ({ run, traffic: { demand } }: DemandParameters): number =>
  run.duration_s === 0 ? demand.until_s : Math.min(demand.until_s, run.duration_s);

/** Trips to expect at most: the mean number, as if the highest factor held all the time. */
export const mostTrips = (p: DemandParameters): number => {
  const { trips_per_h, profile } = p.traffic.demand;
  const highest = Math.max(1, ...parseProfile(profile).map(({ factor }) => factor));
  return (trips_per_h * highest * demandEnd_s(p)) / 3600;
};
