import { cellularFigures } from './cellularFigures.js';
import type { ChannelBook } from './channelBook.js';
import { forwardingFigures } from './forwarding.js';
import type { RunHashes } from './hashes.js';
import type { SimulationParts } from './parts.js';
import { gateFigures, receptionBins } from './radioBook.js';
import type { RunBook } from './runBook.js';
import { UNSCORED } from './scores.js';

const ratio = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);

/**
 * The run's figures: the contract of summary.json (extend, never rename). Wall-clock figures, engine and scores are the
 * runner's to add; undefined figures are null.
 */
export function summaryOf(
  parts: SimulationParts,
  book: RunBook,
  channels: ChannelBook,
  hashes: RunHashes,
  time_us: number,
  reproducible: boolean,
): Record<string, unknown> {
  return {
    scenario: parts.identity.scenario,
    seed: parts.identity.seed,
    simulatedSeconds: time_us / 1e6,
    wallSeconds: null,
    realTimeFactor: null,
    worldHash: hashes.worldHash,
    learningHash: hashes.learningHash,
    reproducible,
    traffic: trafficFigures(parts),
    radio: radioFigures(parts, book, channels),
    facilities: {
      ...book.perception.summary(),
      geonet: { ...forwardingFigures(parts.forwarding), informedBeyondOneHop: book.warnings.informedBeyondOneHop },
    },
    awareness: { byDistance: book.awareness?.bins() ?? [] },
    backhaul: parts.backhaul.figures(),
    latency: {
      denmV2v_ms: book.warnings.v2v.summary(),
      denmV2i_ms: book.warnings.v2i.summary(),
      round_ms: book.rounds.round.summary(),
      cloudSync_ms: book.rounds.cloudSync.summary(),
      warningsMissedByCause: { ...book.warnings.missedByCause },
    },
    learning: { engine: null, ...book.learning.totals, modelAge_s: book.modelAges.summary(), ...UNSCORED },
    privacy: privacyFigures(parts, book),
    security: book.security.figures(),
  };
}

function trafficFigures({ traffic }: SimulationParts): Record<string, unknown> {
  const { totals } = traffic;
  return {
    inserted: totals.inserted,
    arrived: totals.arrived,
    running: totals.running,
    waitingInsertion: totals.waitingInsertion,
    discarded: totals.discarded,
    meanSpeed_mps: ratio(totals.speedSum_mps, totals.vehicleSteps),
    meanTripDuration_s: ratio(totals.tripDuration_s, totals.arrived),
    meanTripSpeed_mps: ratio(totals.tripSpeedSum_mps, totals.arrived),
    meanTimeLoss_s: ratio(totals.timeLoss_s, totals.arrived),
    teleports: totals.teleports,
    collisions: totals.collisions,
  };
}

function radioFigures(
  { media, awareness }: SimulationParts,
  book: RunBook,
  channels: ChannelBook,
): Record<string, unknown> {
  return {
    transmissions: media.reduce((sum, medium) => sum + medium.transmissions, 0),
    receptions: media.reduce((sum, medium) => sum + medium.receptions, 0),
    channelBusyRatio: book.channelBusy.summary(),
    packetReceptionRatio: receptionBins(awareness),
    congestionControl: gateFigures(media),
    channels: channels.figures(),
    cellular: cellularFigures(media),
  };
}

function privacyFigures({ live }: SimulationParts, book: RunBook): Record<string, unknown> {
  const { mode, delta } = live.current.privacy;
  const epsilons = book.learning.epsilons();
  const n = epsilons.length;
  return {
    mode,
    delta,
    epsilonMax: n === 0 ? null : epsilons[0],
    epsilonP95: n === 0 ? null : epsilons[Math.floor(0.05 * (n - 1))],
    epsilonMean: n === 0 ? null : epsilons.reduce((sum, epsilon) => sum + epsilon, 0) / n,
    statement:
      mode === 'none'
        ? 'no guarantee'
        : `adversary: anyone who sees the broadcast models (the roadside unit is trusted); unit: vehicle; adjacency: zero-out; mechanism: Gaussian, composed by RDP over every release a vehicle took part in, no amplification by sampling claimed; delta ${delta}`,
  };
}
