import { type Medium, OUTCOME, OUTCOME_BINS, OUTCOME_COUNT } from '../radio/medium.js';
import { BEARER_NAMES } from '../scenario/bearerNames.js';
import type { Parameters } from '../scenario/schema.js';
import { channelsInUse } from '../stations/bearers.js';
import { technologyOf } from './media.js';
import { ChannelBusyBook } from './radioBook.js';
import type { StationTable } from './stationTable.js';

/** What went over one channel, for summary.json. */
export interface ChannelFigures {
  readonly channel: string;
  readonly technology: string;
  readonly transmissions: number;
  /** pairs of frame and station by what became of them */
  readonly received: number;
  readonly belowSensitivity: number;
  readonly receiverBusy: number;
  readonly propagation: number;
  readonly collision: number;
  readonly busyRatioMean: number | null;
  readonly busyRatioP95: number | null;
}

/** Loads and outcomes of every channel that something goes over. */
export class ChannelBook {
  private readonly channels: { channel: number; technology: string; busy: ChannelBusyBook }[];

  constructor(
    parameters: Parameters,
    private readonly media: readonly Medium[],
    private readonly table: StationTable,
  ) {
    this.channels = channelsInUse(parameters.radio.bearer).map((channel) => ({
      channel,
      technology: technologyOf(channel, parameters),
      busy: new ChannelBusyBook(),
    }));
  }

  /** Takes note of the load that every station sees now. */
  sample(): void {
    for (const { channel, busy } of this.channels) busy.sample(this.media[channel], this.table);
  }

  /** In order of the channels. */
  figures(): ChannelFigures[] {
    return this.channels.map(({ channel, technology, busy }) => {
      const { mean, p95 } = busy.summary();
      const medium = this.media[channel];
      const outcomes = Object.entries(OUTCOME).map(([name, outcome]) => [name, outcomeCount(medium, outcome)]);
      return {
        channel: BEARER_NAMES[channel],
        technology,
        transmissions: medium.transmissions,
        ...(Object.fromEntries(outcomes) as Record<keyof typeof OUTCOME, number>),
        busyRatioMean: mean,
        busyRatioP95: p95,
      };
    });
  }
}

function outcomeCount({ outcomeCounts }: Medium, outcome: number): number {
  let sum = 0;
  for (let bin = 0; bin < OUTCOME_BINS; bin++) sum += outcomeCounts[bin * OUTCOME_COUNT + outcome];
  return sum;
}
