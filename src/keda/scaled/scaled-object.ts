import type { Fault } from '../../findings/finding';
import { joined } from '../../input/intake';
import { annotationFaults, pauseFaults } from './pause-annotations';
import { fallbackFaults } from './fallback';
import { hpaBehaviorFaults } from './hpa-behavior';
import type { KedaVersion } from '../keda-version';
import { replicaCountFaults } from './replica-counts';
import { settingsHaveEffect } from './zero-settings';
import { resourceTriggerFaults } from './resource-triggers';
import { scaleTargetFaults } from './scale-target';
import { scaledObjectNameFits } from './scaled-object-name';
import type { ScaledObjectFacts, ScaleTargetFacts } from './scaling-facts';
import { triggerListFaults } from '../triggers/trigger-list';

/** Where whoever wrote a ScaledObject finds its parts, as paths of props. */
export interface ScaledObjectProps {
  readonly name: string;
  readonly annotations: string;
  readonly min: string;
  readonly max: string;
  /** Under which `pollingInterval`, `fallback`, `advanced` and the like stand. */
  readonly settings: string;
  readonly triggers: string;
  /** Absent: `scaleTargetRef` among the settings. */
  readonly target?: string;
}

/** What a ScaledObject is looked at against. */
export interface ScaledObjectContext {
  readonly at: ScaledObjectProps;
  readonly kedaVersion: KedaVersion;
  /** What it scales; undefined when that cannot be seen. */
  readonly target: ScaleTargetFacts | undefined;
  /** Whether a LimitRange of its namespace, of those that can be seen, supplies the resource. */
  readonly hasDefaultFor?: (resource: string) => boolean;
}

/** The paths of a plain ScaledObject. */
export const SCALED_OBJECT_PROPS: ScaledObjectProps = {
  name: 'metadata.name',
  annotations: 'metadata.annotations',
  min: 'spec.minReplicaCount',
  max: 'spec.maxReplicaCount',
  settings: 'spec',
  triggers: 'spec.triggers',
};

/**
 * What is wrong with a ScaledObject as a whole, beside the metadata of its triggers and its formula.
 *
 * @see KEDA v2.20.2 `apis/keda/v1alpha1/scaledobject_webhook.go` validateWorkload
 * @see https://keda.sh/docs/2.20/reference/scaledobject-spec/
 */
export function scaledObjectFaults(
  facts: ScaledObjectFacts,
  context: ScaledObjectContext,
): readonly Fault[] {
  const { at, kedaVersion, target } = context;
  const targetAt = at.target ?? `${at.settings}.scaleTargetRef`;
  const config = facts.advanced?.horizontalPodAutoscalerConfig;
  const configAt = `${at.settings}.advanced.horizontalPodAutoscalerConfig`;
  const nameAt = { name: at.name, hpaName: `${configAt}.name` };
  const behavior = config?.behavior;
  return joined(
    scaledObjectNameFits(facts.name, { hpaName: config?.name, kedaVersion, at: nameAt }),
    annotationFaults('ScaledObject', facts.annotations, at.annotations),
    pauseFaults(facts.annotations, facts.maxReplicaCount, at.annotations),
    scaleTargetFaults(facts, { at: targetAt, target }),
    replicaCountFaults(facts, at),
    settingsHaveEffect(facts, at.settings),
    triggerListFaults(facts.triggers, at.triggers),
    resourceTriggerFaults(facts, context),
    facts.fallback === undefined ? [] : fallbackFaults(facts, at),
    behavior === undefined ? [] : hpaBehaviorFaults(behavior, `${configAt}.behavior`),
  );
}
