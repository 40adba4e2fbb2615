/** One figure of a validation with what it should be, as `verge validate --json` prints it. */
export interface Result {
  readonly name: string;
  readonly value: number | null;
  readonly unit: string;
  readonly target: string;
  readonly ok: boolean;
}
