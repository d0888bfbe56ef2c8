import type { FindingDetails } from '../../../src/findings/finding';
import type { FindingExamples } from './finding-example';
import { inputExamples } from './input';
import { kedaExamples } from './keda';
import { kubernetesExamples } from './kubernetes';
import { policyExamples } from './policy';

/** Both sides of every rule. */
export const examples: FindingExamples<FindingDetails> = {
  ...policyExamples,
  ...inputExamples,
  ...kubernetesExamples,
  ...kedaExamples,
};
