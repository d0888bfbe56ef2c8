import { POOL_LABEL } from '../policy/pool-label';
import { poolNameOf } from '../policy/pool-resolution';
import { isEmpty } from '../values/json';
import { isLabelValue } from '../values/kubernetes-names';
import { own, ownBlock } from '../synth/frame';
import { remembered } from '../values/remembered';
import type { OutputOptions } from './output-options';
import { poolRequestOf, type Rendering, type WorkloadFacts } from './workload-facts';

/** Label that marks workers, by Layer's own convention. */
const COMPONENT_LABEL = 'layer.hev.dev/component';
/** Label by which dashboards group the workers of one queue. */
const PIPELINE_ID_LABEL = 'layer.hev.dev/pipeline-id';

type Labels = Readonly<Record<string, string>>;

/** What decides which labels there are. */
export interface LabelTraits {
  readonly kind: WorkloadFacts['kind'];
  readonly pool: string;
  readonly hasQueueLabel: boolean;
  /** Whether somebody gave labels, so that they are as a whole the workload's own. */
  readonly areOwn: boolean;
}

/** The same object for all workloads of the same traits. */
export function labelTraitsOf(facts: WorkloadFacts, output: OutputOptions): LabelTraits {
  return sameTraits({
    kind: facts.kind,
    pool: poolNameOf(poolRequestOf(facts)),
    hasQueueLabel: facts.kind === 'Pipeline' && isQueueLabel(facts.pipelineId),
    areOwn: !isEmpty(facts.metadata.labels ?? NO_LABELS) || !isEmpty(output.labels ?? NO_LABELS),
  });
}

const sameTraits = remembered((traits: LabelTraits) => traits);

/** Label that carries the name of a workload. */
const NAME_LABELS = {
  Pipeline: 'hevlayer.com/pipeline',
  Function: 'hevlayer.com/function',
  QueueWorker: 'infra-rules/worker',
} as const;

const NAME = own(({ facts }: Rendering) => facts.name);
const PIPELINE_ID = own(({ facts }: Rendering) =>
  facts.kind === 'Pipeline' ? facts.pipelineId : '',
);

/** What the pods of a workload are selected by; it never changes, whatever pool or option does. */
export function framedSelector({ kind }: LabelTraits): Labels {
  return { [COMPONENT_LABEL]: 'worker', [NAME_LABELS[kind]]: NAME };
}

/** The labels of the objects of a workload, and of its pods. */
export function framedLabels(traits: LabelTraits): Labels {
  if (traits.areOwn) return ALL_LABELS;
  return {
    ...framedSelector(traits),
    [POOL_LABEL]: traits.pool,
    ...(traits.hasQueueLabel ? { [PIPELINE_ID_LABEL]: PIPELINE_ID } : {}),
  };
}

const ALL_LABELS = ownBlock(({ facts, output }: Rendering) => labelsOf(facts, output));

/** The labels that the library itself puts on the objects of a workload. */
export function ownLabelsOf(facts: WorkloadFacts): Labels {
  const labels: Record<string, string> = {
    [COMPONENT_LABEL]: 'worker',
    [NAME_LABELS[facts.kind]]: facts.name,
    [POOL_LABEL]: poolNameOf(poolRequestOf(facts)),
  };
  if (facts.kind === 'Pipeline' && isQueueLabel(facts.pipelineId)) {
    labels[PIPELINE_ID_LABEL] = facts.pipelineId;
  }
  return labels;
}

/** Whether the id of a queue is written as a label. */
function isQueueLabel(pipelineId: string): boolean {
  return pipelineId !== '' && isLabelValue(pipelineId);
}

const NO_LABELS: Labels = {};

/** All labels of the objects of a workload: the user's, and over them the library's own. */
export function labelsOf(facts: WorkloadFacts, output: OutputOptions): Labels {
  return { ...facts.metadata.labels, ...output.labels, ...ownLabelsOf(facts) };
}
