/** Renders the drawings in `assets` to PNG: `node test/harness/icons/render-icons.ts`. */
import { chromium, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { chromiumLaunchOptions } from '../run-tests/browser/chromium-launch-options.ts';

const assets = resolve(import.meta.dirname, '../../../assets');

interface Colours {
  ink: string;
  mark: string;
}

const markOf = {
  normal: ['#13a10e', '#54d950', '#1fae1a'],
  attention: ['#c50f1f', '#ff6b6b', '#e03a3a'],
  paused: ['#8a5a00', '#ffd23f', '#d08b00'],
} as const;

/** On panels whose colour is not known (Linux), mid tones that show on light and on dark. */
function describePanels(icon: keyof typeof markOf): Record<string, Colours> {
  const [onLight, onDark, onAny] = markOf[icon];
  return {
    'on-light': { ink: '#242424', mark: onLight },
    'on-dark': { ink: '#ffffff', mark: onDark },
    'on-any': { ink: '#3a8edb', mark: onAny },
    Template: { ink: '#000000', mark: '#000000' },
  };
}

async function render(page: Page, source: string, target: string, size: number, colours?: Colours): Promise<void> {
  const svg = await readFile(join(assets, source), 'utf8');
  const style = colours ? `color: ${colours.ink}; --mark: ${colours.mark}` : '';
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body { margin: 0; ${style} } svg { display: block; width: ${size}px; height: ${size}px }</style>${svg}`,
  );
  await page.screenshot({ path: join(assets, target), omitBackground: true });
}

const browser = await chromium.launch(chromiumLaunchOptions());
const page = await browser.newPage();
// Linux desktops take the size that fits (freedesktop.org, Icon Theme Specification); macOS and Windows icons are made of 512.
for (const size of [16, 24, 32, 48, 64, 128, 256, 512])
  await render(page, 'icon/icon.svg', `icon/${size}x${size}.png`, size);
for (const icon of ['normal', 'attention', 'paused'] as const) {
  for (const [panel, colours] of Object.entries(describePanels(icon))) {
    await render(page, `tray/tray-${icon}.svg`, `tray/tray-${icon}-${panel}.png`, 16, colours);
    await render(page, `tray/tray-${icon}.svg`, `tray/tray-${icon}-${panel}@2x.png`, 32, colours);
  }
}
await browser.close();
