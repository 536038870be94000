/** The templates of the policy are XML to a parser that is strict about it. */
import { expect, test } from '@playwright/test';
import { policyTemplates } from '../../harness/policy-templates/policy-templates.ts';

test('the templates of the policy are well-formed', async ({ page }) => {
  for (const { name, render } of policyTemplates.filter(({ name }) => !name.endsWith('.md'))) {
    const root = await page.evaluate(
      (text) => {
        const parsed = new DOMParser().parseFromString(text, 'application/xml');
        return parsed.querySelector('parsererror')?.textContent ?? parsed.documentElement.namespaceURI ?? '';
      },
      await render(),
    );
    expect(root, name).toBe(
      name.endsWith('.mobileconfig') ? '' : 'http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions',
    );
  }
});
