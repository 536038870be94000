/** Figures as texts are given them. */
import { formatCount, type Presentation } from '../model/presentation.ts';

/** A number, for the rules of the plural, and how it is written for the person's region. */
export interface Counted {
  count: number;
  written: string;
}

/** How long something took, to the unit that somebody would name. */
export interface Period {
  unit: 'minutes' | 'hours' | 'days';
  count: number;
}

/** @returns counts numbers for whoever reads them: `counted(1234)` is written `1,234` in English */
export function countedFor(to: Presentation) {
  return (count: number): Counted => ({ count, written: formatCount(count, to) });
}
