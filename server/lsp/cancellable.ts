/** Requests that the client takes back. */
import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';

const cancelled = (): ResponseError<void> => new ResponseError(LSPErrorCodes.RequestCancelled, '');

/** The answer to a request, or that it was cancelled: before the work began, or while it went on. */
export async function cancellable<T>(token: CancellationToken | undefined, work: () => Promise<T>): Promise<T | ResponseError<void>> {
  await new Promise((resolve) => setTimeout(resolve, 0)); // lets a cancellation or the next keystroke in first
  if (token?.isCancellationRequested) return cancelled();
  const result = await work();
  return token?.isCancellationRequested ? cancelled() : result;
}
