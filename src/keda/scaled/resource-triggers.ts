import type { Fault } from '../../findings/finding';
import { isQuantity, parseQuantity } from '../../values/quantity';
import { apiVersionOf } from './scale-target';
import type { ContainerFacts, ScaledObjectFacts, ScaleTargetFacts } from './scaling-facts';
import type { TriggerFacts } from '../triggers/trigger-facts';
import { isResourceTrigger } from '../triggers/trigger-list';

/** What cpu and memory triggers are looked at against. */
interface ResourceContext {
  readonly at: { readonly min: string; readonly triggers: string };
  readonly target: ScaleTargetFacts | undefined;
  readonly hasDefaultFor?: (resource: string) => boolean;
}

/**
 * Triggers on cpu and memory stand on containers that ask for these, and do not stand alone where
 * the target shall return to zero.
 *
 * @see KEDA v2.20.2 `apis/keda/v1alpha1/scaledobject_webhook.go` verifyCPUMemoryScalers
 */
export function resourceTriggerFaults(
  facts: ScaledObjectFacts,
  context: ResourceContext,
): readonly Fault[] {
  const { triggers, targetKind, minReplicaCount } = facts;
  if (!triggers.some(isResourceTrigger)) return [];
  const isLookedAt =
    apiVersionOf(facts) === 'apps/v1' &&
    (targetKind === 'Deployment' || targetKind === 'StatefulSet');
  const faults = triggers.flatMap((trigger, index) =>
    isResourceTrigger(trigger)
      ? containerFaults(trigger, `${context.at.triggers}[${String(index)}]`, isLookedAt, context)
      : [],
  );
  const alone = triggers.length > 0 && triggers.every(isResourceTrigger);
  if (!isLookedAt || !alone || (minReplicaCount ?? 0) !== 0) return faults;
  const details = { minGiven: minReplicaCount !== undefined };
  return [...faults, { code: 'resource-triggers-with-zero', prop: context.at.min, details }];
}

function containerFaults(
  { type: resource, metadata }: TriggerFacts,
  at: string,
  isLookedAt: boolean,
  { target, hasDefaultFor }: ResourceContext,
): readonly Fault[] {
  if (target === undefined) return [];
  const asked = metadata.containerName ?? '';
  const covered = target.containers.filter(({ name }) => asked === '' || name === asked);
  if (covered.length === 0 && asked !== '') {
    const known = target.containers.map(({ name }) => name);
    const details = { resource, container: asked, known };
    const prop = `${at}.metadata.containerName`;
    return [{ code: 'trigger-container-unknown', prop, details }];
  }
  if (!isLookedAt || hasDefaultFor?.(resource) === true) return [];
  const without = covered.filter((container) => !asksFor(container, resource));
  if (without.length === 0) return [];
  const details = { resource, containers: without.map(({ name }) => name), target: target.name };
  return [{ code: 'resource-request-missing', prop: at, details }];
}

function asksFor({ resources = {} }: ContainerFacts, resource: string): boolean {
  return isPositive(resources.requests?.[resource]) || isPositive(resources.limits?.[resource]);
}

/** One entry of a LimitRange's `spec.limits`, as it is written. */
export interface LimitRangeItem {
  readonly type?: string;
  readonly default?: Amounts;
  readonly defaultRequest?: Amounts;
  readonly max?: Amounts;
  readonly min?: Amounts;
}

type Amounts = Readonly<Record<string, string | number>>;

/**
 * Whether containers get some of a resource from an entry of a LimitRange, after the API server has
 * filled it in: `max` stands in for `default`, that for `defaultRequest`, and `min` last.
 */
export function limitRangeSupplies(range: LimitRangeItem, resource: string): boolean {
  if (range.type !== 'Container') return false;
  const limit = range.default?.[resource] ?? range.max?.[resource];
  const request = range.defaultRequest?.[resource] ?? limit ?? range.min?.[resource];
  return isPositive(limit) || isPositive(request);
}

/** What cannot be read has its own finding, and counts as given here. */
function isPositive(given: string | number | undefined): boolean {
  if (given === undefined) return false;
  const parsed = parseQuantity(given);
  return !isQuantity(parsed) || parsed.nano > 0n;
}
