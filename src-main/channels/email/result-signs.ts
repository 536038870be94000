/** A sign and a word, so that a result is never told by colour alone (product section 5.6). */
import type { SessionResult } from '../../../src-shared/model/job-session.ts';

export interface ResultSign {
  symbol: string;
  /** As a character reference. The variation selector keeps phones from drawing a coloured picture. */
  html: string;
  className: string;
  /** Carries white text with a contrast of at least 4.5:1. */
  colour: string;
}

export const resultSigns: Readonly<Record<SessionResult, ResultSign>> = {
  Success: { symbol: '✔', html: '&#10004;&#65038;', className: 'success', colour: '#0e700e' },
  Warning: { symbol: '▲', html: '&#9650;&#65038;', className: 'warning', colour: '#b84a00' },
  Failed: { symbol: '✖', html: '&#10006;&#65038;', className: 'failed', colour: '#b10e1c' },
};

/** Failures before warnings before successes (product section 5.2). */
export const resultsInOrder: readonly SessionResult[] = ['Failed', 'Warning', 'Success'];
