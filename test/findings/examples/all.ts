import type { FindingDetails } from '../../../src/findings/finding';
import type { FindingExamples } from './finding-example';
import { inputExamples } from './input';
import { kedaExamples } from './keda';
import { kubernetesExamples } from './kubernetes';
import { policyExamples } from './policy';
import { triggerExamples } from './trigger';
import { formulaExamples } from './formula';
import { scaledObjectExamples } from './scaled-object';
import { authenticationExamples } from './authentication';
import { queueWorkerExamples } from './queue-worker';
import { manifestExamples } from './manifest';

/** Both sides of every rule. */
export const examples: FindingExamples<FindingDetails> = {
  ...policyExamples,
  ...inputExamples,
  ...kubernetesExamples,
  ...kedaExamples,
  ...triggerExamples,
  ...formulaExamples,
  ...scaledObjectExamples,
  ...authenticationExamples,
  ...queueWorkerExamples,
  ...manifestExamples,
};
