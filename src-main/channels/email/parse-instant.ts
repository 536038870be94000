/** `Date.parse` for the form that every instant of a session has, at a tenth of its cost: a report reads four per row. */

const lengthOfInstant = '2026-11-22T22:38:33.000Z'.length;

/** @returns milliseconds since the Unix epoch; NaN where the text is no instant. */
export function parseInstant(instant: string): number {
  if (instant.length !== lengthOfInstant || !hasItsMarks(instant)) return Date.parse(instant);
  const year = twoDigits(instant, 0) * 100 + twoDigits(instant, 2);
  const month = twoDigits(instant, 5);
  const day = twoDigits(instant, 8);
  const hour = twoDigits(instant, 11);
  const minute = twoDigits(instant, 14);
  const second = twoDigits(instant, 17);
  const millisecond = twoDigits(instant, 20) * 10 + digit(instant, 22);
  // NaN is in no range. Which month has a 29th or more, and what comes of an hour 24, is not decided here.
  const isPlain = month >= 1 && month <= 12 && day >= 1 && day <= 28 && hour < 24 && minute < 60 && second < 60;
  if (!isPlain || Number.isNaN(year + millisecond)) return Date.parse(instant);
  return (((daysSinceEpoch(year, month, day) * 24 + hour) * 60 + minute) * 60 + second) * 1000 + millisecond;
}

function hasItsMarks(instant: string): boolean {
  return (
    instant.charCodeAt(4) === 0x2d &&
    instant.charCodeAt(7) === 0x2d &&
    instant.charCodeAt(10) === 0x54 &&
    instant.charCodeAt(13) === 0x3a &&
    instant.charCodeAt(16) === 0x3a &&
    instant.charCodeAt(19) === 0x2e &&
    instant.charCodeAt(23) === 0x5a
  );
}

function digit(text: string, at: number): number {
  const value = text.charCodeAt(at) - 0x30;
  return value >= 0 && value <= 9 ? value : NaN;
}

function twoDigits(text: string, at: number): number {
  return digit(text, at) * 10 + digit(text, at + 1);
}

/** Of the Gregorian calendar; the year begins in March, so that the leap day is its last one. */
function daysSinceEpoch(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const monthsSinceMarch = (month + 9) % 12;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + Math.floor((153 * monthsSinceMarch + 2) / 5) + day - 719_469;
}
