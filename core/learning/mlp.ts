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

/**
 * activation = from x weights + biases, in tiles of two rows and four output units, so that the sums stay in registers
 * and every value loaded is used more than once. A last odd row is paired with itself.
 */
function affine(p: Float64Array, layer: Dense, from: Float64Array, rows: number): void {
  const { inputs, outputs, weights, biases, activation } = layer;
  const tiled = outputs & ~3;
  for (let r = 0; r < rows; r += 2) {
    const second = Math.min(r + 1, rows - 1);
    for (let o = 0; o < tiled; o += 4) affineTile(p, layer, from, r, second, o);
  }
  for (let o = tiled; o < outputs; o++) {
    for (let r = 0; r < rows; r++) {
      let s = p[biases + o];
      for (let i = 0, x = r * inputs, w = weights + o; i < inputs; i++, w += outputs) s += from[x + i] * p[w];
      activation[r * outputs + o] = s;
    }
  }
}

function affineTile(p: Float64Array, layer: Dense, from: Float64Array, rowA: number, rowB: number, o: number): void {
  const { inputs, outputs, weights, biases, activation } = layer;
  const bias = biases + o;
  let a0 = p[bias];
  let a1 = p[bias + 1];
  let a2 = p[bias + 2];
  let a3 = p[bias + 3];
  let b0 = a0;
  let b1 = a1;
  let b2 = a2;
  let b3 = a3;
  for (let i = 0, x = rowA * inputs, y = rowB * inputs, w = weights + o; i < inputs; i++, w += outputs) {
    const xa = from[x + i];
    const xb = from[y + i];
    const w0 = p[w];
    const w1 = p[w + 1];
    const w2 = p[w + 2];
    const w3 = p[w + 3];
    a0 += xa * w0;
    a1 += xa * w1;
    a2 += xa * w2;
    a3 += xa * w3;
    b0 += xb * w0;
    b1 += xb * w1;
    b2 += xb * w2;
    b3 += xb * w3;
  }
  store4(activation, rowA * outputs + o, a0, a1, a2, a3);
  store4(activation, rowB * outputs + o, b0, b1, b2, b3);
}

function store4(to: Float64Array, at: number, v0: number, v1: number, v2: number, v3: number): void {
  to[at] = v0;
  to[at + 1] = v1;
  to[at + 2] = v2;
  to[at + 3] = v3;
}

/** Derivatives of weights and biases, in tiles of two inputs and four output units. */
function accumulate(g: Float64Array, layer: Dense, from: Float64Array, rows: number): void {
  const { inputs, outputs, weights, biases, delta } = layer;
  const tiled = outputs & ~3;
  for (let i = 0; i < inputs; i += 2) {
    const second = Math.min(i + 1, inputs - 1);
    for (let o = 0; o < tiled; o += 4) accumulateTile(g, layer, from, rows, i, second, o);
  }
  for (let o = tiled; o < outputs; o++) {
    for (let i = 0; i < inputs; i++) {
      let s = 0;
      for (let r = 0, x = i, d = o; r < rows; r++, x += inputs, d += outputs) s += from[x] * delta[d];
      g[weights + i * outputs + o] = s;
    }
  }
  for (let o = 0; o < outputs; o++) {
    let s = 0;
    for (let r = 0, d = o; r < rows; r++, d += outputs) s += delta[d];
    g[biases + o] = s;
  }
}

function accumulateTile(
  g: Float64Array,
  layer: Dense,
  from: Float64Array,
  rows: number,
  inputA: number,
  inputB: number,
  o: number,
): void {
  const { inputs, outputs, weights, delta } = layer;
  let a0 = 0;
  let a1 = 0;
  let a2 = 0;
  let a3 = 0;
  let b0 = 0;
  let b1 = 0;
  let b2 = 0;
  let b3 = 0;
  for (let r = 0, x = 0, d = o; r < rows; r++, x += inputs, d += outputs) {
    const xa = from[x + inputA];
    const xb = from[x + inputB];
    const d0 = delta[d];
    const d1 = delta[d + 1];
    const d2 = delta[d + 2];
    const d3 = delta[d + 3];
    a0 += xa * d0;
    a1 += xa * d1;
    a2 += xa * d2;
    a3 += xa * d3;
    b0 += xb * d0;
    b1 += xb * d1;
    b2 += xb * d2;
    b3 += xb * d3;
  }
  store4(g, weights + inputA * outputs + o, a0, a1, a2, a3);
  store4(g, weights + inputB * outputs + o, b0, b1, b2, b3);
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
