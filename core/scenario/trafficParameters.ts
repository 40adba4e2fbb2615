import { demand } from './demandParameters.js';
import { choice, flag, group, integer, number } from './leaf.js';

/** How vehicles drive, change lane and come onto the road (core/traffic). */
export const traffic = group('Traffic', {
  step_ms: number(100, 10, 1000, {
    title: 'Traffic step',
    unit: 'ms',
    description: 'Integration step of the vehicles.',
  }),
  carFollowing: choice('idm', ['idm', 'krauss'], {
    title: 'Car following',
    description: "Car-following model: the Intelligent Driver Model, or SUMO's Krauss model.",
    source: 'Treiber, Hennecke, Helbing 2000, doi 10.1103/PhysRevE.62.1805; Krauss 1998',
  }),
  teleport_s: number(300, 0, 3600, {
    title: 'Teleport after',
    unit: 's',
    description: 'A vehicle stuck for so long is moved past its jam and counted; 0 never does.',
    source: 'SUMO --time-to-teleport default 300 s',
  }),
  repairRoutes: flag(false, {
    title: 'Repair routes',
    description: 'A route of a SUMO demand with a gap is closed by the fastest way; otherwise it is refused.',
    source: 'as duarouter --repair',
  }),
  reactToWarnings: flag(false, {
    title: 'React to warnings',
    description: 'Drivers slow down for a hazard warning they received.',
  }),
  laneChange: group('Lane changes', {
    politeness: number(0.2, 0, 1, {
      title: 'Politeness',
      live: true,
      description: 'Weight a driver gives to what others gain or lose by a change of lane; 0 thinks of itself alone.',
      source: 'Kesting, Treiber, Helbing 2007, doi 10.3141/1999-10: realistic 0 to 0.5',
    }),
    threshold_mps2: number(0.2, 0, 2, {
      title: 'Threshold',
      unit: 'm/s2',
      live: true,
      description: 'Gain in acceleration that makes a change of lane worth while.',
      source:
        'Treiber, traffic-simulation.de: 0.2 m/s2; gives half a change a vehicle-kilometre as Knoop et al. 2012 counted',
    }),
    bias_mps2: number(0.3, 0, 2, {
      title: 'Keep right',
      unit: 'm/s2',
      live: true,
      description:
        'Preference for the right lane on roads with a limit above 60 km/h; only above the threshold does it call back a driver who gains nothing.',
      source: 'Kesting, Treiber, Helbing 2007, doi 10.3141/1999-10: 0.3 m/s2',
    }),
    safeDecel_mps2: number(4, 0.5, 9, {
      title: 'Safe braking',
      unit: 'm/s2',
      live: true,
      description: 'Braking that a change of lane by choice may ask of the one behind.',
      source: 'Kesting, Treiber, Helbing 2007, doi 10.3141/1999-10: 4 m/s2',
    }),
  }),
  residents: group('Residents', {
    count: integer(300, 0, 20_000, {
      title: 'Residents',
      unit: 'cars',
      description: 'Cars of our own scenarios that repeat trips all day.',
    }),
    departSpread_s: number(40, 0, 3600, {
      title: 'First departures',
      unit: 's',
      description: 'First trips start spread over this time.',
    }),
    pauseMean_s: number(20, 0, 3600, { title: 'Pause', unit: 's', description: 'Mean time parked between two trips.' }),
  }),
  demand,
});
