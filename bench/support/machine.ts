import { availableParallelism, cpus } from 'node:os';

/** What a measurement ran on, in a line. */
export const machineText = (): string =>
  `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, Node ${process.versions.node}`;
