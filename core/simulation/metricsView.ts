import type { verge } from '#proto';
import { bytesOf } from '../columns/columns.js';
import type { Medium } from '../radio/medium.js';
import type { TrafficEngine } from '../traffic/traffic.js';
import type { RunHashes } from './hashes.js';
import type { SimulationParts } from './parts.js';
import { gateFigures, receptionBins } from './radioBook.js';
import type { RunBook } from './runBook.js';

/** Figures for the page, twice a second or so. Names are a contract with viz and with the CSV series. */
export function metricsOf(
  book: RunBook,
  { traffic, media, awareness }: SimulationParts,
  hashes: RunHashes,
  time_us: number,
): verge.v1.IViewMetrics {
  return {
    timeUs: time_us,
    samples: [
      ...trafficSamples(traffic),
      ...radioSamples(book, media, awareness),
      ...awarenessSamples(book),
      ...book.latencies.flatMap((latency) => latency.samples()),
      ...learningSamples(book, time_us),
    ],
    histograms: book.latencies.map((latency) => latency.view()),
    worldHash: hashes.worldHash,
    learningHash: hashes.learningHash,
    epsilon: bytesOf(book.learning.epsilons()),
  };
}

function trafficSamples(traffic: TrafficEngine): verge.v1.IMetricSample[] {
  const { vehicles, totals } = traffic;
  let sum_mps = 0;
  for (let slot = 0; slot < vehicles.size; slot++) if (vehicles.active[slot] === 1) sum_mps += vehicles.speed_mps[slot];
  return [
    { name: 'traffic.running', value: totals.running },
    { name: 'traffic.arrived', value: totals.arrived },
    { name: 'traffic.meanSpeed_mps', value: totals.running > 0 ? sum_mps / totals.running : 0 },
  ];
}

function radioSamples(book: RunBook, media: readonly Medium[], awareness: Medium): verge.v1.IMetricSample[] {
  const bins = receptionBins(awareness).filter((bin) => bin.to_m <= 300);
  const n = bins.reduce((sum, bin) => sum + bin.n, 0);
  const received = bins.reduce((sum, bin) => sum + bin.n * bin.prr, 0);
  const gate = gateFigures(media);
  return [
    { name: 'radio.channelBusyRatio', value: book.channelBusy.latest },
    { name: 'radio.packetReceptionRatio', value: n > 0 ? received / n : 0 },
    { name: 'radio.transmissions', value: media.reduce((sum, medium) => sum + medium.transmissions, 0) },
    { name: 'radio.gateDelayed', value: gate.reduce((sum, { delayed }) => sum + delayed, 0) },
    { name: 'radio.gateDropped', value: gate.reduce((sum, { queueFull, tooLong }) => sum + queueFull + tooLong, 0) },
  ];
}

/** Bins up to this are near enough that a vehicle should know who drives there: 300 m. */
const NEAR_BINS = 3;

function awarenessSamples({ awareness }: RunBook): verge.v1.IMetricSample[] {
  const value = awareness?.awarenessWithin(NEAR_BINS) ?? null;
  return value === null ? [] : [{ name: 'awareness.within300_m', value }];
}

function learningSamples(book: RunBook, time_us: number): verge.v1.IMetricSample[] {
  const { learning } = book;
  const epsilons = learning.epsilons();
  const samples: verge.v1.IMetricSample[] = [
    { name: 'learning.rounds', value: learning.totals.rounds },
    { name: 'learning.roundsBelowMinimum', value: learning.totals.roundsBelowMinimum },
    { name: 'learning.roundsEmpty', value: learning.totals.roundsEmpty },
    { name: 'learning.cloudRounds', value: learning.totals.cloudRounds },
    { name: 'learning.updatesReceived', value: learning.totals.updatesReceived },
    { name: 'learning.updatesLate', value: learning.totals.updatesLate },
    ...book.curve.samples(),
  ];
  if (epsilons.length > 0) {
    samples.push({ name: 'privacy.epsilonMax', value: epsilons[0] });
    const forecast = book.epsilonForecast(time_us);
    if (forecast !== null) samples.push({ name: 'privacy.epsilonForecast', value: forecast });
  }
  return samples;
}
