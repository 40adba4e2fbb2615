import type { Theme } from '../scene/look.js';
import { Emitter } from './emitter.js';

const KEY = 'verge.theme';

/** Day or night: the system's choice until the user makes one. */
export class ThemeChoice extends Emitter<{ change: Theme }> {
  current: Theme;
  private readonly system = matchMedia('(prefers-color-scheme: dark)');

  constructor() {
    super();
    this.current = this.stored() ?? this.ofSystem();
    this.system.addEventListener('change', () => {
      if (this.stored() === null) this.apply(this.ofSystem());
    });
    document.documentElement.dataset.theme = this.current;
  }

  toggle(): void {
    const theme = this.current === 'day' ? 'night' : 'day';
    try {
      localStorage.setItem(KEY, theme);
    } catch {
      // Storage may be switched off; the choice then lasts as long as the page.
    }
    this.apply(theme);
  }

  private apply(theme: Theme): void {
    this.current = theme;
    document.documentElement.dataset.theme = theme;
    this.emit('change', theme);
  }

  private ofSystem(): Theme {
    return this.system.matches ? 'night' : 'day';
  }

  private stored(): Theme | null {
    try {
      const value = localStorage.getItem(KEY);
      return value === 'day' || value === 'night' ? value : null;
    } catch {
      return null;
    }
  }
}
