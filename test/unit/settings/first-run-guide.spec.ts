import { describe, expect, test } from 'vitest';
import { FirstRunGuide } from '../../../src-main/settings/first-run-guide.ts';
import { defaultSettings } from '../../../src-shared/model/settings.ts';
import { authorizedAccount, settings } from '../../builders/settings.ts';
import { openInMemoryJournal } from '../../fixtures/open-in-memory-journal.ts';

const inUse = settings({ sender: { authorization: { account: authorizedAccount(), cacheId: 'cache-1' } } });

/** @returns a way to start the program anew on the same journal. */
function program(stored = defaultSettings) {
  const { journal } = openInMemoryJournal();
  return (settingsNow = stored) => {
    const guide = new FirstRunGuide(journal);
    guide.begin(settingsNow);
    return guide;
  };
}

describe('the first run', () => {
  test('is shown to whoever has never used the program', () => {
    expect(program()().state).toEqual({ isShown: true, hasSentTest: false });
  });

  test('is not shown to whoever has brought it into use before', () => {
    expect(program(inUse)().state).toEqual({ isShown: false, hasSentTest: false });
  });

  test('goes on after a restart, also when account and recipients are there by then', () => {
    const start = program();
    start().rememberTest();

    expect(start(inUse).state).toEqual({ isShown: true, hasSentTest: true });
  });

  test('never comes back once it is finished, whatever is signed out or cleared later', () => {
    const start = program();
    start().finish();

    expect(start(defaultSettings).state.isShown).toBe(false);
  });
});

test('what was remembered by something else is no reason not to start', () => {
  const { journal } = openInMemoryJournal();
  journal.remember('first-run', { isFinished: 'perhaps' });

  expect(new FirstRunGuide(journal).state).toEqual({ isShown: true, hasSentTest: false });
});
