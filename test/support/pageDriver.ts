import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { TestHook } from '../../viz/app/testHook.js';

declare global {
  interface Window {
    __verge: TestHook;
  }
}

/** Small enough for software graphics, wide enough for both docks. */
const VIEWPORT = { width: 1000, height: 640 };

/** What a person does with the page, by name. Collects everything the browser complains of. */
export class PageDriver {
  readonly complaints: string[] = [];

  private constructor(
    readonly page: Page,
    readonly url: string,
  ) {
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(String(error)));
  }

  static async open(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<PageDriver> {
    const context = await browser.newContext({ viewport: VIEWPORT, reducedMotion: 'reduce', ...options });
    const driver = new PageDriver(await context.newPage(), url);
    await driver.page.goto(url);
    return driver;
  }

  /** Starts a scenario and waits for its first cars. */
  async launch(scenario = 'riverside'): Promise<void> {
    await this.page.click(`[data-scenario="${scenario}"]`);
    await this.page.click('.launch .primary');
    await this.page.waitForFunction(() => window.__verge.vehicles > 0);
  }

  async drop(path: string): Promise<void> {
    const content = (await readFile(path)).toString('base64');
    const transfer = await this.page.evaluateHandle(
      ([data, name]) => {
        const held = new DataTransfer();
        const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
        held.items.add(new File([bytes], name));
        return held;
      },
      [content, basename(path)] as const,
    );
    await this.page.dispatchEvent('.scene', 'dragenter', { dataTransfer: transfer });
    await this.page.dispatchEvent('.scene', 'drop', { dataTransfer: transfer });
  }

  /** Types a value into a live parameter, as with the keyboard. */
  async tune(path: string, value: number): Promise<void> {
    const field = this.control(path).locator('input[type="number"]');
    await field.fill(String(value));
    await field.press('Enter');
  }

  control(path: string) {
    return this.page.locator(`.control[data-path="${path}"]`);
  }

  /** Pauses and waits until the picture stands still. */
  async pause(): Promise<void> {
    await this.page.keyboard.press('Space');
    await this.page.locator('.pill', { hasText: 'aused' }).waitFor();
    await this.page.waitForFunction(async () => {
      const { pictures, time_s } = window.__verge;
      await new Promise((resolve) => setTimeout(resolve, 700));
      return window.__verge.pictures === pictures && window.__verge.time_s === time_s;
    });
  }

  /** Moves the replay's playhead to a share of the recording. */
  async scrub(share: number): Promise<void> {
    await this.page.locator('.timeline input').evaluate(
      (slider: HTMLInputElement, value) => {
        slider.value = String(value);
        slider.dispatchEvent(new Event('input'));
      },
      Math.round(share * 10_000),
    );
  }

  async hook<K extends keyof TestHook>(name: K): Promise<TestHook[K]> {
    return (await this.page.evaluate((key) => window.__verge[key as K], name)) as TestHook[K];
  }

  placeOf(id: number): Promise<readonly [number, number] | null> {
    return this.page.evaluate((vehicle) => window.__verge.placeOf(vehicle), id);
  }

  ids(count: number): Promise<number[]> {
    return this.page.evaluate((most) => window.__verge.ids(most), count);
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}
