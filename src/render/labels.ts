import { POOL_LABEL } from '../policy/pool-label';
import { poolNameOf } from '../policy/pool-resolution';
import { isEmpty } from '../values/json';
import { isLabelValue } from '../values/kubernetes-names';
import type { OutputOptions } from './output-options';
import { poolRequestOf, type WorkloadFacts } from './workload-facts';

/** Label that marks workers, by Layer's own convention. */
const COMPONENT_LABEL = 'layer.hev.dev/component';
/** Label by which dashboards group the workers of one queue. */
const PIPELINE_ID_LABEL = 'layer.hev.dev/pipeline-id';

/** Labels that carry the name of a workload, by its kind. */
const PIPELINE_LABEL = 'hevlayer.com/pipeline';
const FUNCTION_LABEL = 'hevlayer.com/function';
const WORKER_LABEL = 'infra-rules/worker';

type Labels = Readonly<Record<string, string>>;

/** What the pods of a workload are selected by; it never changes, whatever pool or option does. */
export function selectorOf({ kind, name }: WorkloadFacts): Labels {
  switch (kind) {
    case 'Pipeline':
      return { [PIPELINE_LABEL]: name, [COMPONENT_LABEL]: 'worker' };
    case 'Function':
      return { [FUNCTION_LABEL]: name, [COMPONENT_LABEL]: 'worker' };
    case 'QueueWorker':
      return { [WORKER_LABEL]: name, [COMPONENT_LABEL]: 'worker' };
  }
}

/** The labels that the library itself puts on the objects of a workload, in the order of their keys. */
export function ownLabelsOf(facts: WorkloadFacts): Labels {
  const pool = poolNameOf(poolRequestOf(facts));
  const { kind, name } = facts;
  switch (kind) {
    case 'Pipeline': {
      const labels = { [PIPELINE_LABEL]: name, [POOL_LABEL]: pool, [COMPONENT_LABEL]: 'worker' };
      const { pipelineId } = facts;
      return isQueueLabel(pipelineId) ? { ...labels, [PIPELINE_ID_LABEL]: pipelineId } : labels;
    }
    case 'Function':
      return { [FUNCTION_LABEL]: name, [POOL_LABEL]: pool, [COMPONENT_LABEL]: 'worker' };
    case 'QueueWorker':
      return { [POOL_LABEL]: pool, [WORKER_LABEL]: name, [COMPONENT_LABEL]: 'worker' };
  }
}

/** Whether the id of a queue is written as a label. */
function isQueueLabel(pipelineId: string): boolean {
  return pipelineId !== '' && isLabelValue(pipelineId);
}

const NO_LABELS: Labels = {};

/** All labels of the objects of a workload: the user's, and over them the library's own. */
export function labelsOf(facts: WorkloadFacts, output: OutputOptions): Labels {
  const own = ownLabelsOf(facts);
  const { labels } = facts.metadata;
  if (labels === undefined && isEmpty(output.labels ?? NO_LABELS)) return own;
  return { ...labels, ...output.labels, ...own };
}
