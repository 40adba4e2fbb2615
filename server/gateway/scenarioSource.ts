/** What the API tells of scenarios; server/scenarios reads them from files. */
export interface ScenarioSource {
  list(): Promise<readonly ScenarioListing[]> | readonly ScenarioListing[];
  /** JSON Schema of all parameters. */
  schema(): Record<string, unknown>;
  /** Absolute path of a scenario's picture. @throws VergeError SCENARIO_UNKNOWN, FILE_MISSING */
  thumbnail(name: string): Promise<string> | string;
}

export interface ScenarioListing {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly thumbnail: string | null;
  /** Parameters that differ from the defaults, nested. */
  readonly parameters: Record<string, unknown>;
}
