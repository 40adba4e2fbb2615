/** Options of the commands, as commander gives them to the actions. */

export interface ServeOptions {
  port: number;
  host: string;
  open?: boolean;
  token?: string;
  recordings: string;
  simulations: number;
  hosts: number;
}

export interface RunOptions {
  seed?: string;
  duration?: number;
  set?: Record<string, unknown>;
  repairRoutes?: boolean;
  unlawful?: boolean;
  hosts: number;
  transport: 'ws' | 'inprocess';
  out?: string;
  record?: boolean;
  json?: boolean;
}

export interface ReplayOptions extends ServeOptions {
  serve?: boolean;
  speed: number;
}

export interface ExportOptions {
  csv?: boolean;
  json?: boolean;
  table: string;
  out?: string;
}

export interface ImportOptions {
  out: string;
  format?: string;
  json?: boolean;
}
