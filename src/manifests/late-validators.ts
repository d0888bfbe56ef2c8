import type * as AuthenticationValidator from './authentication-validator.generated';
import type * as ManifestValidators from './manifest-validators.generated';

/*
 * Validators that most apps never ask: they are large, and loaded when somebody does.
 */

/** Shapes of plain objects. */
export function manifestValidators(): typeof ManifestValidators {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would load it at once
  return require('./manifest-validators.generated') as typeof ManifestValidators;
}

/** The shape of a TriggerAuthentication's spec. */
export function authenticationValidator(): typeof AuthenticationValidator {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would load it at once
  return require('./authentication-validator.generated') as typeof AuthenticationValidator;
}
