import { shown, VergeError } from '../errors/vergeError.js';
import { bestEpsilon } from './conversion.js';
import { DEFAULT_ORDERS } from './orders.js';
import { rdpVector } from './rdp.js';

export interface LedgerOptions {
  /** 0..1, at most 1/N^1.1 for N vehicles */
  readonly delta: number;
  /** a vehicle refuses a release that would take its epsilon beyond this */
  readonly epsilonBudget: number;
  readonly orders?: Float64Array;
}

/** One vehicle's account. */
interface Account {
  readonly rdp: Float64Array;
  releases: number;
  epsilon: number;
}

export interface LedgerRow {
  readonly vehicleId: number;
  readonly epsilon: number;
  readonly releases: number;
}

/** A ledger as columns, one row a vehicle. */
export interface LedgerColumns {
  readonly vehicleId: Uint32Array;
  readonly epsilon: Float32Array;
  readonly releases: Uint32Array;
  readonly rdp: Float64Array;
}

/**
 * What every vehicle has spent: an RDP vector per vehicle that grows only in releases it took part in (sequential
 * composition, whichever roadside unit released). With a fixed budget this is a Renyi filter: participation may be
 * chosen adaptively and the guarantee still holds (Lecuyer 2021, arXiv 2103.01379, theorem 1).
 */
export class PrivacyLedger {
  readonly delta: number;
  readonly epsilonBudget: number;
  readonly orders: Float64Array;
  /** releases booked, over all vehicles */
  totalReleases = 0;
  private readonly accounts = new Map<number, Account>();
  private readonly prices = new Map<string, Float64Array>();

  /** @throws VergeError PRIVACY_INVALID for a delta outside (0, 1) or a budget that is not positive */
  constructor(options: LedgerOptions) {
    if (!(options.delta > 0 && options.delta < 1)) {
      throw new VergeError('PRIVACY_INVALID', {
        where: 'privacy.delta',
        expected: '0 < delta < 1',
        got: shown(options.delta),
      });
    }
    if (!(options.epsilonBudget > 0)) {
      throw new VergeError('PRIVACY_INVALID', {
        where: 'privacy.epsilonBudget',
        expected: 'a budget > 0',
        got: shown(options.epsilonBudget),
      });
    }
    this.delta = options.delta;
    this.epsilonBudget = options.epsilonBudget;
    this.orders = options.orders ?? DEFAULT_ORDERS;
  }

  /** Whether one more release of this noise stays within the vehicle's budget. */
  allows(vehicleId: number, noiseMultiplier: number, samplingRate = 1): boolean {
    return this.epsilonAfter(vehicleId, noiseMultiplier, 1, samplingRate) <= this.epsilonBudget;
  }

  /** Epsilon of a vehicle after `releases` more. */
  epsilonAfter(vehicleId: number, noiseMultiplier: number, releases: number, samplingRate = 1): number {
    const price = this.price(noiseMultiplier, samplingRate);
    const spent = this.accounts.get(vehicleId)?.rdp;
    const total = price.map((cost, i) => (spent === undefined ? 0 : spent[i]) + (releases === 0 ? 0 : releases * cost));
    return bestEpsilon(this.orders, total, this.delta).epsilon;
  }

  /**
   * Books one release.
   * @returns the vehicle's epsilon so far
   * @throws VergeError PRIVACY_INVALID when it exceeds the budget; nothing is booked then
   */
  spend(vehicleId: number, noiseMultiplier: number, samplingRate = 1): number {
    const epsilon = this.epsilonAfter(vehicleId, noiseMultiplier, 1, samplingRate);
    if (!(epsilon <= this.epsilonBudget)) {
      throw new VergeError('PRIVACY_INVALID', {
        where: `ledger of vehicle ${vehicleId}`,
        expected: `epsilon <= ${this.epsilonBudget}`,
        got: epsilon.toFixed(3),
      });
    }
    const account = this.account(vehicleId);
    const price = this.price(noiseMultiplier, samplingRate);
    for (let i = 0; i < price.length; i++) account.rdp[i] += price[i];
    account.releases++;
    this.totalReleases++;
    account.epsilon = epsilon;
    return epsilon;
  }

  /** Epsilon so far; 0 for a vehicle that never took part. Another delta than the ledger's may be asked for. */
  epsilonOf(vehicleId: number, delta = this.delta): number {
    const account = this.accounts.get(vehicleId);
    if (account === undefined) return 0;
    return delta === this.delta ? account.epsilon : bestEpsilon(this.orders, account.rdp, delta).epsilon;
  }

  releasesOf(vehicleId: number): number {
    return this.accounts.get(vehicleId)?.releases ?? 0;
  }

  /** All accounts, worst first; equal ones by vehicle. */
  rows(): LedgerRow[] {
    return Array.from(this.accounts, ([vehicleId, { epsilon, releases }]) => ({ vehicleId, epsilon, releases })).sort(
      (a, b) => b.epsilon - a.epsilon || a.vehicleId - b.vehicleId,
    );
  }

  /** All accounts as columns, vehicles ascending; `rdp` is [vehicle][order]. */
  columns(): LedgerColumns {
    const ids = [...this.accounts.keys()].sort((a, b) => a - b);
    const accounts = ids.map((id) => this.accounts.get(id) as Account);
    const rdp = new Float64Array(ids.length * this.orders.length);
    accounts.forEach((account, row) => {
      rdp.set(account.rdp, row * this.orders.length);
    });
    return {
      vehicleId: Uint32Array.from(ids),
      epsilon: Float32Array.from(accounts, (account) => account.epsilon),
      releases: Uint32Array.from(accounts, (account) => account.releases),
      rdp,
    };
  }

  /** Takes over the accounts of an earlier ledger of the same orders. */
  restore({ vehicleId, epsilon, releases, rdp }: LedgerColumns): void {
    const width = this.orders.length;
    vehicleId.forEach((id, row) => {
      const account = this.account(id);
      account.rdp.set(rdp.subarray(row * width, (row + 1) * width));
      account.releases = releases[row];
      account.epsilon = epsilon[row];
      this.totalReleases += releases[row];
    });
  }

  private account(vehicleId: number): Account {
    let account = this.accounts.get(vehicleId);
    if (account === undefined) {
      account = { rdp: new Float64Array(this.orders.length), releases: 0, epsilon: 0 };
      this.accounts.set(vehicleId, account);
    }
    return account;
  }

  /** RDP of one release; computed once per setting. */
  private price(noiseMultiplier: number, samplingRate: number): Float64Array {
    const key = `${noiseMultiplier}/${samplingRate}`;
    let price = this.prices.get(key);
    if (price === undefined) {
      price = rdpVector(samplingRate, noiseMultiplier, this.orders);
      this.prices.set(key, price);
    }
    return price;
  }
}
