import type { ParameterDefinition } from '../scalers/scaler';

/** A value as a finding may show it: null for a secret, and without what signs in to a URL. */
export function shownText(
  text: string,
  definition: Pick<ParameterDefinition, 'secret'> | undefined,
): string | null {
  if (definition?.secret === true) return null;
  return text
    .replace(/\/\/\S*@/g, '//…@')
    .replace(/(password|pwd|secret|key|token)=[^;&,\s]*/gi, '$1=…');
}

/** Whether a text is a URL, or a list of them, with a user or a password in it. */
export function hasUserInformation(text: string): boolean {
  return text.split(',').some((item) => /^\s*[a-z][a-z0-9+.-]*:\/\/[^/?#\s]*@/i.test(item));
}
