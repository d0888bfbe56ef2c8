import { POOL_LABEL } from '../policy/pool-label';
import { poolNameOf } from '../policy/pool-resolution';
import { isBlank } from '../synth/blank';
import { isLabelValue } from '../values/kubernetes-names';
import type { OutputOptions } from './output-options';
import { poolRequestOf, type WorkloadFacts } from './workload-facts';

/** Label that marks workers, by Layer's own convention. */
const COMPONENT_LABEL = 'layer.hev.dev/component';
/** Label by which dashboards group the workers of one queue. */
const PIPELINE_ID_LABEL = 'layer.hev.dev/pipeline-id';

/** Label that carries the name of a workload. */
const NAME_LABELS = {
  Pipeline: 'hevlayer.com/pipeline',
  Function: 'hevlayer.com/function',
  QueueWorker: 'infra-rules/worker',
} as const;

type Labels = Readonly<Record<string, string>>;

/** What the pods of a workload are selected by; it never changes, whatever pool or option does. */
export function selectorOf(facts: WorkloadFacts): Labels {
  return {
    [COMPONENT_LABEL]: 'worker',
    [NAME_LABELS[facts.kind]]: facts.name,
  };
}

/** The labels that the library itself puts on the objects of a workload. */
export function ownLabelsOf(facts: WorkloadFacts): Labels {
  const labels: Record<string, string> = {
    [POOL_LABEL]: poolNameOf(poolRequestOf(facts)),
    ...selectorOf(facts),
  };
  if (facts.kind === 'Pipeline' && isQueueLabel(facts.pipelineId)) {
    labels[PIPELINE_ID_LABEL] = facts.pipelineId;
  }
  return labels;
}

/** Whether the id of a queue is written as a label; a blank stands only for one that is. */
export function isQueueLabel(pipelineId: string): boolean {
  return isBlank(pipelineId) || (pipelineId !== '' && isLabelValue(pipelineId));
}

/** All labels of the objects of a workload: the user's, and over them the library's own. */
export function labelsOf(facts: WorkloadFacts, output: OutputOptions): Labels {
  return { ...facts.metadata.labels, ...output.labels, ...ownLabelsOf(facts) };
}
