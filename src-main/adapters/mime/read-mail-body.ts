/** {@link ReadMailBody} by postal-mime. */
import PostalMime from 'postal-mime';
import type { ReadMailBody } from '../../sources/smtp/patterns/mail-body.ts';

export const readMailBody: ReadMailBody = async (bytes) => {
  const { text = '', html = '' } = await PostalMime.parse(bytes, { maxNestingDepth: 20, maxHeadersSize: 256 * 1024 });
  return { text, html };
};
