/** Tries a pattern on one mail, for the person who writes it. */
import type { PatternTrial, TriedMail } from '../../../../src-shared/model/mail-pattern-trial.ts';
import { parseMailHead } from '../../../../src-shared/model/mail-head.ts';
import type { MailPattern, MailTexts } from '../../../../src-shared/model/mail-pattern.ts';
import type { CompileTextCondition } from '../../../rules/text-matcher.ts';
import { compileMailPattern } from './compile-mail-pattern.ts';
import type { MailRecogniser } from './mail-recogniser.ts';

export interface PatternTrialPorts {
  compile: CompileTextCondition;
  recogniser: Pick<MailRecogniser, 'textsOf'>;
  /** @returns `null` where it is not kept any more */
  recentTexts: (id: number) => MailTexts | null;
  /** @returns the text in UTF-8 */
  encode: (text: string) => Uint8Array;
}

export class PatternTrials {
  readonly #ports: PatternTrialPorts;

  constructor(ports: PatternTrialPorts) {
    this.#ports = ports;
  }

  /** @param mail - `null`: only whether the pattern's conditions can be read */
  async tryOn(pattern: MailPattern, mail: TriedMail | null): Promise<PatternTrial> {
    const { problems, ask } = compileMailPattern(pattern, this.#ports.compile);
    if (problems.length > 0) return { kind: 'invalid', problems: [...problems] };
    const texts = mail === null ? null : await this.#textsOf(mail);
    return texts === null ? { kind: 'no-mail' } : ask(texts);
  }

  async #textsOf(mail: TriedMail): Promise<MailTexts | null> {
    const { recogniser, recentTexts, encode } = this.#ports;
    if (mail.kind === 'recent') return recentTexts(mail.id);
    // What is copied out of a window may begin with empty lines.
    const text = mail.text.replace(/^\s+/, '');
    if (text === '') return null;
    const { fields } = parseMailHead(encode(text));
    const isSource = fields.some(({ name }) => name === 'subject' || name === 'from');
    const bytes = encode(isSource ? text : `Content-Type: text/plain; charset=utf-8\n\n${text}`);
    return await recogniser.textsOf(bytes, isSource ? fields : []);
  }
}
