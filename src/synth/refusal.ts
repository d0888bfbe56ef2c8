import { runInNewContext } from 'node:vm';

/**
 * The error that keeps an app from being written, printed by Node as its message and nothing else:
 * where this library throws it helps nobody, and the message says where the mistake is.
 */
export function refusal(message: string): Error {
  const error = new Error(message);
  // Above an uncaught error Node shows the line that threw it, unless it has been shown already: so
  // it is thrown once where Node puts that line into the stack, which is replaced right after.
  try {
    runInNewContext('throw error', { error }, { displayErrors: true });
  } catch {
    // It is thrown again by whoever asked for it.
  }
  error.stack = message;
  return error;
}
