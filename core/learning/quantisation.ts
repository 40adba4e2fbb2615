import { verge } from '#proto';
import { bytesOf, float32Of, int8Of } from '../columns/columns.js';
import { VergeError } from '../errors/vergeError.js';
import { sameLength } from '../ranges/columns.js';
import { decodeWith, outOfRange } from '../ranges/ranges.js';
import { tensorSizes } from './mlp.js';
import type { LayerSizes } from './ports.js';

/** QuantisedParameters.encoding */
export const ENCODING = { int8: 1, float32: 2 } as const;

const INT8_LARGEST = 127; // symmetric: -128 is not used

/**
 * int8 with one scale per tensor: scale = max|x| / 127, value = round(x / scale). The error of a parameter is at most
 * half its tensor's scale. Deterministic; a tensor of zeros has scale 0.
 * @throws VergeError TRAINING_FAILED for parameters that are not finite
 */
export function quantise(parameters: Float32Array, layers: LayerSizes): verge.v1.IQuantisedParameters {
  const sizes = tensorSizes(layers);
  const scales = new Float32Array(sizes.length);
  const values = new Int8Array(parameters.length);
  let start = 0;
  for (let t = 0; t < sizes.length; t++) {
    const tensor = parameters.subarray(start, start + sizes[t]);
    scales[t] = largest(tensor) / INT8_LARGEST;
    if (!Number.isFinite(scales[t])) {
      throw new VergeError('TRAINING_FAILED', {
        where: `tensor ${t}`,
        expected: 'finite parameters',
        got: 'NaN or Infinity',
      });
    }
    if (scales[t] > 0) quantiseTensor(tensor, scales[t], values.subarray(start, start + sizes[t]));
    start += sizes[t];
  }
  return { encoding: ENCODING.int8, scales: bytesOf(scales), values: bytesOf(values) };
}

function quantiseTensor(tensor: Float32Array, scale: number, out: Int8Array): void {
  for (let i = 0; i < tensor.length; i++) {
    out[i] = Math.max(-INT8_LARGEST, Math.min(INT8_LARGEST, Math.round(tensor[i] / scale)));
  }
}

/** Largest magnitude; NaN when any value is NaN. */
function largest(values: Float32Array): number {
  let most = 0;
  for (let i = 0; i < values.length; i++) most = Math.max(most, Math.abs(values[i]));
  return most;
}

/** Parameters as they are, four bytes each. */
export function unquantised(parameters: Float32Array): verge.v1.IQuantisedParameters {
  return { encoding: ENCODING.float32, scales: new Uint8Array(0), values: bytesOf(parameters) };
}

/**
 * @throws VergeError MESSAGE_OUT_OF_RANGE when encoding, sizes or scales do not fit the layers
 */
export function dequantise(message: verge.v1.IQuantisedParameters, layers: LayerSizes): Float32Array {
  const sizes = tensorSizes(layers);
  const count = sizes.reduce((sum, size) => sum + size, 0);
  if (message.encoding === ENCODING.float32) {
    sameLength('QuantisedParameters.values', message.values, 4, count);
    const values = float32Of(message.values);
    checkFinite('QuantisedParameters.values', values);
    return values.slice();
  }
  if (message.encoding !== ENCODING.int8) {
    throw outOfRange('QuantisedParameters.encoding', '1 or 2', String(message.encoding));
  }
  sameLength('QuantisedParameters.scales', message.scales, 4, sizes.length);
  sameLength('QuantisedParameters.values', message.values, 1, count);
  const scales = float32Of(message.scales);
  const parameters = scaled(int8Of(message.values), scales, sizes);
  checkFinite('QuantisedParameters.scales', scales);
  checkFinite('QuantisedParameters: scales x values', parameters);
  return parameters;
}

function scaled(values: Int8Array, scales: Float32Array, sizes: readonly number[]): Float32Array {
  const parameters = new Float32Array(values.length);
  let at = 0;
  for (let t = 0; t < sizes.length; t++) {
    for (const end = at + sizes[t]; at < end; at++) parameters[at] = scales[t] * values[at];
  }
  return parameters;
}

function checkFinite(where: string, values: Float32Array): void {
  for (const value of values) if (!Number.isFinite(value)) throw outOfRange(where, 'finite values', String(value));
}

/** Bytes to send in fragments. */
export const encodeParameters = (parameters: Float32Array, layers: LayerSizes): Uint8Array =>
  verge.v1.QuantisedParameters.encode(quantise(parameters, layers)).finish();

/**
 * @throws VergeError MESSAGE_UNDECODABLE, MESSAGE_OUT_OF_RANGE
 */
export function decodeParameters(bytes: Uint8Array, layers: LayerSizes): Float32Array {
  const { QuantisedParameters } = verge.v1;
  return dequantise(
    decodeWith('QuantisedParameters', (source) => QuantisedParameters.decode(source), bytes),
    layers,
  );
}
