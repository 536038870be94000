/**
 * How much of a text is shown, in UTF-16 units: a mail client must open the body, and Microsoft 365 must take it,
 * whatever a backup server writes into a name. The report has the texts in full, up to {@link reportTextLimits}.
 */
export const textLimits = {
  jobName: 300,
  /** Sentences of the head, reasons, figures. */
  sentence: 1000,
} as const;

/** Of a text that has lines; `shortenText` leaves its middle out. */
export interface TextBounds {
  maxLength: number;
  maxLines: number;
}

export const messageBounds: TextBounds = { maxLength: 2_000, maxLines: 20 };
export const attemptMessageBounds: TextBounds = { maxLength: 300, maxLines: 6 };
/** Of the session's message in the report: 64 Ki. */
export const reportMessageBounds: TextBounds = { maxLength: 65_536, maxLines: Infinity };

export interface ObjectTextLimits {
  name: number;
  type: number;
  message: number;
}

export const objectMessageLines = 12;

/** In the body's list of objects, and what is left of it where a thousand such texts would be too much. */
export const bodyTextLimits: ObjectTextLimits = { name: 300, type: 80, message: 600 };
export const tightBodyTextLimits: ObjectTextLimits = { name: 100, type: 40, message: 120 };

/** Details are cut where a spreadsheet would: a cell of Excel holds 32 767 characters. */
export const reportTextLimits: ObjectTextLimits = { name: 4_000, type: 1_000, message: 32_000 };
