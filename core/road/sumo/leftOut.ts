/** What a file holds that Verge does not simulate: counted, so that it is told once and never silent. */
export class LeftOut {
  private readonly kinds = new Map<string, { count: number; readonly where: string }>();

  note(what: string, where: string): void {
    const known = this.kinds.get(what);
    if (known === undefined) this.kinds.set(what, { count: 1, where });
    else known.count++;
  }

  /** One sentence a kind, in the order in which they were met. */
  get notices(): string[] {
    return [...this.kinds].map(([what, { count, where }]) => `left out ${count} ${what}, first ${where}`);
  }
}
