import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { TestHook } from '../../viz/app/testHook.js';
import { launchChromium } from '../support/chromium.js';
import { until } from '../support/scriptedHost.js';

/** What a page says of itself (viz/app/testHook), and what the test puts into it. */
export interface PageWindow {
  readonly __verge: TestHook;
}

/** Waits on a busy machine without a graphics card: a picture takes up to a second there. */
export const PATIENT_MS = 60_000;
const ADDRESS = /http:\/\/127\.0\.0\.1:\d+/;

/** `verge serve` in a process of its own, with a recordings folder of its own. */
export class Served {
  /** console errors and uncaught exceptions of all pages */
  readonly problems: string[] = [];
  private constructor(
    readonly folder: string,
    readonly address: string,
    private readonly server: ChildProcess,
    private readonly browser: Browser,
  ) {}

  static async start(): Promise<Served> {
    const folder = mkdtempSync(join(tmpdir(), 'verge-page-'));
    const args = ['bin/verge.js', 'serve', '--port', '0', '--recordings', folder];
    const server = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    let log = '';
    server.stderr?.on('data', (data) => {
      log += data;
    });
    await until(() => ADDRESS.test(log), 'the address of the server', PATIENT_MS);
    return new Served(folder, ADDRESS.exec(log)![0], server, await launchChromium());
  }

  /** Opens the page at a path and collects what goes wrong in it. */
  async open(path = '/'): Promise<Page> {
    const page = await this.browser.newPage({ viewport: { width: 1000, height: 700 } });
    page.setDefaultTimeout(PATIENT_MS);
    page.on('pageerror', (error) => this.problems.push(error.stack ?? error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.problems.push(`${message.text()} ${message.location().url}`);
    });
    await page.goto(this.address + path);
    return page;
  }

  async get<T>(path: string): Promise<T> {
    const response = await fetch(this.address + path);
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  }

  async close(): Promise<void> {
    await this.browser.close();
    const exit = new Promise((resolve) => this.server.once('exit', resolve));
    if (this.server.exitCode === null) {
      this.server.kill('SIGINT');
      await exit;
    }
    rmSync(this.folder, { recursive: true });
  }
}

/** One figure of the page's own account. */
export function hooked<K extends keyof TestHook>(page: Page, name: K): Promise<TestHook[K]> {
  return page.evaluate((key) => (window as unknown as PageWindow).__verge[key as K], name);
}

/** Waits until a figure of the page's own account passes a limit. */
export async function untilAbove(page: Page, name: 'time_s' | 'vehicles' | 'marks', limit: number): Promise<void> {
  await page.waitForFunction(([key, least]) => (window as unknown as PageWindow).__verge[key] > least, [
    name,
    limit,
  ] as const);
}

/** Places of the first vehicles as drawn, m. */
export function placesOf(page: Page): Promise<(readonly [number, number] | null)[]> {
  return page.evaluate(() => {
    const { __verge } = window as unknown as PageWindow;
    return __verge.ids(20).map((id) => __verge.placeOf(id));
  });
}

/** A point of the screen where a vehicle is and no panel lies over it, CSS px. */
export async function visibleVehicle(page: Page): Promise<readonly [number, number]> {
  const found = await page.waitForFunction(() => {
    const { __verge } = window as unknown as PageWindow;
    const points = __verge.ids(1000).map((id) => __verge.screenOf(id));
    return points.find((at) => at !== null && document.elementFromPoint(at[0], at[1])?.tagName === 'CANVAS');
  });
  return (await found.jsonValue()) as [number, number];
}
