/** State of a federated algorithm at one aggregator: plain data that can be hashed and sent. */
export interface FederatedState {
  readonly parameters: Float32Array;
  readonly momentum: Float32Array;
  /** aggregations applied so far */
  readonly version: number;
}

/** A federated algorithm: a state, and what an aggregated update does to it. */
export interface FederatedAlgorithm {
  readonly name: string;
  init(parameters: Float32Array): FederatedState;
  /** @param update mean difference to `state.parameters` */
  apply(state: FederatedState, update: Float32Array): FederatedState;
}

export interface FedAvgOptions {
  /** server momentum beta, 0..1; 0 is plain federated averaging */
  readonly momentum: number;
  /** server learning rate eta */
  readonly learningRate: number;
}

/**
 * Federated averaging (McMahan et al. 2017, arXiv 1602.05629) with server momentum (FedAvgM; Hsu et al. 2019, arXiv
 * 1909.06335, section 4): v <- beta v + update, x <- x + eta v.
 */
export function fedAvg(options: FedAvgOptions): FederatedAlgorithm {
  const { momentum: beta, learningRate: eta } = options;
  return {
    name: 'fedavg',
    init: (parameters) => ({
      parameters: parameters.slice(),
      momentum: new Float32Array(parameters.length),
      version: 0,
    }),
    apply: (state, update) => {
      const momentum = state.momentum.map((v, i) => beta * v + update[i]);
      const parameters = state.parameters.map((x, i) => x + eta * momentum[i]);
      return { parameters, momentum, version: state.version + 1 };
    },
  };
}

/** Whether there is anything to learn from it: updates far out of proportion overflow a float32. */
export const isFiniteState = ({ parameters, momentum }: FederatedState): boolean =>
  parameters.every(Number.isFinite) && momentum.every(Number.isFinite);

/** A state whose parameters were replaced by a newer global model; momentum is kept. */
export function withParameters(state: FederatedState, parameters: Float32Array): FederatedState {
  return { parameters: parameters.slice(), momentum: state.momentum, version: state.version };
}

/** to - from, what an update carries. */
export function difference(to: Float32Array, from: Float32Array): Float32Array {
  return to.map((value, i) => value - from[i]);
}

export const FEDERATED_ALGORITHMS: Readonly<Record<string, (options: FedAvgOptions) => FederatedAlgorithm>> = {
  fedavg: fedAvg,
};
