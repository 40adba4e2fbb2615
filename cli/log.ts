import { type Logger, pino } from 'pino';

/** One log for a process, as JSON lines on stderr; `VERGE_LOG` sets the level (trace .. silent). */
export function processLog(name: string, standard: string): Logger {
  const level = process.env.VERGE_LOG ?? standard;
  return pino(
    { name, level: level in pino.levels.values || level === 'silent' ? level : standard },
    pino.destination(2),
  );
}
