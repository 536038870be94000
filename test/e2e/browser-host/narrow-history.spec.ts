/** The History window where there is little room: at 200 % of its usual size, and 320 px wide. */
import { expect, type Page } from '@playwright/test';
import { test } from '../support/preview-fixture.ts';

const sizes = [
  { width: 520, height: 330 },
  { width: 320, height: 660 },
];

for (const size of sizes) {
  const scene = { name: 'history', path: '/history', size };

  test(`${size.width} px wide, an entry opens as a page, and Back and Esc lead to where one was`, async ({ open }) => {
    const page = await open(scene);
    const details = page.getByRole('region', { name: 'Details' });
    await page.getByRole('grid').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(details).toBeHidden();
    await page.keyboard.press('Enter');
    await expect(details).toBeFocused();
    await expect(details.getByRole('heading', { name: 'SharePoint sites' })).toBeVisible();
    expect(await details.boundingBox()).toEqual({ x: 0, y: 0, ...size });
    await page.keyboard.press('Escape');
    await expect(details).toBeHidden();
    await expect(page.getByRole('grid')).toBeFocused();
    await expect(page.getByRole('row', { selected: true })).toContainText('SharePoint sites');

    await page.getByRole('row', { selected: true }).click();
    await details.getByRole('button', { name: 'Back' }).click();
    await expect(page.getByRole('grid')).toBeFocused();
  });

  test(`${size.width} px wide, every row shows its time, and nothing is beside the window`, async ({ open }) => {
    const page = await open(scene);
    const time = page.getByRole('row', { name: 'Exchange daily' }).first().getByRole('gridcell').first();
    await expect(time).toBeInViewport({ ratio: 1 });
    expect(await widthsOf(page)).toEqual({ scrolled: size.width, seen: size.width });
    expect(await time.evaluate((cell) => cell.scrollWidth <= cell.clientWidth)).toBe(true);
  });

  test(`${size.width} px wide, the filters are behind a button that says how many are on`, async ({ open }) => {
    const page = await open(scene);
    const result = page.getByLabel('Result:');
    await expect(result).toBeHidden();
    await page.getByRole('button', { name: 'Filters' }).click();
    await result.click();
    await page.getByRole('option', { name: 'Failed', exact: true }).click();
    const filters = page.getByRole('button', { name: 'Filters (1)' });
    await expect(filters).toHaveAttribute('aria-pressed', 'true');
    await filters.click();
    await expect(result).toBeHidden();
    await expect(page.getByText('5 entries found')).toBeVisible();
  });
}

function widthsOf(page: Page): Promise<{ scrolled: number; seen: number }> {
  return page.getByRole('grid').evaluate((grid) => ({ scrolled: grid.scrollWidth, seen: grid.clientWidth }));
}
