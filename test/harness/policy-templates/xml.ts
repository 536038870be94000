/** An element: attributes, and children or a text. */
export interface XmlNode {
  name: string;
  attributes?: Readonly<Record<string, string>>;
  content?: readonly XmlNode[] | string;
  /** Stands before it. */
  comment?: string;
}

export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  content?: readonly XmlNode[] | string,
): XmlNode {
  return { name, attributes, ...(content !== undefined && { content }) };
}

/** @returns lines, without the declaration */
export function writeXml(node: XmlNode, indent = ''): string {
  const { name, attributes = {}, content, comment } = node;
  const before = comment === undefined ? '' : `${indent}<!-- ${comment} -->\n`;
  const start = `${before}${indent}<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
    .join('')}`;
  if (content === undefined || content.length === 0) return `${start} />\n`;
  if (typeof content === 'string') return `${start}>${escapeXml(content)}</${name}>\n`;
  const inside = content.map((child) => writeXml(child, `${indent}  `)).join('');
  return `${start}>\n${inside}${indent}</${name}>\n`;
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
