import { expect, test } from 'vitest';
import { NoticeBoard } from '../../../src-main/health/notice-board.ts';
import type { Notice } from '../../../src-shared/model/failures/failure.ts';

const full = {
  area: 'session-folder',
  kind: 'session-folder-unusable',
  path: '/sessions',
  reason: 'disk is full',
} as const;
const gone = { ...full, reason: 'the share is gone' };

function board() {
  const told: Notice[][] = [];
  return { told, notices: new NoticeBoard((all) => told.push(all)) };
}

test('a trouble stands on the board until it is over', () => {
  const { told, notices } = board();
  notices.raise('session-folder', full);
  notices.clear('session-folder');

  expect([told, notices.notices]).toEqual([[[{ id: 'session-folder', failure: full }], []], []]);
});

test('a later trouble on the same subject takes the place of the earlier one', () => {
  const { notices } = board();
  notices.raise('session-folder', full);
  notices.raise('session-folder', gone);

  expect(notices.notices).toEqual([{ id: 'session-folder', failure: gone }]);
});

test('the same trouble again, or the end of one that was not there, is not told again', () => {
  const { told, notices } = board();
  notices.raise('session-folder', full);
  notices.raise('session-folder', { ...full });
  notices.clear('journal');

  expect(told).toHaveLength(1);
});

test('a trouble that was dismissed and comes again is told again', () => {
  const { told, notices } = board();
  notices.raise('session-folder', full);
  notices.dismiss('session-folder');
  notices.raise('session-folder', full);

  expect(told.at(-1)).toEqual([{ id: 'session-folder', failure: full }]);
});

test('a trouble that was dismissed is not brought back by what is known of it already', () => {
  const { notices } = board();
  notices.raise('session-folder', full);
  notices.update('session-folder', gone);
  expect(notices.notices).toEqual([{ id: 'session-folder', failure: gone }]);
  notices.dismiss('session-folder');
  notices.update('session-folder', full);
  expect(notices.notices).toEqual([]);
});

test('what the board gives out cannot be changed from outside', () => {
  const { notices } = board();
  notices.raise('session-folder', full);
  notices.notices.pop();

  expect(notices.notices).toHaveLength(1);
});

test('a trouble that a person has dismissed is not shown, and stands until it is over', () => {
  const { told, notices } = board();
  notices.raise('session-folder', full);
  notices.dismiss('session-folder');
  notices.dismiss('session-folder');
  expect([notices.notices, notices.troubles]).toEqual([[], [{ id: 'session-folder', failure: full }]]);
  notices.clear('session-folder');
  expect([notices.troubles, told.length]).toEqual([[], 3]);
});
