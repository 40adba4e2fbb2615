import type { AxeResults, NodeResult } from 'axe-core';
import axe from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * What axe finds against WCAG 2.1 A and AA, one line a finding with its elements. The page is at rest when it is looked
 * at: with a colour half way through its transition any contrast could be found. The scene is hidden meanwhile, since
 * axe gives no verdict on text over a canvas and would pass all panels unseen.
 */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(async () => {
    const canvas = document.querySelector<HTMLElement>('.canvas');
    canvas?.style.setProperty('visibility', 'hidden');
    const ending = document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map((one) => one.finished));
    const results = await (window as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
    });
    canvas?.style.removeProperty('visibility');
    return results;
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(described).join(' | ')}`);
}

function described({ target, any }: NodeResult): string {
  const { fgColor, bgColor, contrastRatio } = any[0]?.data ?? {};
  return fgColor ? `${target.join(' ')} (${fgColor} on ${bgColor}, ${contrastRatio}:1)` : target.join(' ');
}
