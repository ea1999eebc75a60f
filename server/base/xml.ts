/** XML as reports and comments in Word are written. */

/** Half a character, and the control characters that XML 1.0 (2.2) forbids. */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text that XML can hold. */
export const forXml = (text: string): string => text.replace(FORBIDDEN, '�');

/** Text or the value of an attribute. */
export const escapeXml = (text: string): string =>
  forXml(text).replace(/[&<>"]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char]!);

/** An element with its attributes, and content that is XML already. */
export function element(name: string, attributes: Attributes, content: readonly string[] = []): string {
  const own = written(attributes);
  return content.length ? `<${name}${own}>${content.join('')}</${name}>` : `<${name}${own}/>`;
}

type Attributes = Readonly<Record<string, string | number>>;
const written = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value)).replace(/\s/g, ' ')}"`)
    .join('');

/** A document of one element, its content piece by piece. */
export function* xmlDocument(name: string, attributes: Attributes, content: Iterable<string>): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<${name}${written(attributes)}>`;
  yield* content;
  yield `</${name}>\n`;
}
