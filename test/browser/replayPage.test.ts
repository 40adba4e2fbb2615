import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { useBrowser } from '../support/browserSuite.js';
import { recordDemo } from '../support/demoRecording.js';
import { DemoServer } from '../support/demoServer.js';
import { PageDriver } from '../support/pageDriver.js';

describe('the page on a recording', () => {
  const browser = useBrowser();
  let folder: string;
  let file: string;
  let server: DemoServer;
  let url: string;
  let driver: PageDriver;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'verge-'));
    file = join(folder, 'demo.mcap');
    await recordDemo(file, 12, 40);
    server = new DemoServer();
    url = await server.listen();
  });
  after(async () => {
    await server?.close();
    if (folder) await rm(folder, { recursive: true });
  });

  beforeEach(async () => {
    driver = await PageDriver.open(browser(), url);
  });
  afterEach(() => driver?.close());

  it('replays a dropped file without the server and without complaint', async () => {
    await driver.page.route('**/api/**', (route) => route.abort());
    await driver.drop(file);
    await driver.page.waitForFunction(() => window.__verge.vehicles === 40 && window.__verge.time_s > 0.5);
    await driver.page.locator('.pill', { hasText: 'Replay' }).waitFor();
    expect(await driver.page.locator('.control input:not([disabled])').count()).to.equal(0);
    // The blocked requests for scenarios are the only thing the browser mentions.
    expect(driver.complaints.filter((text) => !text.includes('net::ERR_FAILED'))).to.deep.equal([]);
  });

  it('goes to a moment by scrubbing, forwards and back, and by the keyboard', async () => {
    await driver.page.setInputFiles('#open-file', file);
    await driver.page.waitForFunction(() => window.__verge.vehicles > 0);
    await driver.page.keyboard.press('Space');
    await driver.scrub(0.75);
    await driver.page.waitForFunction(() => Math.abs(window.__verge.time_s - 9) < 0.01);
    await driver.page.waitForFunction(() => window.__verge.ids(1).length === 1);
    await driver.scrub(0.25);
    await driver.page.waitForFunction(() => Math.abs(window.__verge.time_s - 3) < 0.01);
    await driver.page.locator('.canvas').focus();
    await driver.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await driver.page.keyboard.press('ArrowRight');
    await driver.page.waitForFunction(() => Math.abs(window.__verge.time_s - 3.1) < 0.01);
    await driver.page.keyboard.press('Shift+ArrowLeft');
    await driver.page.waitForFunction(() => Math.abs(window.__verge.time_s - 2.1) < 0.01);
  });

  it('jumps to the moment of a missed budget', async () => {
    await driver.page.setInputFiles('#open-file', file);
    await driver.page.waitForFunction(() => window.__verge.vehicles > 0);
    await driver.page.keyboard.press('Space');
    await driver.page.click('#tab-events');
    await driver.page.locator('.event', { hasText: '0:08.5' }).click();
    await driver.page.waitForFunction(() => Math.abs(window.__verge.time_s - 7.5) < 0.05);
  });

  it('says that a file is partial, and shows what there is', async () => {
    const partial = join(folder, 'partial.mcap');
    const bytes = await readFile(file);
    await writeFile(partial, bytes.subarray(0, Math.floor(bytes.length * 0.8)));
    await driver.drop(partial);
    await driver.page.locator('.pill', { hasText: 'partial file' }).waitFor();
    await driver.page.waitForFunction(() => window.__verge.vehicles === 40);
  });

  it('says why a file cannot be replayed, and leads back', async () => {
    const wrong = join(folder, 'notes.mcap');
    await writeFile(wrong, 'not a recording');
    await driver.drop(wrong);
    await driver.page.getByRole('alert').filter({ hasText: 'expected an MCAP file' }).waitFor();
    await driver.page.getByRole('button', { name: 'Back to the start' }).click();
    await driver.page.getByText('Cars that learn from each other').waitFor();
  });
});
