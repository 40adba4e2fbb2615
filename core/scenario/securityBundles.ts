/** Parameters that a choice under `security` sets as one whole, with their source. */
export interface SecurityBundle {
  readonly source: string;
  readonly values: Readonly<Record<string, number>>;
}

const times = (sign_ms: number, verify_ms: number, source: string): SecurityBundle => ({
  source,
  values: { 'facilities.sign_ms': sign_ms, 'facilities.verify_ms': verify_ms },
});

/** Hardware that signs and verifies (`security.profile`); `custom` leaves the times to their own parameters. */
export const SECURITY_PROFILES = {
  craton2: times(9, 0.4, 'Autotalks CRATON2 data sheet: above 2500 verifications/s, eHSM signs in below 9 ms'),
  saf5400: times(9, 0.5, 'NXP SAF5400 data sheet: 2000 verifications/s; signing as an eHSM, below 9 ms'),
  software: times(2, 5, 'design assumption: a 1 GHz automotive processor without accelerator'),
} as const;

/** What `security.mode` implies. */
export const SECURITY_MODES = {
  none: times(0, 0, 'nothing is signed'),
} as const;
