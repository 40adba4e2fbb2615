import type { Random } from '../random/random.js';
import type { LayerSizes, TrainingJob } from './ports.js';

/**
 * The reference network: a small multilayer perceptron (tanh hidden layers, one logistic output, mean binary
 * cross-entropy) on typed arrays. It evaluates models, draws beliefs, checks the engines, and is itself an engine.
 * Parameters are one flat Float32Array, layer by layer: weights [in][out], then biases [out]. Arithmetic is in doubles,
 * in a fixed order.
 */

/** Number of parameters of a network, biases included. */
export function parameterCount(layers: LayerSizes): number {
  let count = 0;
  for (let l = 1; l < layers.length; l++) count += (layers[l - 1] + 1) * layers[l];
  return count;
}

/** Sizes of the tensors in parameter order: weights, biases, weights, biases, ... */
export function tensorSizes(layers: LayerSizes): number[] {
  const sizes: number[] = [];
  for (let l = 1; l < layers.length; l++) sizes.push(layers[l - 1] * layers[l], layers[l]);
  return sizes;
}

/** Uniform Glorot weights in +-sqrt(6 / (in + out)) (Glorot and Bengio 2010, eq. 16), zero biases. */
export function initialise(layers: LayerSizes, random: Random): Float32Array {
  const parameters = new Float32Array(parameterCount(layers));
  let at = 0;
  for (let l = 1; l < layers.length; l++) {
    const bound = Math.sqrt(6 / (layers[l - 1] + layers[l]));
    const weights = layers[l - 1] * layers[l];
    for (let i = 0; i < weights; i++) parameters[at++] = random.uniformIn(-bound, bound);
    at += layers[l];
  }
  return parameters;
}

/** One dense layer's place in the flat parameters, and its buffers [row][unit]. */
interface Dense {
  readonly inputs: number;
  readonly outputs: number;
  readonly weights: number; // offset of the weights
  readonly biases: number; // offset of the biases
  readonly activation: Float64Array; // after tanh or the logistic function
  readonly delta: Float64Array; // derivative of the loss by the pre-activation
}

/**
 * A network with buffers for up to `capacity` rows; nothing is allocated after construction. `parameters` is the working
 * copy in doubles, `gradient` the derivative of the mean loss left by `backward`.
 */
export class Mlp {
  readonly layers: LayerSizes;
  readonly capacity: number;
  readonly parameters: Float64Array;
  readonly gradient: Float64Array;
  readonly input: Float64Array; // [row][feature]
  readonly target: Float64Array; // [row]
  private readonly dense: readonly Dense[];

  /** @param capacity largest number of rows in one pass */
  constructor(layers: LayerSizes, capacity: number) {
    this.layers = layers;
    this.capacity = capacity;
    this.parameters = new Float64Array(parameterCount(layers));
    this.gradient = new Float64Array(this.parameters.length);
    this.input = new Float64Array(capacity * layers[0]);
    this.target = new Float64Array(capacity);
    this.dense = denseLayers(layers, capacity);
  }

  /** Output probabilities [row] of the last `forward`. */
  get output(): Float64Array {
    return this.dense[this.dense.length - 1].activation;
  }

  /** Runs the first `rows` rows of `input` through the network. */
  forward(rows: number): void {
    let from = this.input;
    const last = this.dense.length - 1;
    for (let l = 0; l <= last; l++) {
      const layer = this.dense[l];
      affine(this.parameters, layer, from, rows);
      const units = rows * layer.outputs;
      if (l < last) hyperbolicTangent(layer.activation, units);
      else logistic(layer.activation, units);
      from = layer.activation;
    }
  }

  /** Leaves the derivative of the mean cross-entropy over the rows of the last `forward` in `gradient`. */
  backward(rows: number): void {
    const last = this.dense.length - 1;
    const output = this.dense[last];
    for (let r = 0; r < rows; r++) output.delta[r] = (output.activation[r] - this.target[r]) / rows;
    for (let l = last; l >= 0; l--) {
      const below = l === 0 ? undefined : this.dense[l - 1];
      if (below !== undefined) propagate(this.parameters, this.dense[l], below, rows);
      accumulate(this.gradient, this.dense[l], below === undefined ? this.input : below.activation, rows);
    }
  }

