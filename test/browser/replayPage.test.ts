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
    await driver.scrub(0.75);
    await driver.page.click('#tab-events');
    await driver.page.locator('.event', { hasText: '0:08.5' }).click();
    await driver.page.waitForFunction(() => Math.abs(window.__verge.time_s - 7.5) < 0.05);
  });

  it('lists and counts only what has happened at the playhead, newest first', async () => {
    await driver.page.setInputFiles('#open-file', file);
    await driver.page.waitForFunction(() => window.__verge.vehicles > 0);
    await driver.page.keyboard.press('Space');
    await driver.page.click('#tab-events');
    await driver.scrub(0.25);
    await driver.page.locator('#tab-events .count', { hasText: /^3$/ }).waitFor();
    expect(await driver.page.locator('.event time').allTextContents()).to.deep.equal(['0:02.5', '0:01.5', '0:00.5']);
    await driver.scrub(0);
    await driver.page.locator('#tab-events .count').waitFor({ state: 'hidden' });
    expect(await driver.page.locator('.event').count()).to.equal(0);
  });

  it('shows each parameter as it was at the playhead, as recorded and not to be changed', async () => {
    await driver.page.setInputFiles('#open-file', file);
    await driver.page.waitForFunction(() => window.__verge.vehicles > 0);
    await driver.page.keyboard.press('Space');
    const control = driver.control('latency.denmV2v_ms');
    await driver.scrub(0.75);
    await control.getByText('In effect since 0:06.0').waitFor();
    expect(await control.locator('input[type="number"]').inputValue()).to.equal('50');
    expect(await control.locator('.badge').textContent()).to.equal('recorded');
    await driver.scrub(0.25);
    await control.getByText('In effect since').waitFor({ state: 'hidden' });
    expect(await control.locator('input[type="number"]').inputValue()).to.equal('100');
    expect(await control.locator('input[type="number"]').isDisabled()).to.equal(true);
  });

  it('plays and pauses by Space after the timeline and a button were clicked', async () => {
    await driver.page.setInputFiles('#open-file', file);
    await driver.page.waitForFunction(() => window.__verge.vehicles > 0);
    await driver.page.locator('.pill', { hasText: 'Replay' }).waitFor();
    await driver.page.click('.timeline input', { position: { x: 100, y: 20 } });
    await driver.page.keyboard.press('Space');
    await driver.page.locator('.pill', { hasText: 'Replay, paused' }).waitFor();
    await driver.page.click('[aria-label="Night theme"]');
    await driver.page.keyboard.press('Space');
    await driver.page.locator('.pill', { hasText: /^Replay$/ }).waitFor();
    expect(await driver.page.evaluate(() => document.documentElement.dataset.theme)).to.equal('night');
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

  it('keeps what is shown when a wrong file is opened over it, and says why', async () => {
    const wrong = join(folder, 'notes.mcap');
    await writeFile(wrong, 'not a recording');
    await driver.page.setInputFiles('#open-file', file);
    await driver.page.waitForFunction(() => window.__verge.vehicles === 40 && window.__verge.time_s > 0.5);
    await driver.drop(wrong);
    await driver.page.locator('.notice.error', { hasText: 'notes.mcap: This is not a recording' }).waitFor();
    expect(await driver.hook('vehicles')).to.equal(40);
    expect(await driver.hook('feed')).to.equal('open');
  });
});
