/** Reads what a mail says, and what it reports by the patterns in force. Whatever goes wrong with it, it is just a mail. */
import { describeError } from '../../../../src-shared/model/describe-error.ts';
import { headValue, type HeadField } from '../../../../src-shared/model/mail-head.ts';
import type { MailPattern, MailTexts, RecognisedMail } from '../../../../src-shared/model/mail-pattern.ts';
import { outsideText } from '../../../../src-shared/model/outside-text.ts';
import type { CompileTextCondition } from '../../../rules/text-matcher.ts';
import { compileMailPattern, recogniseMail, type CompiledMailPattern } from './compile-mail-pattern.ts';
import { htmlText, tidyLines } from './html-text.ts';
import type { ReadMailBody } from './mail-body.ts';

export interface MailRecogniserPorts {
  patterns: () => readonly MailPattern[];
  compile: CompileTextCondition;
  readBody: ReadMailBody;
  /** @param value - as it stands in a head, a character for each byte. @returns what a person reads */
  decodeHeader: (value: string) => string;
  log: (message: string) => void;
}

export class MailRecogniser {
  readonly #ports: MailRecogniserPorts;
  #compiled: { of: readonly MailPattern[]; patterns: CompiledMailPattern[] } = { of: [], patterns: [] };

  constructor(ports: MailRecogniserPorts) {
    this.#ports = ports;
  }

  /** Never rejects. */
  async textsOf(bytes: Uint8Array, fields: readonly HeadField[]): Promise<MailTexts> {
    return {
      from: this.headText(fields, 'from'),
      subject: this.headText(fields, 'subject'),
      body: await this.#bodyOf(bytes),
    };
  }

  /** What a field of the head says to a person. */
  headText(fields: readonly HeadField[], name: 'from' | 'subject'): string {
    return outsideText(this.#ports.decodeHeader(headValue(fields, name).slice(0, 2_000)), 1_000);
  }

  /** @returns `null` where no pattern recognises it */
  recognise(texts: MailTexts): { pattern: MailPattern; recognised: RecognisedMail } | null {
    try {
      return recogniseMail(this.#patterns(), texts);
    } catch (error) {
      this.#ports.log(`A mail could not be compared with the patterns: ${describeError(error)}`);
      return null;
    }
  }

  #patterns(): CompiledMailPattern[] {
    const { patterns, compile, log } = this.#ports;
    const now = patterns();
    if (now === this.#compiled.of) return this.#compiled.patterns;
    const compiled = now.map((pattern) => compileMailPattern(pattern, compile));
    for (const { pattern, problems } of compiled) {
      const fields = problems.map(({ field }) => field).join(', ');
      if (fields !== '')
        log(`The mail pattern ${pattern.name} is not used: its conditions cannot be read (${fields}).`);
    }
    this.#compiled = { of: now, patterns: compiled };
    return compiled;
  }

  async #bodyOf(bytes: Uint8Array): Promise<string> {
    try {
      const { text, html } = await this.#ports.readBody(bytes.subarray(0, maxReadBytes));
      const body = text.trim() === '' ? htmlText(html.slice(0, maxHtml)) : tidyLines(text.slice(0, maxBody));
      return outsideText(body, maxBody);
    } catch {
      // It is forwarded as it is, whatever it is.
      return '';
    }
  }
}

/** The text stands before attachments, which may be megabytes. */
const maxReadBytes = 512 * 1024;
const maxHtml = 256 * 1024;
/** In characters. */
const maxBody = 64 * 1024;
