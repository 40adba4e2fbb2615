import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { chromiumPath, launchChromium } from './chromium.js';

const PAGE = fileURLToPath(new URL('../../public/index.html', import.meta.url));

/**
 * One headless browser for a suite; the suite is skipped, and says why, where there is no Chromium or the page is not built.
 * @returns the browser, once the suite runs
 */
export function useBrowser(): () => Browser {
  let browser: Browser | undefined;
  before(async function () {
    if (chromiumPath() === null) {
      console.log('    no Chromium here (set CHROMIUM to its path): page tests are skipped');
      this.skip();
    }
    if (!existsSync(PAGE)) {
      console.log('    the page is not built (npm run build): page tests are skipped');
      this.skip();
    }
    browser = await launchChromium();
  });
  after(() => browser?.close());
  return () => browser!;
}
