/** Numbers and times as people read them. */

const DASH = '–';

/** Two or three significant digits: 0.012, 0.12, 1.23, 12.3, 123, 12,300. */
export function figure(value: number | null | undefined): string {
  if (value === null || value === undefined || Number.isNaN(value)) return DASH;
  if (!Number.isFinite(value)) return '∞';
  const size = Math.abs(value);
  if (size >= 1000) return Math.round(value).toLocaleString('en-GB');
  if (size >= 100 || Number.isInteger(value)) return String(Math.round(value));
  if (size >= 10) return value.toFixed(1);
  if (size >= 1 || size === 0) return value.toFixed(2);
  return size >= 0.1 ? value.toFixed(2) : value.toPrecision(2);
}

/** m:ss.s, or h:mm:ss from an hour on. */
export function clock(time_us: number): string {
  const total_s = Math.max(0, time_us / 1e6);
  const hours = Math.floor(total_s / 3600);
  const minutes = Math.floor((total_s % 3600) / 60);
  const two = (value: number): string => String(value).padStart(2, '0');
  if (hours > 0) return `${hours}:${two(minutes)}:${two(Math.floor(total_s % 60))}`;
  const tenths = Math.floor((total_s % 60) * 10) / 10;
  return `${minutes}:${tenths.toFixed(1).padStart(4, '0')}`;
}

/** 12 s, 3 min, 1 h 5 min. */
export function span(time_s: number): string {
  if (time_s < 90) return `${Math.round(time_s)} s`;
  if (time_s < 5400) return `${Math.round(time_s / 60)} min`;
  return `${Math.floor(time_s / 3600)} h ${Math.round((time_s % 3600) / 60)} min`;
}

export function bytes(size_B: number): string {
  if (size_B < 1000) return `${size_B} B`;
  if (size_B < 1e6) return `${(size_B / 1e3).toFixed(0)} kB`;
  return `${(size_B / 1e6).toFixed(1)} MB`;
}

/** Suffixes of field names and the units they stand for; longest first. */
const SUFFIX_UNITS: readonly (readonly [string, string])[] = [
  ['_mps2', 'm/s²'],
  ['_radps', 'rad/s'],
  ['_mmph', 'mm/h'],
  ['_mps', 'm/s'],
  ['_dBm', 'dBm'],
  ['_deg', '°'],
  ['_rad', 'rad'],
  ['_dB', 'dB'],
  ['_ms', 'ms'],
  ['_us', 'µs'],
  ['_Hz', 'Hz'],
  ['_m', 'm'],
  ['_s', 's'],
  ['_B', 'B'],
  ['_C', '°C'],
];

/** Names that the words of a kind do not give. */
const TITLES: Readonly<Record<string, string>> = { jam: 'Radio jammer', outage: 'Outage of a roadside unit' };

/** A kind of hazard in words: 'lowVisibility' is "Low visibility". */
export const hazardTitle = (kind: string): string => TITLES[kind] ?? fieldLabel(kind).label;

/** Splits `leaderGap_m` into "Leader gap" and "m". */
export function fieldLabel(name: string): { label: string; unit: string } {
  const suffix = SUFFIX_UNITS.find(([ending]) => name.endsWith(ending));
  const stem = suffix === undefined ? name : name.slice(0, -suffix[0].length);
  const words = stem
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/_/g, ' ')
    .toLowerCase();
  return { label: words.charAt(0).toUpperCase() + words.slice(1), unit: suffix?.[1] ?? '' };
}
