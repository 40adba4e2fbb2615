import type { CellularView, LinkCounts } from '../radio/cellular/counts.js';
import type { Medium } from '../radio/medium.js';

const US_PER_MS = 1000;

const linkFigures = ({ wait_us, ...counts }: LinkCounts) => ({
  ...counts,
  /** of all that went over the air */
  meanWait_ms: counts.carried === 0 ? null : wait_us / counts.carried / US_PER_MS,
});

const figuresOf = ({ uplink, downlink, handovers }: CellularView) => ({
  handovers,
  uplink: linkFigures(uplink),
  downlink: linkFigures(downlink),
});

/** What the mobile network did, for summary.json; null where nothing goes over it. */
export const cellularFigures = (media: readonly Medium[]): ReturnType<typeof figuresOf> | null => {
  const view = media.find(({ cellular }) => cellular !== undefined)?.cellular;
  return view === undefined ? null : figuresOf(view);
};
