import { verge } from '#proto';
import { VergeError } from '../../core/errors/vergeError.js';
import type { CryptoPort } from '../../core/facilities/security/cryptoPort.js';
import { LEARNING_TASKS } from '../../core/learning/tasks/registry.js';
import type { StationHost } from '../../core/stations/hostLink.js';
import type { StationTasks } from '../../core/stations/ports.js';
import { Infrastructure } from './infrastructure.js';

/** Hosts all roadside units and the cloud. A new Welcome starts it afresh. */
export class InfrastructureHost implements StationHost {
  readonly role = verge.v1.HostRole.INFRASTRUCTURE;
  private infrastructure: Infrastructure | null = null;

  /**
   * @param tasks what may be learned
   * @param crypto needed with `security.mode=real`
   */
  constructor(
    private readonly tasks: StationTasks = LEARNING_TASKS,
    private readonly crypto?: CryptoPort,
  ) {}

  start(welcome: verge.v1.IWelcome): void {
    this.infrastructure = new Infrastructure(welcome, this.tasks, this.crypto);
  }

  /** @throws VergeError PROTOCOL_VIOLATION before a Welcome */
  advance(window: verge.v1.IAdvance): verge.v1.IDone {
    if (this.infrastructure === null) {
      const where = 'InfrastructureHost';
      throw new VergeError('PROTOCOL_VIOLATION', { where, expected: 'a Welcome first', got: 'an Advance' });
    }
    return this.infrastructure.advance(window);
  }

  async close(): Promise<void> {
    this.infrastructure = null;
  }
}
