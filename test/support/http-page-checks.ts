import type { Page } from 'playwright-core';

/** What a page did that it must not do: complaints on its console, requests to other hosts. */
export function watchPage(page: Page, ownUrl: string): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(ownUrl)) faults.push(`third-party request: ${request.url()}`);
  });
  return faults;
}

/** Pixels that stand out to the right of the window. */
export function measureOverflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

/** Things to press that are lower than a fingertip: "tag: text (height)". */
export function findSmallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('a, button, label.choice')]
      .filter((target) => target.getClientRects().length > 0)
      .filter((target) => target.getBoundingClientRect().height < 48)
      .map((target) => `${target.tagName}: ${target.textContent} (${target.getBoundingClientRect().height})`),
  );
}

/** Visible texts whose contrast with what lies behind them is below 4.5:1 (WCAG 2.2, 1.4.3): "text: ratio". */
export function findFaintTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const parse = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number);
    const luminance = (rgb: number[]) => {
      const [r = 0, g = 0, b = 0] = rgb.map((value) => {
        const share = value / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const groundOf = (element: Element | null): number[] => {
      if (element === null) return [255, 255, 255];
      const [r = 0, g = 0, b = 0, alpha = 1] = parse(getComputedStyle(element).backgroundColor);
      return alpha === 0 ? groundOf(element.parentElement) : [r, g, b];
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const faint: string[] = [];
    while (texts.nextNode()) {
      const element = texts.currentNode.parentElement;
      const text = texts.currentNode.textContent?.trim() ?? '';
      if (element === null || text === '' || element.getClientRects().length === 0) continue;
      const tones = [parse(getComputedStyle(element).color).slice(0, 3), groundOf(element)].map(luminance);
      const ratio = (Math.max(...tones) + 0.05) / (Math.min(...tones) + 0.05);
      if (ratio < 4.5) faint.push(`${text}: ${ratio.toFixed(2)}`);
    }
    return faint;
  });
}