  /** Mean cross-entropy of the rows of the last `forward`, in nats. */
  loss(rows: number): number {
    let sum = 0;
    for (let r = 0; r < rows; r++) {
      const p = Math.min(1 - 1e-15, Math.max(1e-15, this.output[r]));
      sum -= this.target[r] * Math.log(p) + (1 - this.target[r]) * Math.log(1 - p);
    }
    return sum / rows;
  }
}

function denseLayers(layers: LayerSizes, capacity: number): Dense[] {
  const dense: Dense[] = [];
  let offset = 0;
  for (let l = 1; l < layers.length; l++) {
    const [inputs, outputs] = [layers[l - 1], layers[l]];
    dense.push({
      inputs,
      outputs,
      weights: offset,
      biases: offset + inputs * outputs,
      activation: new Float64Array(capacity * outputs),
      delta: new Float64Array(capacity * outputs),
    });
    offset += (inputs + 1) * outputs;
  }
  return dense;
}

/** activation = from x weights + biases; four output units at a time, so that the sums stay in registers. */
function affine(p: Float64Array, layer: Dense, from: Float64Array, rows: number): void {
  const { inputs, outputs, weights, biases, activation } = layer;
  const blocked = outputs & ~3;
  for (let r = 0; r < rows; r++) {
    const row = r * inputs;
    const to = r * outputs;
    for (let o = 0; o < blocked; o += 4) {
      let s0 = p[biases + o];
      let s1 = p[biases + o + 1];
      let s2 = p[biases + o + 2];
      let s3 = p[biases + o + 3];
      for (let i = 0, w = weights + o; i < inputs; i++, w += outputs) {
        const x = from[row + i];
        s0 += x * p[w];
        s1 += x * p[w + 1];
        s2 += x * p[w + 2];
        s3 += x * p[w + 3];
      }
      activation[to + o] = s0;
      activation[to + o + 1] = s1;
      activation[to + o + 2] = s2;
      activation[to + o + 3] = s3;
    }
    for (let o = blocked; o < outputs; o++) {
      let s = p[biases + o];
      for (let i = 0, w = weights + o; i < inputs; i++, w += outputs) s += from[row + i] * p[w];
      activation[to + o] = s;
    }
  }
}

/** Derivatives of weights and biases; four output units at a time. */
function accumulate(g: Float64Array, layer: Dense, from: Float64Array, rows: number): void {
  const { inputs, outputs, weights, biases, delta } = layer;
  const blocked = outputs & ~3;
  for (let i = 0; i < inputs; i++) {
    const w = weights + i * outputs;
    for (let o = 0; o < blocked; o += 4) {
      let s0 = 0;
      let s1 = 0;
      let s2 = 0;
      let s3 = 0;
      for (let r = 0, x = i, d = o; r < rows; r++, x += inputs, d += outputs) {
        const value = from[x];
        s0 += value * delta[d];
        s1 += value * delta[d + 1];
        s2 += value * delta[d + 2];
        s3 += value * delta[d + 3];
      }
      g[w + o] = s0;
      g[w + o + 1] = s1;
      g[w + o + 2] = s2;
      g[w + o + 3] = s3;
    }
    for (let o = blocked; o < outputs; o++) {
      let s = 0;
      for (let r = 0, x = i, d = o; r < rows; r++, x += inputs, d += outputs) s += from[x] * delta[d];
      g[w + o] = s;
    }
  }
  for (let o = 0; o < outputs; o++) {
    let s = 0;
    for (let r = 0, d = o; r < rows; r++, d += outputs) s += delta[d];
    g[biases + o] = s;
  }
}

/** delta of the layer below: (delta x weights transposed) * (1 - tanh^2). */
function propagate(p: Float64Array, layer: Dense, below: Dense, rows: number): void {
  const { inputs, outputs, weights, delta } = layer;
  for (let r = 0; r < rows; r++) {
    for (let i = 0; i < inputs; i++) {
      let s = 0;
      for (let o = 0, w = weights + i * outputs, d = r * outputs; o < outputs; o++) s += delta[d + o] * p[w + o];
      const a = below.activation[r * inputs + i];
      below.delta[r * inputs + i] = s * (1 - a * a);
    }
  }
}

