/** Messages of JSON-RPC as they go over standard input. */

/** A text as the content of a message, whatever it is. */
export const frame = (text: string): string => `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;

/** A request (with an id) or a notification, in a line. */
export const rpc = (content: object): string => JSON.stringify({ jsonrpc: '2.0', ...content });
