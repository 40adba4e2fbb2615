import hdr from 'hdr-histogram-js';
import { type Medium, OUTCOME, OUTCOME_BINS, OUTCOME_COUNT, type ResolvedTransmission } from '../radio/medium.js';
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
  /** from request to reception, over all receptions */
  readonly delayP50_ms: number | null;
  readonly delayP95_ms: number | null;
  readonly delayP99_ms: number | null;
}

/** Delays are kept from 1 us to 20 min, 3 significant digits. */
const DELAYS = {
  lowestDiscernibleValue: 1,
  highestTrackableValue: 1_200_000_000,
  numberOfSignificantValueDigits: 3,
  useWebAssembly: false,
} as const;

interface ChannelAccount {
  readonly channel: number;
  readonly technology: string;
  readonly busy: ChannelBusyBook;
  readonly delay: hdr.JsHistogram;
}

/** Loads and outcomes of every channel that something goes over. */
export class ChannelBook {
  private readonly channels: ChannelAccount[];

  constructor(
    parameters: Parameters,
    private readonly media: readonly Medium[],
    private readonly table: StationTable,
  ) {
    this.channels = channelsInUse(parameters.radio.bearer).map((channel) => ({
      channel,
      technology: technologyOf(channel, parameters),
      busy: new ChannelBusyBook(),
      delay: hdr.build(DELAYS) as hdr.JsHistogram,
    }));
  }

  /** A frame came to its receivers, or to none. */
  note({ end_us, request, receiverCount }: ResolvedTransmission, channel: number): void {
    if (receiverCount === 0) return;
    const delay_us = Math.min(DELAYS.highestTrackableValue, Math.max(1, end_us - request.request_us));
    this.channels.find((one) => one.channel === channel)?.delay.recordValueWithCount(delay_us, receiverCount);
  }

  /** Takes note of the load that every station sees now. */
  sample(): void {
    for (const { channel, busy } of this.channels) busy.sample(this.media[channel], this.table);
  }

  /** In order of the channels. */
  figures(): ChannelFigures[] {
    return this.channels.map(({ channel, technology, busy, delay }) => {
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
        delayP50_ms: quantile_ms(delay, 50),
        delayP95_ms: quantile_ms(delay, 95),
        delayP99_ms: quantile_ms(delay, 99),
      };
    });
  }
}

const quantile_ms = (delay: hdr.JsHistogram, percentile: number): number | null =>
  delay.totalCount === 0 ? null : delay.getValueAtPercentile(percentile) / 1000;

function outcomeCount({ outcomeCounts }: Medium, outcome: number): number {
  let sum = 0;
  for (let bin = 0; bin < OUTCOME_BINS; bin++) sum += outcomeCounts[bin * OUTCOME_COUNT + outcome];
  return sum;
}