/** tanh(x) = 1 - 2 / (e^2x + 1): one exponential, exact at both ends. */
function hyperbolicTangent(values: Float64Array, count: number): void {
  for (let i = 0; i < count; i++) values[i] = 1 - 2 / (Math.exp(2 * values[i]) + 1);
}

function logistic(values: Float64Array, count: number): void {
  for (let i = 0; i < count; i++) values[i] = 1 / (1 + Math.exp(-values[i]));
}

const PREDICTION_ROWS = 64;
let lastNetwork: Mlp | undefined;

/** A network of these layers with at least `capacity` rows; the one last used is kept, so that a loop allocates none. */
function networkFor(layers: LayerSizes, capacity: number): Mlp {
  const kept = lastNetwork;
  if (kept !== undefined && kept.capacity >= capacity && sameLayers(kept.layers, layers)) return kept;
  lastNetwork = new Mlp(layers, Math.max(capacity, PREDICTION_ROWS));
  return lastNetwork;
}

function sameLayers(a: LayerSizes, b: LayerSizes): boolean {
  if (a.length !== b.length) return false;
  for (let l = 0; l < a.length; l++) if (a[l] !== b[l]) return false;
  return true;
}

/**
 * Probabilities of the first `n` rows.
 * @param features [row][feature], standardised
 * @param out at least n values, each in (0, 1)
 */
export function predict(
  parameters: Float32Array,
  layers: LayerSizes,
  features: Float32Array,
  n: number,
  out: Float32Array,
): void {
  const network = networkFor(layers, 1);
  const width = layers[0];
  network.parameters.set(parameters);
  for (let start = 0; start < n; start += network.capacity) {
    const rows = Math.min(network.capacity, n - start);
    for (let i = 0, from = start * width; i < rows * width; i++) network.input[i] = features[from + i];
    network.forward(rows);
    for (let r = 0; r < rows; r++) out[start + r] = network.output[r];
  }
}

/**
 * Derivative of the mean cross-entropy over the first `n` rows.
 * @param out parameterCount(layers) values, parameter order
 * @returns the mean cross-entropy, nats
 */
export function gradient(
  parameters: Float32Array,
  layers: LayerSizes,
  features: Float32Array,
  labels: Float32Array,
  n: number,
  out: Float64Array,
): number {
  const network = networkFor(layers, n);
  network.parameters.set(parameters);
  for (let i = 0; i < n * layers[0]; i++) network.input[i] = features[i];
  for (let r = 0; r < n; r++) network.target[r] = labels[r];
  network.forward(n);
  network.backward(n);
  out.set(network.gradient);
  return network.loss(n);
}

/**
 * One vehicle's local training, plain mini-batch SGD; with `proximalMu` the FedProx objective loss + mu/2 |w - w0|^2
 * (Li et al. 2020, arXiv 1812.06127, eq. 2).
 * @returns new parameters
 */
export function trainReference(job: TrainingJob): Float32Array {
  const network = networkFor(job.layers, job.batchSize);
  const { parameters, gradient: slope } = network;
  parameters.set(job.parameters);
  for (let step = 0; step < job.steps; step++) {
    gatherBatch(network, job, step * job.batchSize);
    network.forward(job.batchSize);
    network.backward(job.batchSize);
    for (let i = 0; i < parameters.length; i++) {
      const proximal = job.proximalMu * (parameters[i] - job.parameters[i]);
      parameters[i] -= job.learningRate * (slope[i] + proximal);
    }
  }
  return Float32Array.from(parameters);
}

function gatherBatch(network: Mlp, job: TrainingJob, start: number): void {
  const width = job.layers[0];
  for (let r = 0; r < job.batchSize; r++) {
    const example = job.batchOrder[start + r];
    for (let i = 0, from = example * width, to = r * width; i < width; i++) {
      network.input[to + i] = job.features[from + i];
    }
    network.target[r] = job.labels[example];
  }
}
