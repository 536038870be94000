import type { Locator } from '@playwright/test';

/** A person whose effort is counted, so that a spec can hold what something costs them. */
export class CountingPerson {
  /** What was done so far. */
  readonly effort = { clicks: 0, typedFields: 0, commands: 0 };

  async click(control: Locator): Promise<void> {
    await control.click();
    this.effort.clicks += 1;
  }

  async type(field: Locator, text: string): Promise<void> {
    await field.fill(text);
    this.effort.typedFields += 1;
  }

  /** @param run - what the person enters at a prompt */
  async command(run: () => Promise<unknown>): Promise<void> {
    await run();
    this.effort.commands += 1;
  }
}
