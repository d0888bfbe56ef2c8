import { lateShapes } from './late-shapes.generated';
import { shapes } from './shapes.generated';
import type { Schema, Validator } from './schema';
import { validatorOf } from './schema-validator';

/*
 * What props and plain objects look like: data that `npm run generate` makes from the schemas. The
 * shapes that a small app does not need stand in a file that is loaded when somebody asks for one.
 */

export const validatePipeline = validatorNamed('pipeline');
export const validateFunction = validatorNamed('function');
export const validateInfraRules = validatorNamed('infraRules');
export const validateComputePool = validatorNamed('computePool');
export const validateMetadata = validatorNamed('metadata');
export const validateQueueWorker = validatorNamed('queueWorker');
export const validateTrigger = validatorNamed('trigger');
export const validateOutput = validatorNamed('output');
export const validatePodSpec = validatorNamed('podSpec');
export const validateDeployment = validatorNamed('deployment');
export const validateScaledObject = validatorNamed('scaledObject');
export const validateScaledObjectTrigger = validatorNamed('scaledObjectTrigger');
export const validateScaledJob = validatorNamed('scaledJob');
export const validateScaledJobTrigger = validatorNamed('scaledJobTrigger');
export const validateAuthentication = validatorNamed('authentication');

type ShapeName = keyof typeof shapes | keyof typeof lateShapes;

function validatorNamed(name: ShapeName): Validator {
  return validatorOf(() => shapeNamed(name), resolve);
}

const read = new Map<string, Schema>();

function shapeNamed(name: string): Schema {
  const known = read.get(name);
  if (known !== undefined) return known;
  const texts: Readonly<Record<string, string>> = name in shapes ? shapes : lateShapes;
  const schema = JSON.parse(texts[name] ?? 'false') as Schema;
  read.set(name, schema);
  return schema;
}

/** `kubernetes#/$defs/PodSpec` */
function resolve(ref: string): Schema {
  const [name = '', pointer = ''] = ref.split('#/');
  const steps = pointer.split('/');
  return steps.reduce<unknown>(
    (schema, step) => (schema as Readonly<Record<string, unknown>>)[step],
    shapeNamed(name),
  ) as Schema;
}
