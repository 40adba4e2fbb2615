import type { verge } from '#proto';

/** The newest message of each type. */
export class NewestByType {
  private readonly byType = new Map<number, verge.v1.IMessageView>();

  note(message: verge.v1.IMessageView): void {
    const type = message.type ?? 0;
    const known = this.byType.get(type);
    if (known === undefined || (known.timeUs ?? 0) <= (message.timeUs ?? 0)) this.byType.set(type, message);
  }

  /** In order of type, so that a list of them stays as it is. */
  list(): verge.v1.IMessageView[] {
    return [...this.byType.values()].sort((a, b) => (a.type ?? 0) - (b.type ?? 0));
  }
}
