import type { JsonObject } from '../values/json';
import { shapedToFit, type Shaped, type ShapeOptions } from './schema-findings';
import type { Validator } from './schema';

/**
 * Holds a plain value against a schema. What does not fit is reported and taken out of the copy
 * that is returned, so that rules can go on with the rest.
 */
export function shape(given: JsonObject, validator: Validator, options: ShapeOptions = {}): Shaped {
  if (validator(given)) return { value: given, faults: [] };
  return shapedToFit(given, validator.errors ?? [], options);
}
